import { catalog } from "../../src/catalog";
import { EXCEL_ERRORS } from "../../src/catalog/cells";
import { compile } from "../../src/catalog/evaluate";
import { asCalcError, CalcError } from "../../src/core/errors";
import { parseAddressOn, formatAddress, parseAddress } from "../../src/sheet/address";
import { hasFormula } from "../../src/sheet/cellInput";
import type { CellValue } from "../../src/sheet/cells";
import type { WorkbookPort } from "../../src/workbook/port/port";

type Block = readonly (readonly unknown[])[];

/**
 * Computes the formula of a cell as Excel would: WATT functions nested in each other over numbers,
 * texts, ranges and tables, read through the port. For ports without an engine of their own.
 */
export async function resultAt(port: WorkbookPort, address: string): Promise<Block> {
  const [[formula]] = (await port.read(address)).formulas;
  if (typeof formula !== "string" || !formula.startsWith("=")) {
    throw new Error(`${address} holds no formula but ${String(formula)}`);
  }
  const { sheet } = parseAddress(address);
  const reader = new FormulaReader(port, sheet, formula.slice(1));
  return shown(await reader.expression());
}

function shown(value: unknown): Block {
  const block = Array.isArray(value) ? (value as Block) : [[value]];
  return block.map((row) =>
    row.map((cell) => (cell instanceof CalcError ? EXCEL_ERRORS[cell.code] : cell)),
  );
}

class FormulaReader {
  private place = 0;

  constructor(
    private readonly port: WorkbookPort,
    private readonly sheet: string,
    private readonly text: string,
  ) {}

  async expression(): Promise<unknown> {
    const token = this.take(
      /^(?:"(?:[^"]|"")*"|WATT\.[A-Z_]+|'[^']+'![$A-Z0-9:]+|\w+![$A-Z0-9:]+|\w+\[#All\]|\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|-?[\d.]+(?:E[+-]?\d+)?)/i,
    );
    if (token.startsWith('"')) {
      return token.slice(1, -1).replaceAll('""', '"');
    }
    if (token.startsWith("WATT.")) {
      return this.call(token.slice(5));
    }
    if (/^-?[\d.]/.test(token)) {
      return Number(token);
    }
    return token.endsWith("[#All]")
      ? this.table(token.slice(0, -6))
      : this.cells(formatAddress(parseAddressOn(this.sheet, token)));
  }

  private async call(name: string): Promise<unknown> {
    const definition = catalog.find((one) => one.name === name);
    if (definition === undefined) {
      throw new Error(`no function ${name}`);
    }
    const values = await this.arguments();
    try {
      const grid = compile(definition)(values);
      return grid.length === 1 && grid[0].length === 1 ? grid[0][0] : grid;
    } catch (error) {
      return asCalcError(error);
    }
  }

  private async arguments(): Promise<unknown[]> {
    const values: unknown[] = [];
    this.take(/^\(/);
    while (!this.next(")")) {
      values.push(this.next(",") ? null : await this.expression());
      if (this.next(",")) {
        this.take(/^,/);
      }
    }
    this.take(/^\)/);
    return values;
  }

  private async table(name: string): Promise<unknown> {
    const table = (await this.port.tables()).find((one) => one.name === name);
    if (table === undefined) {
      throw new Error(`no table ${name}`);
    }
    return this.cells(table.address);
  }

  /** Cells with formulas are computed, the others read. */
  private async cells(address: string): Promise<unknown> {
    const block = await this.port.read(address);
    const { sheet, row, column } = parseAddress(address);
    const cell = async (value: CellValue, at: readonly [number, number]): Promise<unknown> => {
      if (!hasFormula(block, at[0], at[1])) {
        return value === "" ? null : value;
      }
      const own = { sheet, row: row + at[0], column: column + at[1], rows: 1, columns: 1 };
      return (await resultAt(this.port, formatAddress(own)))[0][0];
    };
    const rows = await Promise.all(
      block.values.map((line, r) => Promise.all(line.map((value, c) => cell(value, [r, c])))),
    );
    return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
  }

  private next(character: string): boolean {
    return this.text[this.place] === character;
  }

  private take(pattern: RegExp): string {
    const found = pattern.exec(this.text.slice(this.place));
    if (found === null) {
      throw new Error(`cannot read ${this.text} from ${this.text.slice(this.place)}`);
    }
    this.place += found[0].length;
    return found[0];
  }
}
