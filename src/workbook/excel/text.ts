import { inputKind, inputText } from "../../sheet/cellInput";
import type { CellInput, CellValue } from "../../sheet/cells";

/**
 * What to assign to `range.formulas` so that the cell gets what was asked for. Excel reads an
 * assigned text as if it were typed: `2025-09-30` becomes a date, `12%` a number. A leading
 * apostrophe stops that; it is no part of the value. The text format "@" would stop it too, but it
 * stays on the cell, and then shows the next formula that a user types there as text.
 */
export function toExcel(input: CellInput): CellValue | null {
  switch (inputKind(input)) {
    case "keep":
      return null;
    case "clear":
      return "";
    case "text":
      return quote(inputText(input));
    case "formula":
      return inputText(input);
    default:
      return input as number | boolean;
  }
}

/** Labels without digits need no apostrophe, and look cleaner in the formula bar. */
function quote(text: string): string {
  const tempting = /^\s*[=+\-@'#]|\d|^\s*(true|false)\s*$/i;
  return tempting.test(text) ? `'${text}` : text;
}
