import { NAMESPACE } from "../../formula/namespace";
import { bookLinkIn, referenceOf, tableReferenceOf } from "../../formula/references";
import { tokensOf } from "../../formula/tokens";
import { cellName } from "../../sheet/a1";
import { formatAbsolute } from "../../sheet/address";
import type { Book, BookCell, BookSheet, BookTable } from "../../sheet/files/book";

/* What formulas of a file do in Excel, and the grid cannot. */

export interface ForGrid {
  readonly book: Book;
  /** A sentence for each thing that is not as the file has it. */
  readonly remarks: readonly string[];
}

/** Formulas that only Excel computes give way to the values that the file holds. */
export function forGrid(book: Book, knows: (functionName: string) => boolean): ForGrid {
  const given = new Set(book.names.map(({ name }) => name.toUpperCase()));
  const isKnown = (name: string): boolean => knows(name) || given.has(name);
  const kept: { readonly at: string; readonly why: string }[] = [];
  const keep = (sheet: BookSheet, cell: BookCell): BookCell => {
    const why = cell.formula === undefined ? null : beyondGrid(cell.formula, isKnown);
    if (why === null || cell.value === null || typeof cell.value === "object") {
      return cell;
    }
    kept.push({ at: `${sheet.name}!${cellName(cell.row, cell.column)}`, why });
    return valueOnly(cell);
  };
  const totals = totalsReader(book.sheets);
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => totals(keep(sheet, cell))),
    tables: sheet.tables.filter(hasHeadings),
  }));
  const names = book.names.filter(({ formula }) => bookLinkIn(formula) === undefined);
  return { book: { ...book, sheets, names }, remarks: remarksOf(book, names.length, kept) };
}

function hasHeadings({ headerRow, columns }: BookTable): boolean {
  return headerRow && columns.every(({ name }) => name !== "");
}

function valueOnly({ row, column, value, link, look }: BookCell): BookCell {
  return { row, column, value, ...(link && { link }), ...(look && { look }) };
}

const MOST_REASONS = 5;

function remarksOf(
  { sheets, names }: Book,
  left: number,
  kept: readonly { readonly at: string; readonly why: string }[],
): string[] {
  const why = [...new Set(kept.map((one) => one.why))];
  const more = why.length > MOST_REASONS ? " and others" : "";
  const bare = sheets.flatMap(({ tables }) => tables).filter((table) => !hasHeadings(table));
  const linked = names.length - left;
  const links = sheets
    .flatMap(({ cells }) => cells)
    .filter(({ formula, link }) => formula !== undefined && link !== undefined);
  return [
    ...(kept.length === 0
      ? []
      : [
          `${counted(kept.length, "cell keeps its value", "cells keep their values")}, for the grid does not compute ${why.slice(0, MOST_REASONS).join(", ")}${more}; the first is ${kept[0].at}.`,
        ]),
    ...(linked === 0 ? [] : [`${counted(linked, "name", "names")} of other workbooks left out.`]),
    ...(links.length === 0
      ? []
      : [`${counted(links.length, "link", "links")} of formulas left out.`]),
    ...(bare.length === 0
      ? []
      : [`${counted(bare.length, "table", "tables")} without headings left as plain cells.`]),
  ];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The grid stands still over thousands. */
const MOST_SIGNS = 100;

/** What of a formula the grid does not compute; null where it does. */
function beyondGrid(formula: string, knows: (name: string) => boolean): string | null {
  if (formula.includes("[") && bookLinkIn(formula) !== undefined) {
    return "links to other workbooks";
  }
  let signs = 0;
  for (const { kind, text } of tokensOf(formula)) {
    signs = kind === "operator" && /^[-+]$/.test(text) ? signs + 1 : kind === "space" ? signs : 0;
    if (signs > MOST_SIGNS) {
      return "so many signs in a row";
    }
    if (kind === "reference" && text.includes(":") && referenceOf(text, "")?.scope === "sheets") {
      return "references to several sheets";
    }
    const name = text.toUpperCase();
    if (kind === "function" && !name.startsWith(`${NAMESPACE}.`) && !knows(name)) {
      return name;
    }
  }
  return null;
}

/** The grid's tables have no row of totals, so formulas that read it get its address. */
function totalsReader(sheets: readonly BookSheet[]): (cell: BookCell) => BookCell {
  const tables = new Map(
    sheets.flatMap(({ name: sheet, tables: own }) =>
      own
        .filter(({ totalsRow }) => totalsRow)
        .map((table) => [table.name.toLowerCase(), { sheet, table }] as const),
    ),
  );
  const written = (text: string): string => {
    const found = tableReferenceOf(text);
    const at = found === null ? undefined : tables.get(found.table.toLowerCase());
    const sections = found?.sections.join() ?? "";
    const area = at && /^(?:all|totals|data,totals)$/.test(sections) && found;
    return at && area ? addressOf(at.sheet, at.table, area) : text;
  };
  return (cell) =>
    tables.size === 0 || cell.formula?.includes("[#") !== true
      ? cell
      : {
          ...cell,
          formula: tokensOf(cell.formula)
            .map(({ kind, text }) => (kind === "structured" ? written(text) : text))
            .join(""),
        };
}

function addressOf(
  sheet: string,
  { area, columns, headerRow }: BookTable,
  found: { readonly sections: readonly string[]; readonly columns: readonly string[] },
): string {
  const places = found.columns.map((name) =>
    columns.findIndex((one) => one.name.toLowerCase() === name.toLowerCase()),
  );
  const [first, last] = [places[0] ?? 0, places[places.length - 1] ?? area.columns - 1];
  const [part] = found.sections;
  const skipped = part === "totals" ? area.rows - 1 : part === "data" && headerRow ? 1 : 0;
  return formatAbsolute({
    sheet,
    row: area.row + skipped,
    column: area.column + first,
    rows: area.rows - skipped,
    columns: last - first + 1,
  });
}
