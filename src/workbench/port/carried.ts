import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Place, SheetChart } from "../../sheet/draft";
import type { Book, BookSheet, BookTable } from "../../sheet/files/book";
import type { Engine } from "../engine/engine";
import { keep } from "../engine/steps";
import { FILE_STORE } from "../engine/workbookData";

/*
 * What a file holds and the grid has no place for rides on the sheet's own data, so that it is saved
 * with the workbook and goes with the sheet.
 */

/** Of a sheet. A chart's cells name their sheets by the engine's ids, which renaming leaves alone. */
export interface Carried {
  readonly state?: BookSheet["state"];
  readonly validations: BookSheet["validations"];
  readonly print: BookSheet["print"];
  readonly face?: BookSheet["face"];
  readonly charts: readonly SheetChart[];
  /** What a table has beside its name and its cells, by its name. */
  readonly tables: Readonly<Record<string, Pick<BookTable, "columns" | "totalsRow" | "theme">>>;
}

export const NOTHING: Carried = {
  validations: [],
  print: { areas: [], landscape: false },
  charts: [],
  tables: {},
};

/** Of the whole workbook. */
export type CarriedByBook = Pick<Book, "properties" | "iteration">;

export function asCustom(value: Carried | CarriedByBook): Record<string, unknown> {
  return { [FILE_STORE]: value };
}

export function carriedBy(sheet: FWorksheet): Carried {
  const held: unknown = sheet.getSheet().getConfig().custom?.[FILE_STORE];
  return held === undefined ? NOTHING : (held as Carried);
}

export function carry(engine: Engine, sheet: FWorksheet, carried: Carried): void {
  keep(engine, sheet.getSheetId(), withCarried(sheet, carried));
}

/** What else the sheet's own data holds, and this. */
export function withCarried(sheet: FWorksheet, carried: Carried): Record<string, unknown> {
  return { ...sheet.getSheet().getConfig().custom, ...asCustom(carried) };
}

/** The chart with each block of cells that it shows put elsewhere. */
export function withPlaces(chart: SheetChart, put: (place: Place) => Place): SheetChart {
  return {
    ...chart,
    series: chart.series.map(({ name, values, categories }) => ({
      name,
      values: put(values),
      ...(categories !== undefined && { categories: put(categories) }),
    })),
  };
}

/** The chart with each sheet that its cells stand on under another name. */
export function onSheets(chart: SheetChart, renamed: ReadonlyMap<string, string>): SheetChart {
  return withPlaces(chart, (place) => ({
    ...place,
    sheet: renamed.get(place.sheet) ?? place.sheet,
  }));
}

/** Whether all of its cells are there still. */
export function isWhole({ series }: SheetChart, sheets: ReadonlyMap<string, string>): boolean {
  return series.every(
    ({ values, categories }) =>
      sheets.has(values.sheet) && sheets.has((categories ?? values).sheet),
  );
}

export function carriedByBook(engine: Engine): CarriedByBook {
  const held: unknown = engine.workbook().getWorkbook().getSnapshot().custom?.[FILE_STORE];
  return held === undefined ? { properties: {} } : (held as CarriedByBook);
}
