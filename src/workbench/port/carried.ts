import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Place, SheetChart } from "../../sheet/draft";
import type { BookProperties, BookSheet, BookTable } from "../../sheet/files/book";
import type { Engine } from "../engine/engine";
import { keep } from "../engine/steps";

/*
 * What a file holds and the grid has no place for rides on the sheet's own data, so that it is saved
 * with the workbook and goes with the sheet.
 */

const STORE = "hashwatt-file";

/** Of a sheet. A chart's cells name their sheets by the engine's ids, which renaming leaves alone. */
export interface Carried {
  readonly state?: BookSheet["state"];
  readonly validations: BookSheet["validations"];
  readonly print: BookSheet["print"];
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

export function asCustom(value: Carried | BookProperties): Record<string, unknown> {
  return { [STORE]: value };
}

export function carriedBy(sheet: FWorksheet): Carried {
  const held: unknown = sheet.getSheet().getConfig().custom?.[STORE];
  return held === undefined ? NOTHING : (held as Carried);
}

export function carry(engine: Engine, sheet: FWorksheet, carried: Carried): void {
  const { custom } = sheet.getSheet().getConfig();
  keep(engine, sheet.getSheetId(), { ...custom, ...asCustom(carried) });
}

/** The chart with each sheet that its cells stand on under another name. */
export function onSheets(chart: SheetChart, renamed: ReadonlyMap<string, string>): SheetChart {
  const moved = (place: Place): Place => ({
    ...place,
    sheet: renamed.get(place.sheet) ?? place.sheet,
  });
  return {
    ...chart,
    series: chart.series.map(({ name, values, categories }) => ({
      name,
      values: moved(values),
      ...(categories !== undefined && { categories: moved(categories) }),
    })),
  };
}

export function propertiesOf(engine: Engine): BookProperties {
  const held: unknown = engine.workbook().getWorkbook().getSnapshot().custom?.[STORE];
  return (held ?? {}) as BookProperties;
}
