import { isCellReference } from "./address";
import { PortError } from "./errors";

/** Excel's limit for names and table names. */
const MAX_LENGTH = 255;

/** Throws "invalid" for a text that Excel takes neither as a defined name nor as a table name. */
export function checkName(name: string): void {
  const problem = problemOf(name);
  if (problem !== null) {
    throw new PortError("invalid", `"${name}" cannot be a name: ${problem}.`);
  }
}

function problemOf(name: string): string | null {
  if (name.length > MAX_LENGTH) {
    return `it has ${name.length} characters, ${MAX_LENGTH} are allowed`;
  }
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) {
    return "it must begin with a letter or _ and hold only letters, digits, dots and _";
  }
  if (isCellReference(name) || /^(r\d*c\d*|[rc]\d*)$/i.test(name)) {
    return "it reads as a cell address";
  }
  return /^(true|false)$/i.test(name) ? "it reads as a logical value" : null;
}
