import { catalog } from "../catalog";
import { formatAddress } from "../workbook/address";
import type { WorkbookPort } from "../workbook/port";
import { brokenBlocks, type BrokenCell } from "./brokenFormulas";
import type { Command, CommandReport } from "./command";
import { countUnknown, enterAgain, type RefusedCell } from "./enterAgain";
import { formulaReader, type FormulaReader } from "./functionNames";

/** Cells named in the report; more would bury it. */
const LISTED = 10;

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
 * saves them by: they stay broken when the add-in arrives later. Touches no other cell.
 */
export const repairFormulas: Command = async (port, progress) => {
  const reader = formulaReader(catalog.map(({ name }) => name));
  const repairs: SheetRepair[] = [];
  for (const { name, protected: locked } of await port.sheets()) {
    progress(`Looking through ${name}`);
    repairs.push(locked ? await countOn(port, name, reader) : await repairOn(port, name, reader));
  }
  return report(repairs);
};

async function countOn(
  port: WorkbookPort,
  sheet: string,
  reader: FormulaReader,
): Promise<SheetRepair> {
  let broken = 0;
  for await (const cells of brokenBlocks(port, sheet, reader)) {
    broken += cells.length;
  }
  return { sheet, locked: true, broken, refused: [], unknown: 0 };
}

async function repairOn(
  port: WorkbookPort,
  sheet: string,
  reader: FormulaReader,
): Promise<SheetRepair> {
  let [broken, unknown] = [0, 0];
  const refused: RefusedCell[] = [];
  for await (const cells of brokenBlocks(port, sheet, reader)) {
    const repaired = cells.map(({ cell, formula }): BrokenCell => {
      return { cell, formula: reader.repaired(formula) };
    });
    const refusedHere = await enterAgain(port, repaired);
    refused.push(...refusedHere);
    broken += cells.length;
    unknown += await countUnknown(port, without(repaired, refusedHere));
  }
  return { sheet, locked: false, broken, refused, unknown };
}

function without(
  cells: readonly BrokenCell[],
  refused: readonly RefusedCell[],
): readonly BrokenCell[] {
  const addresses = new Set(refused.map(({ address }) => address));
  return cells.filter(({ cell }) => !addresses.has(formatAddress(cell)));
}

function report(repairs: readonly SheetRepair[]): CommandReport {
  const broken = total(repairs, ({ broken: count }) => count);
  if (broken === 0) {
    return { text: "No formula needs repair." };
  }
  const details = repairs.flatMap(leftAlone);
  const left = total(repairs, ({ locked, broken: count, refused, unknown }) =>
    locked ? count : refused.length + unknown,
  );
  return {
    text: `Repaired ${broken - left} of ${formulas(broken)} that Excel had not recognised.`,
    details,
    warning: left > 0,
  };
}

function leftAlone({ sheet, locked, broken, refused, unknown }: SheetRepair): string[] {
  if (locked) {
    return broken === 0
      ? []
      : [`${sheet} is protected: ${formulas(broken)} left alone. Unprotect it and repair again.`];
  }
  const more = refused.length - LISTED;
  return [
    ...refused.slice(0, LISTED).map(({ address, reason }) => `${address}: ${reason}`),
    ...(more > 0 ? [`and ${more} more cells on ${sheet}`] : []),
    ...(unknown > 0
      ? [`${sheet}: ${formulas(unknown)} still show #NAME?. Wait a moment and repair again.`]
      : []),
  ];
}

function formulas(count: number): string {
  return count === 1 ? "1 formula" : `${count} formulas`;
}

function total<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}
