import { formatAbsolute, parseAddress, sameRange } from "../../sheet/address";
import type { NamedRange } from "../../sheet/cells";
import { checkName } from "../../sheet/definedNames";
import { nameTaken } from "../../workbook/port/refusals";
import { checkFreeName } from "../../workbook/port/tableRules";
import type { Engine } from "../engine/engine";
import { addressOf, listTables, workbookNames } from "./inventory";
import { placeOf } from "./sheets";

/** Throws "invalid" where a name is unfit or in use for something else, and then defines none. */
export function defineNames(engine: Engine, names: readonly NamedRange[]): void {
  names.map((one) => definition(engine, one)).forEach((define) => define());
}

/** Checks a name, and answers what defines it. */
function definition(engine: Engine, { name, address }: NamedRange): () => void {
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
  return () => {
    if (current === null && known) {
      known.setRef(formatAbsolute(range));
    } else if (current === null) {
      engine.workbook().insertDefinedName(name, formatAbsolute(range));
    }
  };
}
