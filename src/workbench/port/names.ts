import type { FWorkbook } from "@univerjs/sheets/facade";
import { formatAbsolute, formatAddress, parseAddress, sameRange } from "../../workbook/address";
import { checkName } from "../../workbook/definedNames";
import { PortError, type NamedRange } from "../../workbook/port";
import { nameTaken } from "../../workbook/refusals";
import { checkFreeName } from "../../workbook/tableRules";
import type { Engine } from "../engine/engine";
import { listSheets, placeOf } from "./sheets";
import { listTables } from "./tables";

type EngineName = ReturnType<FWorkbook["getDefinedNames"]>[number];

export function listNames(engine: Engine): readonly NamedRange[] {
  return workbookNames(engine).flatMap((one) => {
    const address = addressOf(engine, one);
    return address === null ? [] : [{ name: one.getName(), address }];
  });
}

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

function workbookNames(engine: Engine): readonly EngineName[] {
  return engine
    .workbook()
    .getDefinedNames()
    .filter((one) => one.isWorkbookScope());
}

/** null where the name is a formula or its cells are gone. */
function addressOf(engine: Engine, name: EngineName): string | null {
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
