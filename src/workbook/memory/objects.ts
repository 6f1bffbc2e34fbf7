import {
  formatAddress,
  parseAddress,
  sameRange,
  sameSheet,
  type CellRange,
} from "../../sheet/address";
import { planChart } from "../port/chartRules";
import { checkName } from "../../sheet/definedNames";
import type { MemoryBook, MemorySheet } from "./book";
import { loseReferences } from "./references";
import { newSheet, sheetOf, writableSheet } from "./book";
import { valuesOf } from "./cells";
import { sameName, type FormulaName, type NamedRange, type TableInfo } from "../../sheet/cells";
import type { ChartSpec } from "../port/port";
import { PortError } from "../../sheet/errors";
import { lastVisibleSheet, nameMissing, nameTaken } from "../port/refusals";
import { freeSheetNames } from "../../sheet/sheetNames";
import { checkFreeName, checkTable } from "../port/tableRules";

export function addSheetsTo(book: MemoryBook, wanted: readonly string[]): readonly string[] {
  const names = freeSheetNames(
    wanted,
    book.sheets.map((sheet) => sheet.name),
  );
  names.forEach((name) => book.sheets.push(newSheet(name)));
  return names;
}

export function deleteSheetFrom(book: MemoryBook, name: string): void {
  const sheet = sheetOf(book, name);
  if (book.sheets.every((other) => other === sheet || !other.visible)) {
    throw lastVisibleSheet(sheet.name);
  }
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  const isGone = (range: CellRange | null): boolean =>
    range !== null && sameSheet(range.sheet, sheet.name);
  for (const [key, entry] of book.names) {
    if (isGone(entry.range)) {
      book.names.set(key, { name: entry.name, range: null });
    }
  }
  const kept = book.tables.filter((table) => !isGone(table.range));
  book.tables.length = 0;
  kept.forEach((table) => book.tables.push(table));
  loseReferences(book, sheet.name);
  if (isGone(book.selection)) {
    book.selection = { ...book.selection, sheet: book.sheets[0].name };
  }
}

export function namesOf(book: MemoryBook): NamedRange[] {
  return [...book.names.values()].flatMap(({ name, range }) =>
    range === null ? [] : [{ name, address: formatAddress(range) }],
  );
}

export function defineNamesIn(book: MemoryBook, names: readonly NamedRange[]): void {
  const targets = names.map((one) => targetOf(book, one));
  targets.forEach((target) => book.names.set(target.name.toLowerCase(), target));
}

export function redefineNamesIn(book: MemoryBook, names: readonly FormulaName[]): void {
  const places = names.map((one) => {
    const place = book.formulaNames.findIndex((known) => sameName(known, one));
    if (place < 0) {
      throw nameMissing(one.name);
    }
    return place;
  });
  places.forEach((place, at) => (book.formulaNames[place] = names[at]));
}

function targetOf(book: MemoryBook, { name, address }: NamedRange) {
  checkName(name);
  const range = parseAddress(address);
  const known = book.names.get(name.toLowerCase());
  const current = known?.range ?? null;
  if (current !== null && !sameRange(current, range)) {
    throw nameTaken(name, formatAddress(current));
  }
  checkFreeName(name, { tables: tablesOf(book), names: [] });
  const sheet = sheetOf(book, range.sheet);
  return { name, range: { ...range, sheet: sheet.name } };
}

export function tablesOf(book: MemoryBook): TableInfo[] {
  return book.tables.map(({ name, range }) => ({
    name,
    address: formatAddress(range),
    headers: headersOf(book, range).map(String),
  }));
}

export function addTableTo(book: MemoryBook, address: string, name: string): TableInfo {
  const range = parseAddress(address);
  const sheet = writableSheet(book, range.sheet);
  const headers = headersOf(book, range);
  checkTable({ name, range, headers }, { tables: tablesOf(book), names: namesOf(book) });
  book.tables.push({ name, range: { ...range, sheet: sheet.name } });
  return {
    name,
    address: formatAddress({ ...range, sheet: sheet.name }),
    headers: headers.map(String),
  };
}

export function addChartsTo(book: MemoryBook, charts: readonly ChartSpec[]): void {
  const sheets = charts.map((chart) => sheetFor(book, chart));
  charts.forEach((chart, at) => sheets[at].charts.push(chart));
}

function sheetFor(book: MemoryBook, chart: ChartSpec): MemorySheet {
  const sheet = writableSheet(book, chart.sheet);
  const plan = planChart(chart);
  for (const { values, categories } of plan.series) {
    sheetOf(book, values.sheet);
    sheetOf(book, (categories ?? values).sheet);
  }
  if (sheet.charts.some((other) => other.name === chart.name)) {
    throw new PortError(
      "invalid",
      `There is a chart named ${chart.name} on ${sheet.name} already.`,
    );
  }
  return sheet;
}

function headersOf(book: MemoryBook, range: CellRange): readonly (string | number | boolean)[] {
  return valuesOf(book, { ...range, rows: 1 })[0];
}
