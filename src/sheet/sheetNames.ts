import { sameSheet } from "./address";
import { PortError } from "./errors";

/** Excel's limit for the name on a sheet's tab. */
const MAX_LENGTH = 31;

/** The wanted name, or the first of `Model 2`, `Model 3`... that no sheet has yet. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const name = checkSheetName(wanted);
  const isTaken = (candidate: string): boolean => taken.some((one) => sameSheet(one, candidate));
  let candidate = name;
  for (let number = 2; isTaken(candidate); number++) {
    const suffix = ` ${number}`;
    candidate = name.slice(0, MAX_LENGTH - suffix.length).trimEnd() + suffix;
  }
  return candidate;
}

/** Free names for several sheets, which differ from each other, too. */
export function freeSheetNames(wanted: readonly string[], taken: readonly string[]): string[] {
  return wanted.reduce<string[]>(
    (names, one) => [...names, freeSheetName(one, [...taken, ...names])],
    [],
  );
}

/** The name without outer spaces; throws "invalid" where Excel would refuse it. */
export function checkSheetName(wanted: string): string {
  const name = wanted.trim();
  const problem = problemOf(name);
  if (problem !== null) {
    throw new PortError("invalid", `"${name}" cannot be the name of a sheet: ${problem}.`);
  }
  return name;
}

function problemOf(name: string): string | null {
  if (name === "") {
    return "it is empty";
  }
  if (name.length > MAX_LENGTH) {
    return `it has ${name.length} characters, ${MAX_LENGTH} are allowed`;
  }
  if (/[[\]:*?/\\]/.test(name)) {
    return "the characters [ ] : * ? / \\ are not allowed";
  }
  if (name.startsWith("'") || name.endsWith("'")) {
    return "it must not begin or end with an apostrophe";
  }
  return name.toLowerCase() === "history" ? "Excel keeps that word for itself" : null;
}
