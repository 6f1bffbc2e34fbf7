import { formatAddress } from "../sheet/address";
import type { WorkbookPort } from "../workbook/port/port";
import type { Command, CommandReport } from "./command";
import { contentsOf, enterCells, type RefusedCell } from "../workbook/scattered";
import { repaired } from "../formula/calls";
import { conditionOf, ourFormulas, type OurCell } from "./ourFormulas";
import { repairNames, type RepairedNames } from "./ourNames";
import { formulas, refusals, total } from "./reportWords";
import { append } from "../core/lists";

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
        : await new Repair({ port, progress }, name, stuck).run(),
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

class Repair {
  private refused: readonly RefusedCell[] = [];
  private entered: readonly OurCell[] = [];
  private done = 0;

  constructor(
    private readonly tools: Tools,
    private readonly sheet: string,
    private readonly stuck: readonly OurCell[],
  ) {}

  async run(): Promise<SheetRepair> {
    await this.enter(this.stuck.filter(({ head }) => head === null));
    await this.enterRepeated(this.stuck.filter(({ head }) => head !== null));
    return {
      sheet: this.sheet,
      locked: false,
      broken: this.stuck.length,
      refused: this.refused,
      unknown: await this.countUnknown(),
    };
  }

  private async enter(cells: readonly OurCell[]): Promise<void> {
    const { port, progress } = this.tools;
    const before = this.done;
    const entries = cells.map(({ cell, formula }) => ({ cell, input: repaired(formula) }));
    const refused = await enterCells(port, entries, (done) => {
      this.done = before + done;
      const all = this.stuck.length.toLocaleString("en-US");
      progress(`Repairing ${this.sheet}: ${this.done.toLocaleString("en-US")} of ${all}`);
    });
    const addresses = new Set(refused.map(({ cell }) => formatAddress(cell)));
    this.refused = [...this.refused, ...refused];
    const entered = cells.filter(({ cell }) => !addresses.has(formatAddress(cell)));
    this.entered = [...this.entered, ...entered];
  }

  /**
   * Where the first cell belongs to an array the workbook has refused it, and the rest stays; where
   * it spills the rest shows its results by now; what is stuck still was a formula of its own.
   */
  private async enterRepeated(cells: readonly OurCell[]): Promise<void> {
    const refusedHeads = new Map(this.refused.map(({ cell, reason }) => [key(cell), reason]));
    const [arrays, others] = split(cells, ({ head }) => refusedHeads.has(key(head)));
    this.refused = [
      ...this.refused,
      ...arrays.map(({ cell, head }) => ({ cell, reason: refusedHeads.get(key(head)) ?? "" })),
    ];
    await this.enter(await this.stillStuck(others));
  }

  private async stillStuck(cells: readonly OurCell[]): Promise<readonly OurCell[]> {
    const { port } = this.tools;
    const contents = await contentsOf(port, cells);
    return cells.filter(({ formula }, index) => {
      const { value, formula: now } = contents[index];
      return now === formula && conditionOf(formula, value) === "stuck";
    });
  }

  private async countUnknown(): Promise<number> {
    const contents = await contentsOf(this.tools.port, this.entered);
    return contents.filter(({ value }) => value === "#NAME?").length;
  }
}

function key(cell: OurCell["head"]): string {
  return cell === null ? "" : formatAddress(cell);
}

function split<T>(items: readonly T[], first: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(first), items.filter((item) => !first(item))];
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
    ...refusals(sheet, refused),
    ...(unknown > 0
      ? [`${sheet}: #NAME? remains in ${formulas(unknown)}. Wait a moment and repair again.`]
      : []),
  ];
}
