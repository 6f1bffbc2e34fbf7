import type { PlainCell } from "../../catalog/cells";
import { CalcError } from "../../core/errors";
import { errorOf, lift, numberOf, textOfCell, worked, type Native, type Operand } from "./value";

/** Functions that make texts of texts, or numbers of them. */
export const TEXTS: Readonly<Record<string, readonly [Native, number, number]>> = {
  RIGHT: [([text, count = worked(1)]) => onCells(lastLetters, text, count), 1, 2],
  UPPER: [(operands) => onCells((text) => textOfCell(text).toUpperCase(), ...operands), 1, 1],
  LOWER: [(operands) => onCells((text) => textOfCell(text).toLowerCase(), ...operands), 1, 1],
  TRIM: [(operands) => onCells(trimmed, ...operands), 1, 1],
  SUBSTITUTE: [(operands) => onCells(substituted, ...operands), 3, 4],
  CONCATENATE: [
    (operands) => onCells((...cells) => cells.map(textOfCell).join(""), ...operands),
    1,
    255,
  ],
  VALUE: [(operands) => onCells(valueOf, ...operands), 1, 1],
};

function onCells(
  operation: (...cells: readonly PlainCell[]) => PlainCell,
  ...operands: readonly Operand[]
): Operand {
  return worked(
    lift(
      operands.map(({ value }) => value),
      operation,
    ),
  );
}

function lastLetters(text: PlainCell, count: PlainCell): PlainCell {
  const letters = numberOf(count);
  return letters instanceof CalcError
    ? letters
    : letters < 0
      ? errorOf("invalidInput")
      : textOfCell(text).slice(Math.max(0, textOfCell(text).length - Math.trunc(letters)));
}

/** Of spaces only, and one of them between words. */
function trimmed(text: PlainCell): string {
  return textOfCell(text).replace(/ +/g, " ").replace(/^ | $/g, "");
}

/** Every place of the old text, or one that is counted. */
function substituted(...cells: readonly PlainCell[]): PlainCell {
  const [text, old, instead] = cells.slice(0, 3).map(textOfCell);
  const place = cells.length < 4 ? 0 : numberOf(cells[3]);
  if (place instanceof CalcError || (cells.length === 4 && place < 1)) {
    return place instanceof CalcError ? place : errorOf("invalidInput");
  }
  const pieces = old === "" ? [text] : text.split(old);
  const at = Math.trunc(place);
  return at === 0
    ? pieces.join(instead)
    : at >= pieces.length
      ? text
      : pieces.slice(0, at).join(old) + instead + pieces.slice(at).join(old);
}

function valueOf(cell: PlainCell): PlainCell {
  return typeof cell === "boolean" ? errorOf("invalidInput") : numberOf(cell);
}
