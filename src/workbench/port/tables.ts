import { formatAddress } from "../../workbook/address";
import { PortError, type CellValue, type TableInfo } from "../../workbook/port";
import { checkTable } from "../../workbook/tableRules";
import { cellReader } from "../engine/cells";
import type { Engine } from "../engine/engine";
import { listNames } from "./names";
import { fromEngineRange, toEngineRange } from "../engine/ranges";
import { placeOf, type Place } from "./sheets";

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

/** Throws "invalid" where Excel would refuse the table. */
export async function addTable(engine: Engine, address: string, name: string): Promise<TableInfo> {
  const place = placeOf(engine, address);
  const headers = headersOf(engine, place);
  checkTable(
    { name, range: place.range, headers },
    { tables: listTables(engine), names: listNames(engine) },
  );
  const id = await engine
    .workbook()
    .addTable(place.sheet.getSheetId(), name, toEngineRange(place.range));
  if (id === undefined) {
    throw new PortError("failed", `The table ${name} could not be made at ${address}.`);
  }
  return { name, address: formatAddress(place.range), headers: headers.map(String) };
}

function headersOf(engine: Engine, { sheet, range }: Place): CellValue[] {
  const read = cellReader(engine, sheet);
  return Array.from(
    { length: range.columns },
    (_, column) => read(range.row, range.column + column).value,
  );
}
