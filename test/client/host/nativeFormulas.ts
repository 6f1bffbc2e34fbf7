import type { CellInput } from "../../../src/sheet/cells";
import { parseAddress } from "../../../src/sheet/address";
import type { WorkbookPort } from "../../../src/workbook/port/port";
import { addressOf, usedArea } from "./areas";
import type { Cell, Sheet } from "./book";
import { cellAt, grid } from "./cells";
import type { ExcelHost } from "./excelHost";

/**
 * Has the formulas of Excel's own functions worked out by another spreadsheet before each answer,
 * where something has changed. The add-in's functions fill their cells by themselves.
 */
export function computeNatives(host: ExcelHost, spreadsheet: WorkbookPort): void {
  let known = "";
  let turn = Promise.resolve();
  const contents = (): string => JSON.stringify(host.book.sheets.map(({ cells }) => [...cells]));
  const workOut = async (): Promise<void> => {
    if (contents() !== known) {
      const { sheets } = host.book;
      await addMissing(sheets, spreadsheet);
      for (const sheet of sheets) {
        await handOver(sheet, spreadsheet);
      }
      for (const sheet of sheets) {
        await takeOver(sheet, spreadsheet);
      }
      known = contents();
    }
  };
  host.compute = () => (turn = turn.then(workOut));
}

async function addMissing(sheets: readonly Sheet[], spreadsheet: WorkbookPort): Promise<void> {
  const there = (await spreadsheet.sheets()).map(({ name }) => name);
  for (const { name } of sheets.filter((sheet) => !there.includes(sheet.name))) {
    await spreadsheet.addSheet(name);
  }
}

async function handOver(sheet: Sheet, spreadsheet: WorkbookPort): Promise<void> {
  const [before] = await spreadsheet.usedRanges([sheet.name]);
  if (before !== null) {
    const { rows, columns } = parseAddress(before);
    await spreadsheet.write(
      before,
      Array.from({ length: rows }, () => new Array<CellInput>(columns).fill("")),
    );
  }
  const area = usedArea(sheet);
  if (area !== null) {
    await spreadsheet.write(
      addressOf(area),
      grid(area, (row, column) => inputOf(cellAt(sheet, row, column))),
    );
  }
}

function inputOf(cell: Cell | undefined): CellInput {
  if (cell !== undefined && isNative(cell)) {
    return cell.formula;
  }
  const value = cell?.value ?? "";
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}

function isNative({ formula }: Cell): boolean {
  return formula !== null && !/\bWATT\./i.test(formula);
}

async function takeOver(sheet: Sheet, spreadsheet: WorkbookPort): Promise<void> {
  const area = usedArea(sheet);
  if (area !== null) {
    const { values } = await spreadsheet.read(addressOf(area));
    grid(area, (row, column) => {
      const cell = cellAt(sheet, row, column);
      if (cell !== undefined && isNative(cell)) {
        cell.value = values[row - area.row][column - area.column];
      }
    });
  }
}
