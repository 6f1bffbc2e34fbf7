import { callsIn, parseCalls, repaired } from "../formula/calls";
import type { FormulaName } from "../sheet/cells";
import { PortError } from "../sheet/errors";
import type { WorkbookPort } from "../workbook/port/port";
import type { CommandReport } from "./command";

/** A defined name that calls the add-in. */
export interface OurName extends FormulaName {
  /** The first function that it calls. */
  readonly calls: string;
  /** Whether a call stands under the name that Excel saves: unknown until repaired. */
  readonly stuck: boolean;
}

export async function ourNames(port: WorkbookPort): Promise<readonly OurName[]> {
  return (await port.formulaNames()).flatMap((one) => {
    const calls = callsIn(parseCalls(one.formula) ?? []).map(({ call }) => call);
    const stuck = calls.some(({ saved }) => saved);
    return calls.length === 0 ? [] : [{ ...one, calls: calls[0].name, stuck }];
  });
}

/** A sentence for each such name: cells are copied and frozen, names are not. */
export async function nameNotes(port: WorkbookPort): Promise<readonly string[]> {
  return (await ourNames(port)).map(noteOf);
}

export function noteOf(one: OurName): string {
  const what = one.stuck ? "shows the saved name of" : "calls";
  return `${nameOf(one)} ${what} WATT.${one.calls}: cells that use it need the add-in. Put its formula into a cell and let the name point there.`;
}

function nameOf({ name, sheet }: FormulaName): string {
  return `The name ${name}${sheet === null ? "" : ` of ${sheet}`}`;
}

export interface RepairedNames {
  readonly repaired: number;
  /** A sentence for each that stays as it was. */
  readonly left: readonly string[];
}

/** Gives back to names the functions that they show under the names Excel saves. */
export async function repairNames(port: WorkbookPort): Promise<RepairedNames> {
  const left: string[] = [];
  const stuck = (await ourNames(port)).filter((one) => one.stuck);
  for (const one of stuck) {
    const { name, sheet, formula } = one;
    try {
      await port.redefineNames([{ name, sheet, formula: repaired(formula) }]);
    } catch (error) {
      if (!(error instanceof PortError)) {
        throw error;
      }
      left.push(`${nameOf(one)}: ${error.message}`);
    }
  }
  return { repaired: stuck.length - left.length, left };
}

export function withNotes(report: CommandReport, notes: readonly string[]): CommandReport {
  return notes.length === 0
    ? report
    : { ...report, details: [...(report.details ?? []), ...notes], warning: true };
}
