import { mismatch } from "../support";

/**
 * Compares a cell with what a text says it shows: "45,416.67 USD/BTC", "15.38% a year", "#N/A",
 * "a block" or a text. Numbers are right to as many decimals as written.
 */
export function shownMismatch(actual: unknown, says: string): string | null {
  const number = /^-?[\d,]+(?:\.\d+)?(?=%|\s|$)/.exec(says)?.[0];
  if (number === undefined) {
    return says === "a block" ? blockMismatch(actual) : textMismatch(actual, says);
  }
  const percent = says.charAt(number.length) === "%";
  const value = percent && typeof actual === "number" ? actual * 100 : actual;
  return mismatch(value, number.replace(/,/g, ""));
}

function textMismatch(actual: unknown, says: string): string | null {
  return actual === says ? null : `shows ${String(actual)}`;
}

function blockMismatch(actual: unknown): string | null {
  return typeof actual === "string" && actual !== "" && !actual.startsWith("#")
    ? null
    : `shows ${String(actual)}`;
}
