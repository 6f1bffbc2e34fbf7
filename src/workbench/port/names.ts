import { formatAbsolute, parseAddress, sameRange } from "../../sheet/address";
import { checkName } from "../../sheet/definedNames";
import { nameTaken } from "../../workbook/port/refusals";
import { checkFreeName } from "../../workbook/port/tableRules";
import type { Engine } from "../engine/engine";
import { addressOf, listTables, workbookNames } from "./inventory";
import { placeOf } from "./sheets";

/** Throws "invalid" where the name is unfit or in use for something else. */
export function defineName(engine: Engine, name: string, address: string): void {
  checkName(name);
  const { range } = placeOf(engine, address);
  const known = workbookNames(engine).find(
    (one) => one.getName().toLowerCase() === name.toLowerCase(),
  );
  const current = known ? addressOf(engine, known) : null;
  if (current !== null && !sameRange(parseAddress(current), range)) {
    throw nameTaken(name, current);
  }
  checkFreeName(name, { tables: listTables(engine), names: [] });
  if (current !== null) {
    return;
  }
  if (known) {
    known.setRef(formatAbsolute(range));
  } else {
    engine.workbook().insertDefinedName(name, formatAbsolute(range));
  }
}
