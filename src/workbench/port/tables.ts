import { formatAddress } from "../../sheet/address";
import { PortError } from "../../sheet/errors";
import type { TableInfo } from "../../sheet/cells";
import { checkTable } from "../../workbook/port/tableRules";
import type { Engine } from "../engine/engine";
import { headersOf, listNames, listTables } from "./inventory";
import { toEngineRange } from "../engine/ranges";
import { placeOf } from "./sheets";

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
