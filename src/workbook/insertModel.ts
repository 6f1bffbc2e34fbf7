import type { Model } from "../models/describe";
import { layoutModel } from "../models/layout/layoutModel";
import type { ModelSheet, Place } from "../sheet/draft";
import { formatCells } from "../sheet/address";
import { areaAddress, layoutOf, writeSheets } from "./fillSheet";
import { nameSheetCells } from "./modelNames";
import { orRemove } from "./place/newSheets";
import { calculated } from "./calculated";
import type { ChartSpec, SheetLayout, WorkbookPort } from "./port/port";

export interface InsertOptions {
  /** Ticker for a model that asks for a company. */
  readonly company?: string;
  /** Vintage of the company's figures; the model's own without it. */
  readonly vintage?: string;
  /** Told what is being done; steps count from 0 to `total`. */
  onProgress?(done: number, total: number, what: string): void;
}

export interface Inserted {
  /** The sheets as they are called in the workbook, the first one shown. */
  readonly sheets: readonly string[];
  /** The names that were defined. */
  readonly names: readonly string[];
  /** Sentences about what this host could not do. */
  readonly remarks: readonly string[];
}

/**
 * Adds a model as new sheets, recalculates and shows the first one. Nothing that is there is
 * touched: sheets get free names, and names of cells the sheet's name in front where one is taken.
 * When something fails, the sheets that were added are removed again and the error goes on.
 */
export async function insertModel(
  port: WorkbookPort,
  model: Model,
  options: InsertOptions = {},
): Promise<Inserted> {
  const sheetNames = await port.addSheets(model.sheets.map(({ name }) => name));
  return orRemove(port, sheetNames, () => fillSheets(port, model, { ...options, sheetNames }));
}

async function fillSheets(
  port: WorkbookPort,
  model: Model,
  options: InsertOptions & { readonly sheetNames: readonly string[] },
): Promise<Inserted> {
  const { sheetNames, company, vintage, onProgress } = options;
  const sheets = layoutModel(model, {
    sheetNames,
    company,
    vintage,
    charts: port.capabilities.charts,
  });
  const total = sheets.length + 1;
  await writeSheets(port, sheets, ({ name }, index) =>
    onProgress?.(index, total, `Writing ${name}`),
  );
  const names = await nameSheetCells(port, sheets);
  await addLists(port, sheets);
  await port.layout(sheets.map((sheet) => pageOf(port, sheet)));
  await addCharts(port, sheets);
  onProgress?.(sheets.length, total, "Recalculating");
  await calculated(port);
  await port.activate(areaAddress(sheets[0].name, { row: 0, column: 0, rows: 1, columns: 1 }));
  onProgress?.(total, total, "Done");
  return { sheets: sheetNames, names, remarks: remarksOf(port, sheets) };
}

async function addLists(port: WorkbookPort, sheets: readonly ModelSheet[]): Promise<void> {
  if (port.capabilities.listValidation !== false) {
    await port.validateLists(
      sheets.flatMap(({ name, lists }) =>
        lists.map(({ area, allowed }) => ({ address: areaAddress(name, area), allowed })),
      ),
    );
  }
}

function pageOf({ capabilities }: WorkbookPort, sheet: ModelSheet): SheetLayout {
  const screen = { ...layoutOf(sheet), gridlines: false };
  const { header, footer, pagesWide } = sheet;
  const printArea = areaAddress(sheet.name, sheet.printArea);
  return capabilities.printLayout
    ? { ...screen, printArea, landscape: true, pagesWide, header, footer }
    : screen;
}

async function addCharts(port: WorkbookPort, sheets: readonly ModelSheet[]): Promise<void> {
  if (port.capabilities.charts) {
    await port.addCharts(
      sheets.flatMap(({ name, charts }) => charts.map((chart) => chartOn(name, chart))),
    );
  }
}

function chartOn(sheet: string, wanted: ModelSheet["charts"][number]): ChartSpec {
  const { area, series, xAxis, yAxis, ...chart } = wanted;
  const { row, column, rows, columns } = area;
  const corner = { sheet, row, column, rows: 1, columns: 1 };
  const last = { ...corner, row: row + rows - 1, column: column + columns - 1 };
  return {
    ...chart,
    sheet,
    xAxisTitle: xAxis,
    yAxisTitle: yAxis,
    series: series.map((one) => ({
      name: one.name,
      values: placeAddress(one.values),
      ...(one.categories !== undefined && { categories: placeAddress(one.categories) }),
    })),
    position: { from: formatCells(corner), to: formatCells(last) },
  };
}

function placeAddress({ sheet, ...area }: Place): string {
  return areaAddress(sheet, area);
}

function remarksOf(port: WorkbookPort, sheets: readonly ModelSheet[]): string[] {
  const { charts, listValidation } = port.capabilities;
  const hasLists = sheets.some(({ lists }) => lists.length > 0);
  return [
    ...(!charts ? ["The charts are left out: Excel draws them."] : []),
    ...(listValidation === true || !hasLists ? [] : ["Type one of the choices that a note lists."]),
  ];
}
