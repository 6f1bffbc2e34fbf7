import { cellOf, formatAddress, parseAddress, resize, type CellRange } from "../../sheet/address";
import { hasFormula } from "../../sheet/cellInput";
import type { CellBlock, CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../../workbook/port/port";
import { isWord, labelOf } from "./labels";

/** One cell, with the words beside it that say what it is. */
export interface BookCell {
  readonly address: string;
  readonly place: CellRange;
  /** With its "="; empty where the cell holds none. */
  readonly formula: string;
  readonly value: CellValue;
  /** As shown on screen. */
  readonly text: string;
  /** What its line and column are called; empty where nothing says it. */
  readonly label: string;
  /** The texts at its right: unit, day, source, note. */
  readonly beside: readonly string[];
}

/** A document by the words and the address with which a sheet names it. */
export interface NamedDocument {
  readonly title: string;
  readonly url: string;
}

/** Reads cells of a workbook as people see them. */
export interface Book {
  cell(place: CellRange): Promise<BookCell>;
  /** The cells of a sheet with a formula, from the top; none of a sheet that is too large. */
  formulas(sheet: string): Promise<readonly BookCell[]>;
  /** What the sheet lists as "title: address". */
  documents(sheet: string): Promise<readonly ListedDocument[]>;
}

/** A document in a list of sources, and how texts beside figures end that rest on it. */
export interface ListedDocument extends NamedDocument {
  readonly mark: string;
}

/** Numbered or not; a long address stands below its title. */
const SOURCE_LINE = /^(?:(\[\d+\]) )?(.+): (https?:\/\/\S+)$/;

/** A sheet of this size is read at once, which is quicker than its cells one by one. */
const SHEET_AT_ONCE = 40_000;

export function createBook(port: WorkbookPort): Book {
  const sheets = new Map<string, Promise<CellBlock | null>>();
  const formulas = new Map<string, Promise<readonly BookCell[]>>();
  const whole = (sheet: string): Promise<CellBlock | null> => {
    const known = sheets.get(sheet) ?? readWhole(port, sheet);
    sheets.set(sheet, known);
    return known;
  };
  return {
    async cell(place) {
      const block = await whole(place.sheet);
      return cellIn(block ?? (await port.read(formatAddress(rowUpTo(place)))), place);
    },
    formulas(sheet) {
      const known = formulas.get(sheet) ?? whole(sheet).then(formulasIn);
      formulas.set(sheet, known);
      return known;
    },
    async documents(sheet) {
      const cells = (await whole(sheet))?.values.flat().map(String) ?? [];
      const texts = cells.filter((text) => text !== "");
      return texts.flatMap((text, index) => {
        const line = text.endsWith(":") ? `${text} ${texts[index + 1]}` : text;
        const [, number, title, url] = SOURCE_LINE.exec(line) ?? [];
        return title === undefined ? [] : [{ title, url, mark: number ?? title }];
      });
    },
  };
}

function formulasIn(block: CellBlock | null): readonly BookCell[] {
  const range = block === null ? null : parseAddress(block.address);
  return block === null || range === null
    ? []
    : block.formulas.flatMap((row, r) =>
        row.flatMap((_, c) =>
          hasFormula(block, r, c) ? [cellIn(block, cellOf(range, r, c))] : [],
        ),
      );
}

async function readWhole(port: WorkbookPort, sheet: string): Promise<CellBlock | null> {
  const [used] = await port.usedRanges([sheet]);
  if (used === null) {
    return null;
  }
  const range = parseAddress(used);
  return range.rows * range.columns <= SHEET_AT_ONCE ? port.read(used) : null;
}

function rowUpTo(place: CellRange): CellRange {
  return resize({ ...place, column: 0 }, 1, place.column + 1);
}

function cellIn(block: CellBlock, place: CellRange): BookCell {
  const range = parseAddress(block.address);
  const [row, column] = [place.row - range.row, place.column - range.column];
  const inside = row >= 0 && column >= 0 && row < range.rows && column < range.columns;
  const texts = inside ? block.values[row] : [];
  return {
    address: formatAddress(place),
    place,
    formula: inside && hasFormula(block, row, column) ? String(block.formulas[row][column]) : "",
    value: inside ? block.values[row][column] : "",
    text: inside ? block.text[row][column] : "",
    label: inside ? labelOf(block, row, column) : "",
    beside: texts.slice(column + 1).filter(isWord),
  };
}
