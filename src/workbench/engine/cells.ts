import { CellValueType, type ICellData, type IRange } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { CellRange } from "../../sheet/address";
import type { CellValue } from "../../sheet/cells";
import type { Engine } from "./engine";
import { messageOf } from "./messages";
import { fromEngineRange } from "./ranges";

/** One cell as a user sees it, results that spilled into it included. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: CellValue;
  /** The sentence behind an error value, or null. */
  readonly message: string | null;
}

/** Reads single cells; positions outside the sheet's grid are blank. */
export function cellReader(
  engine: Engine,
  sheet: FWorksheet,
): (row: number, column: number) => CellContent {
  const own = sheet.getSheet().getCellMatrix();
  const spilled = spilledCells(engine, sheet);
  const formulas = engine.injector.get(FormulaDataModel);
  const workbookId = engine.workbook().getId();
  return (row, column) => {
    const cell = own.getValue(row, column) ?? null;
    const formula = formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), workbookId);
    const shown = formula ? cell : (spilled?.[row]?.[column] ?? cell);
    const value = cellValue(shown);
    return { value, formula: formula || value, message: messageOf(shown) };
  };
}

/** Where blocks that formulas have spilled lie, anchors included. */
export function spilledRanges(engine: Engine, sheet: FWorksheet): readonly CellRange[] {
  const model = engine.injector.get(FormulaDataModel).getArrayFormulaRange();
  const rows = model[engine.workbook().getId()]?.[sheet.getSheetId()] ?? {};
  const anchors = Object.values(rows as Readonly<Record<number, Readonly<Record<number, IRange>>>>);
  return anchors.flatMap((cells) =>
    Object.values(cells).map((range) => fromEngineRange(sheet.getSheetName(), range)),
  );
}

type CellTable = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

function spilledCells(engine: Engine, sheet: FWorksheet): CellTable | undefined {
  const model = engine.injector.get(FormulaDataModel).getArrayFormulaCellData();
  return model[engine.workbook().getId()]?.[sheet.getSheetId()] as CellTable | undefined;
}

function cellValue(cell: ICellData | null | undefined): CellValue {
  const rich = cell?.p?.body?.dataStream;
  if (rich !== undefined) {
    return rich.replace(/\r?\n$/, "");
  }
  const value = cell?.v ?? "";
  return cell?.t === CellValueType.BOOLEAN ? value === 1 || value === true : value;
}
