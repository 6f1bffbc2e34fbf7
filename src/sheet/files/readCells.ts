import { atCell, fromCell } from "../../formula/relative";
import type { CellRange } from "../address";
import { areaOf } from "./areas";
import type { BookCell, BookValue, FormulaBlock } from "./book";
import type { FileSheet, Library } from "./library";
import { defined, type LookReader } from "./readLooks";
import { unmasked } from "./unwritable";

export interface CellReading extends LookReader {
  readonly library: Library;
  /** Undefined for a formula that is not taken. */
  formulaOf(text: string): string | undefined;
  /** Told of what a cell has and the book does not hold. */
  leave(what: string): void;
}

type Model = FileSheet["model"];
type FileCell = NonNullable<Model["rows"]>[number]["cells"][number];

export function readCells(sheet: FileSheet, model: Model, reading: CellReading): BookCell[] {
  const shared = sharedFormulas(sheet);
  return (model.rows ?? []).flatMap(({ cells, number, style }) => {
    const worn = JSON.stringify(style && reading.lookOf(style));
    return cells.flatMap((cell) => {
      const at = areaOf(cell.address);
      if (at === null || at.row !== number - 1) {
        reading.leave("cells with impossible addresses");
        return [];
      }
      const read = readCell(cell, reading, shared);
      const { value, formula, look } = read;
      const bare =
        value === null &&
        formula === undefined &&
        (look === undefined || JSON.stringify(look) === worn);
      return bare ? [] : [{ row: at.row, column: at.column, ...read }];
    });
  });
}

type Shared = (from: string, to: string) => string | undefined;

/** Formulas that share the text of another cell's: the library would move `"Q1"` in a text, too. */
function sharedFormulas(sheet: FileSheet): Shared {
  const known = new Map<string, string>();
  const at = (address: string): CellRange => ({
    sheet: sheet.name,
    ...(areaOf(address) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
  });
  return (from, to) => {
    const relative = known.get(from) ?? fromCell(sheet.getCell(from).formula ?? "", at(from));
    known.set(from, relative);
    return relative === "" ? undefined : atCell(relative, at(to));
  };
}

function readCell(
  cell: FileCell,
  reading: CellReading,
  shared: Shared,
): Omit<BookCell, "row" | "column"> {
  const { formula, sharedFormula, style } = cell;
  const own = formula ?? (sharedFormula && shared(sharedFormula, cell.address));
  const typed = own ? reading.formulaOf(unmasked(own)) : undefined;
  const computed = cell.type === reading.library.ValueType.Formula;
  if (computed && !own) {
    reading.leave("formulas without their text (their values stay)");
  }
  return defined({
    value: computed ? valueOf(cell.result, reading) : constantOf(cell, reading),
    formula: typed && `=${typed}`,
    block: typed ? blockOf(cell) : undefined,
    look: style && reading.lookOf(style),
  });
}

function blockOf({ shareType, ref, isDynamicArray }: FileCell): FormulaBlock | undefined {
  const area = shareType === "array" && ref !== undefined ? areaOf(ref) : null;
  return area === null ? undefined : { ...area, dynamic: isDynamicArray === true };
}

function constantOf(cell: FileCell, reading: CellReading): BookValue {
  const { Null, Merge } = reading.library.ValueType;
  return cell.type === Null || cell.type === Merge ? null : valueOf(cell.value, reading);
}

function valueOf(value: FileCell["value"] | FileCell["result"], reading: CellReading): BookValue {
  switch (typeof value) {
    case "string":
      return unmasked(value);
    case "number":
      return Number.isFinite(value) ? value : null;
    case "boolean":
      return value;
    default:
      return value === undefined || value === null ? null : objectValue(value, reading);
  }
}

function objectValue(value: object, reading: CellReading): BookValue {
  if ("error" in value) {
    return { error: String(value.error) };
  }
  if ("richText" in value && Array.isArray(value.richText)) {
    reading.leave("formats of parts of a text");
    return unmasked((value.richText as { text: string }[]).map(({ text }) => text).join(""));
  }
  // Files of the strict kind hold dates as such.
  return value instanceof Date ? reading.library.dateToExcel(value) : null;
}
