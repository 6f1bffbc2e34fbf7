import { callsIn, parseCalls } from "../formula/calls";
import type { CommandReport } from "./command";
import type { WorkbookPort } from "../workbook/port/port";

/** A sentence for each defined name that calls the add-in: no command reaches into names. */
export async function nameNotes(port: WorkbookPort): Promise<readonly string[]> {
  return (await port.formulaNames()).flatMap(({ name, formula, sheet }) => {
    const [first] = callsIn(parseCalls(formula) ?? []);
    if (first === undefined) {
      return [];
    }
    const { call } = first;
    const where = sheet === null ? "" : ` of ${sheet}`;
    const what = call.saved ? "shows the saved name of" : "calls";
    return [
      `The name ${name}${where} ${what} WATT.${call.name}: cells that use it need the add-in. Put its formula into a cell and let the name point there.`,
    ];
  });
}

export function withNotes(report: CommandReport, notes: readonly string[]): CommandReport {
  return notes.length === 0
    ? report
    : { ...report, details: [...(report.details ?? []), ...notes], warning: true };
}
