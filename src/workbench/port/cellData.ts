import { CellValueType, numfmt, type ICellData } from "@univerjs/core";
import { inputKind, inputText } from "../../sheet/cellInput";
import type { CellInput } from "../../sheet/cells";
import { forGrid } from "./wholeTable";

/** A text that the grid would read as something else when it is edited gets its apostrophe. */
function textType(text: string): CellValueType {
  const tempting = /^['=+@#-]|^(true|false)$/i.test(text) || numfmt.parseValue(text) !== null;
  return tempting ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

const BLANK = { v: null, f: null, si: null, p: null, custom: null } as const;

/** What a cell holds that somebody fills, whatever was in it before. */
export function toCellData(input: CellInput): ICellData {
  switch (inputKind(input)) {
    case "formula":
      return { ...BLANK, f: forGrid(inputText(input)) };
    case "text":
      return { ...BLANK, v: inputText(input), t: textType(inputText(input)) };
    case "number":
      return { ...BLANK, v: input as number, t: CellValueType.NUMBER };
    case "boolean":
      return { ...BLANK, v: input === true ? 1 : 0, t: CellValueType.BOOLEAN };
    default:
      return BLANK;
  }
}
