import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { formatAddress, resize } from "../../sheet/address";
import { checkBlock, checkReadable, inputKind, type CellBlockInput } from "../../sheet/cellInput";
import type { CellBlock } from "../../sheet/cells";
import { cellReader, spilledRanges } from "../engine/cells";
import type { Engine } from "../engine/engine";
import { toEngineRange } from "../engine/ranges";
import { toCellData } from "./cellData";
import { displayText } from "./displayText";
import { findSheet, growTo, placeOf } from "./sheets";
import { fromGrid } from "./wholeTable";

export function readBlock(engine: Engine, address: string): CellBlock {
  const place = placeOf(engine, address);
  const { range } = place;
  checkReadable(range);
  const read = cellReader(engine, place.sheet);
  const show = displayText(place.sheet);
  const cells = Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (__, column) => {
      const at = [range.row + row, range.column + column] as const;
      const { value, formula } = read(...at);
      const shown =
        typeof formula === "string" && formula.startsWith("=") ? fromGrid(formula) : formula;
      return { value, formula: shown, text: show(value, ...at) };
    }),
  );
  return {
    address: formatAddress(range),
    values: cells.map((row) => row.map(({ value }) => value)),
    formulas: cells.map((row) => row.map(({ formula }) => formula)),
    text: cells.map((row) => row.map(({ text }) => text)),
  };
}

export function writeBlock(engine: Engine, address: string, cells: CellBlockInput): void {
  const { rows, columns } = checkBlock(cells);
  const place = placeOf(engine, address);
  const range = resize(place.range, rows, columns);
  growTo({ ...place, range });
  const value: IObjectMatrixPrimitiveType<ICellData> = {};
  cells.forEach((row, down) =>
    row.forEach((input, right) => {
      if (inputKind(input) !== "keep") {
        (value[range.row + down] ??= {})[range.column + right] = toCellData(input);
      }
    }),
  );
  if (Object.keys(value).length > 0) {
    engine.commands.syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId: engine.workbook().getId(),
      subUnitId: place.sheet.getSheetId(),
      range: toEngineRange(range),
      value,
    });
  }
}

/** From A1 to the last row and column with content, spilled results included. */
export function usedRange(engine: Engine, name: string): string | null {
  const sheet = findSheet(engine, name);
  let rows = 0;
  let columns = 0;
  const include = (row: number, column: number): void => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  };
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (hasContent(cell ?? null)) {
        include(row, column);
      }
    });
  for (const block of spilledRanges(engine, sheet)) {
    include(block.row + block.rows - 1, block.column + block.columns - 1);
  }
  if (rows === 0) {
    return null;
  }
  return formatAddress({ sheet: sheet.getSheetName(), row: 0, column: 0, rows, columns });
}

function hasContent(cell: ICellData | null): boolean {
  const filled = cell?.v !== undefined && cell.v !== null && cell.v !== "";
  return filled || Boolean(cell?.f) || Boolean(cell?.si) || Boolean(cell?.p);
}
