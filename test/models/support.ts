import type { Model } from "../../src/models";
import { layoutModel, type LayoutOptions } from "../../src/models/layout/layoutModel";
import type { Area, AreaStyle, ModelSheet, SheetCell } from "../../src/sheet/draft";
import type { CellBlock, CellValue } from "../../src/sheet/cells";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { insertModel } from "../../src/workbook/insertModel";
import { areaAddress } from "../../src/workbook/fillSheet";

export interface ColumnCell {
  /** What stands first in its row. */
  readonly name: CellValue;
  readonly value: CellValue;
  readonly row: number;
  readonly column: number;
}

/** A model in a workbook, read by the labels and keys that stand on its sheets. */
export class OpenModel {
  /** What was read since the last change. */
  private readonly blocks = new Map<number, CellBlock>();

  private constructor(
    readonly port: WorkbookPort,
    readonly layout: readonly ModelSheet[],
  ) {}

  static async insert(
    port: WorkbookPort,
    model: Model,
    options: { readonly company?: string; readonly vintage?: string } = {},
  ): Promise<OpenModel> {
    const { sheets } = await insertModel(port, model, options);
    const shown: LayoutOptions = {
      ...options,
      sheetNames: sheets,
      charts: port.capabilities.charts !== false,
    };
    return new OpenModel(port, layoutModel(model, shown));
  }

  /** Values of a sheet's cells, as many as the layout has rows and columns. */
  async values(sheet = 0): Promise<readonly (readonly CellValue[])[]> {
    return (await this.block(sheet)).values;
  }

  /** The cells as they are shown. */
  async texts(sheet = 0): Promise<readonly (readonly string[])[]> {
    return (await this.block(sheet)).text;
  }

  /** The value columns of the line with that label, the first such line after `after`. */
  async line(label: string, { sheet = 0, after = "" } = {}): Promise<readonly CellValue[]> {
    const values = await this.values(sheet);
    const from = after === "" ? 0 : rowOf(values, after, 0);
    return values[rowOf(values, label, from)].slice(2);
  }

  /**
   * A column of the last table that has it, with what stands first in each row; a wide table goes
   * on below, so that its columns have different rows.
   */
  async column(
    label: string,
    { sheet = 0, first = "Ticker" } = {},
  ): Promise<readonly ColumnCell[]> {
    const values = await this.values(sheet);
    const head = values.findLastIndex((cells) => cells[0] === first && cells.includes(label));
    if (head === -1) {
      throw new Error(`no table has a column ${label} and begins with ${first}`);
    }
    const column = values[head].lastIndexOf(label);
    const top = values.findIndex((cells, row) => row > head && cells[0] !== "");
    const end = values.findIndex((cells, row) => row > top && cells[0] === "");
    return values
      .slice(top, end)
      .map((cells, index) => ({ name: cells[0], value: cells[column], row: top + index, column }));
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
    this.blocks.clear();
    await this.port.write(areaAddress(this.layout[sheet].name, area), [[value]]);
  }

  /** How a cell looks when all styles that cover it are laid over each other. */
  styleOf(sheet: number, row: number, column: number): Partial<AreaStyle> {
    const over = this.layout[sheet].styles.filter(
      (style) =>
        style.row <= row &&
        row < style.row + style.rows &&
        style.column <= column &&
        column < style.column + style.columns,
    );
    return Object.assign({}, ...over) as Partial<AreaStyle>;
  }

  private async block(sheet: number): Promise<CellBlock> {
    const { name, rows } = this.layout[sheet];
    const area = { row: 0, column: 0, rows: rows.length, columns: rows[0].length };
    const block = this.blocks.get(sheet) ?? (await this.port.read(areaAddress(name, area)));
    this.blocks.set(sheet, block);
    return block;
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

const ERROR = /^#(N\/A|VALUE!|NUM!|DIV\/0!|REF!|NAME\?|SPILL!|NULL!|CALC!)$/;

export function errorsIn(values: readonly (readonly unknown[])[]): unknown[] {
  return values.flat().filter((value) => ERROR.test(String(value)));
}
