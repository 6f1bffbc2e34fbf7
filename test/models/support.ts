import type { Model } from "../../src/models";
import { layoutModel, type LayoutOptions } from "../../src/models/layout/layoutModel";
import type { Area, ModelSheet, SheetCell } from "../../src/models/sheet";
import type { CellValue, WorkbookPort } from "../../src/workbook/port";
import { insertModel } from "../../src/workbook/insertModel";
import { areaAddress } from "../../src/workbook/fillSheet";

/** A model in a workbook, read by the labels and keys that stand on its sheets. */
export class OpenModel {
  private constructor(
    readonly port: WorkbookPort,
    readonly layout: readonly ModelSheet[],
  ) {}

  static async insert(
    port: WorkbookPort,
    model: Model,
    options: { readonly company?: string } = {},
  ): Promise<OpenModel> {
    const { sheets } = await insertModel(port, model, options);
    const shown: LayoutOptions = {
      ...options,
      sheetNames: sheets,
      charts: port.capabilities.charts,
    };
    return new OpenModel(port, layoutModel(model, shown));
  }

  /** Values of a sheet's cells, as many as the layout has rows and columns. */
  async values(sheet = 0): Promise<readonly (readonly CellValue[])[]> {
    return (await this.port.read(this.whole(sheet))).values;
  }

  async texts(sheet = 0): Promise<readonly (readonly string[])[]> {
    return (await this.port.read(this.whole(sheet))).text;
  }

  /** The value columns of the line with that label, the first such line after `after`. */
  async line(label: string, { sheet = 0, after = "" } = {}): Promise<readonly CellValue[]> {
    const values = await this.values(sheet);
    const from = after === "" ? 0 : rowOf(values, after, 0);
    return values[rowOf(values, label, from)].slice(2);
  }

  /** Types into the n-th value column of a line, as a user would. */
  async type(
    label: string,
    value: number | string,
    { sheet = 0, column = 0, after = "" } = {},
  ): Promise<void> {
    const values = await this.values(sheet);
    const from = after === "" ? 0 : rowOf(values, after, 0);
    const area = { row: rowOf(values, label, from), column: 2 + column, rows: 1, columns: 1 };
    await this.port.write(areaAddress(this.layout[sheet].name, area), [[value]]);
  }

  private whole(sheet: number): string {
    const { name, rows } = this.layout[sheet];
    return areaAddress(name, { row: 0, column: 0, rows: rows.length, columns: rows[0].length });
  }
}

function rowOf(values: readonly (readonly CellValue[])[], label: string, from: number): number {
  const row = values.findIndex((cells, index) => index >= from && cells[0] === label);
  if (row === -1) {
    throw new Error(`no line is labelled ${label}`);
  }
  return row;
}

/** The areas of a sheet that hold formulas or given values, cell by cell. */
export function cellsOf({ rows }: ModelSheet): { readonly cell: SheetCell; readonly at: Area }[] {
  return rows.flatMap((cells, row) =>
    cells.map((cell, column) => ({ cell, at: { row, column, rows: 1, columns: 1 } })),
  );
}
