import { formatAddress } from "../sheet/address";
import type { WorkbookPort } from "../workbook/port/port";
import type { Command, CommandReport } from "./command";
import { contentsOf, enterCells, type RefusedCell } from "../workbook/scattered";
import { repaired } from "../formula/calls";
import { conditionOf, ourFormulas, type OurCell } from "./ourFormulas";
import { repairNames, type RepairedNames } from "./ourNames";
import { formulas, refusals, total } from "./reportWords";
import { append, split } from "../core/lists";

interface SheetRepair {
  readonly sheet: string;
  readonly locked: boolean;
  readonly broken: number;
  readonly refused: readonly RefusedCell[];
  /** Entered again, and #NAME? still. */
  readonly unknown: number;
}

/**
 * Enters again the formulas of this add-in that a workbook shows as #NAME? or under the name Excel
 * saves them by, names' formulas among them: they stay broken when the add-in arrives later. Touches
 * no other cell.
 */
export const repairFormulas: Command = async (port, progress) => {
  const names = await repairNames(port);
  const repairs: SheetRepair[] = [];
  for (const { name, protected: locked } of await port.sheets()) {
    progress(`Looking through ${name}`);
    const stuck = await stuckOn(port, name);
    repairs.push(
      locked
        ? { sheet: name, locked, broken: stuck.length, refused: [], unknown: 0 }
        : await repairOn({ port, progress }, name, stuck),
    );
  }
  return report(repairs, names);
};

async function stuckOn(port: WorkbookPort, sheet: string): Promise<readonly OurCell[]> {
  const stuck: OurCell[] = [];
  for await (const cells of ourFormulas(port, sheet)) {
    append(
      stuck,
      cells.filter(({ condition }) => condition === "stuck"),
    );
  }
  return stuck;
}

interface Tools {
  readonly port: WorkbookPort;
  progress(text: string): void;
}

async function repairOn(
  { port, progress }: Tools,
  sheet: string,
  stuck: readonly OurCell[],
): Promise<SheetRepair> {
  const refused: RefusedCell[] = [];
  const entered: OurCell[] = [];
  let before = 0;
  const enter = async (cells: readonly OurCell[]): Promise<void> => {
    const entries = cells.map(({ cell, formula }) => ({
      cell,
      input: repaired(formula),
      held: formula,
    }));
    const no = await enterCells(port, entries, (done) => {
      const all = stuck.length.toLocaleString("en-US");
      progress(`Repairing ${sheet}: ${(before + done).toLocaleString("en-US")} of ${all}`);
    });
    before += cells.length;
    const addresses = new Set(no.map(({ cell }) => formatAddress(cell)));
    append(refused, no);
    append(
      entered,
      cells.filter(({ cell }) => !addresses.has(formatAddress(cell))),
    );
  };
  await enter(stuck.filter(({ head }) => head === null));
  // Where the first cell belongs to an array the workbook has refused it, and the rest stays.
  const reasons = new Map(refused.map(({ cell, reason }) => [key(cell), reason]));
  const repeated = stuck.filter(({ head }) => head !== null);
  const [arrays, others] = split(repeated, ({ head }) => reasons.has(key(head)));
  append(
    refused,
    arrays.map(({ cell, head }) => ({ cell, reason: reasons.get(key(head)) ?? "" })),
  );
  await enter(await stillStuck(port, others));
  const unknown = await countUnknown(port, entered);
  return { sheet, locked: false, broken: stuck.length, refused, unknown };
}

/** Where the first cell spills the rest shows its results by now; others had formulas of their own. */
async function stillStuck(
  port: WorkbookPort,
  cells: readonly OurCell[],
): Promise<readonly OurCell[]> {
  const contents = await contentsOf(port, cells);
  return cells.filter(({ formula }, index) => {
    const { value, formula: now } = contents[index];
    return now === formula && conditionOf(formula, value) === "stuck";
  });
}

async function countUnknown(port: WorkbookPort, cells: readonly OurCell[]): Promise<number> {
  const contents = await contentsOf(port, cells);
  return contents.filter(({ value }) => value === "#NAME?").length;
}

function key(cell: OurCell["head"]): string {
  return cell === null ? "" : formatAddress(cell);
}

function report(repairs: readonly SheetRepair[], names: RepairedNames): CommandReport {
  const cells = total(repairs, ({ broken: count }) => count);
  const broken = cells + names.repaired + names.left.length;
  if (broken === 0) {
    return { text: "No formula needs repair." };
  }
  const still = total(repairs, ({ locked, broken: count, refused, unknown }) =>
    locked ? count : refused.length + unknown,
  );
  const left = still + names.left.length;
  const repaired = (broken - left).toLocaleString("en-US");
  return {
    text: `Repaired ${repaired} of ${formulas(broken)} that Excel had not recognised.`,
    details: [...repairs.flatMap(leftAlone), ...names.left],
    warning: left > 0,
  };
}

function leftAlone({ sheet, locked, broken, refused, unknown }: SheetRepair): readonly string[] {
  if (locked) {
    return broken === 0
      ? []
      : [`${sheet} is protected: ${formulas(broken)} left alone. Unprotect it and repair again.`];
  }
  return [
    ...refusals(refused),
    ...(unknown > 0
      ? [`${sheet}: #NAME? remains in ${formulas(unknown)}. Wait a moment and repair again.`]
      : []),
  ];
}
