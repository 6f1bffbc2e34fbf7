import { sameSheet } from "../../sheet/address";
import { PortError } from "../../sheet/errors";
import type { WorkbookPort } from "../port/port";
import { readRecords, twinSheets, type TwinSheet } from "./records";
import { tracksOn } from "./tracks";

/** A sheet of copies. */
export interface FoundTwin {
  readonly twin: TwinSheet;
  /** What the sheet is called now; null where it is gone. */
  readonly now: string | null;
}

export async function findTwin(port: WorkbookPort, sheet: string): Promise<FoundTwin> {
  const twins = await twinSheets(port);
  const twin = twins.find((one) => sameSheet(one.sheet, sheet));
  if (twin === undefined) {
    throw new PortError("missing", `${sheet} is not a sheet of native copies of this workbook.`);
  }
  const names = (await port.sheets()).map(({ name }) => name);
  if (names.some((name) => sameSheet(name, sheet))) {
    return { twin, now: twin.sheet };
  }
  const others = names.filter((name) => !twins.some((one) => sameSheet(one.sheet, name)));
  return { twin, now: await renamed(port, others, twin) };
}

/** The sheet that holds the copies under another name: it lists the same formulas. */
async function renamed(
  port: WorkbookPort,
  names: readonly string[],
  twin: TwinSheet,
): Promise<string | null> {
  const records = await readRecords(port, twin);
  for (const sheet of records.length === 0 ? [] : names) {
    if ((await tracksOn(port, sheet, records)).size > 0) {
      return sheet;
    }
  }
  return null;
}
