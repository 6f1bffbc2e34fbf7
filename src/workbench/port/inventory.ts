import type { FWorkbook } from "@univerjs/sheets/facade";
import { formatAddress, parseAddress } from "../../sheet/address";
import type { CellValue, FormulaName, NamedRange, TableInfo } from "../../sheet/cells";
import { PortError } from "../../sheet/errors";
import { cellReader } from "../engine/cells";
import type { Engine } from "../engine/engine";
import { fromEngineRange } from "../engine/ranges";
import { listSheets, type Place } from "./sheets";

type EngineName = ReturnType<FWorkbook["getDefinedNames"]>[number];

export function listNames(engine: Engine): readonly NamedRange[] {
  return workbookNames(engine).flatMap((one) => {
    const address = addressOf(engine, one);
    return address === null ? [] : [{ name: one.getName(), address }];
  });
}

export function listFormulaNames(engine: Engine): readonly FormulaName[] {
  const workbook = engine.workbook();
  return workbook.getDefinedNames().flatMap((one) => {
    const scope = one.isWorkbookScope() ? null : one.getLocalSheetId();
    if (scope === null && addressOf(engine, one) !== null) {
      return [];
    }
    const formula = `=${one.getFormulaOrRefString().replace(/^=/, "")}`;
    const sheet = scope === null ? null : workbook.getSheetBySheetId(scope ?? "");
    return [{ name: one.getName(), formula, sheet: sheet?.getSheetName() ?? null }];
  });
}

export function listTables(engine: Engine): readonly TableInfo[] {
  const workbook = engine.workbook();
  return workbook.getTableList().flatMap((table) => {
    const sheet = workbook.getSheetBySheetId(table.subUnitId);
    if (!sheet) {
      return [];
    }
    const range = fromEngineRange(sheet.getSheetName(), table.range);
    const headers = headersOf(engine, { sheet, range }).map(String);
    return [{ name: table.name, address: formatAddress(range), headers }];
  });
}

export function workbookNames(engine: Engine): readonly EngineName[] {
  return engine
    .workbook()
    .getDefinedNames()
    .filter((one) => one.isWorkbookScope());
}

/** null where the name is a formula or its cells are gone. */
export function addressOf(engine: Engine, name: EngineName): string | null {
  const text = name.getFormulaOrRefString().replace(/^=/, "");
  try {
    const range = parseAddress(text);
    const sheets = listSheets(engine).map((sheet) => sheet.name);
    return sheets.includes(range.sheet) ? formatAddress(range) : null;
  } catch (error) {
    if (error instanceof PortError) {
      return null;
    }
    throw error;
  }
}

export function headersOf(engine: Engine, { sheet, range }: Place): CellValue[] {
  const read = cellReader(engine, sheet);
  return Array.from(
    { length: range.columns },
    (_, column) => read(range.row, range.column + column).value,
  );
}
