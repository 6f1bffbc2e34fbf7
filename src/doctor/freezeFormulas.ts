import { cellOf, formatAddress, type CellRange } from "../sheet/address";
import { frozenFormulas, keepFrozen, markOf, UNREAD_FROZEN, type FrozenFormula } from "./store";
import type { CellValue } from "../sheet/cells";
import type { WorkbookPort } from "../workbook/port/port";
import { alone } from "./alone";
import type { CommandReport } from "./command";
import { constantFor } from "../sheet/constantFor";
import { enterCells, type Entry, type RefusedCell } from "../workbook/scattered";
import { changedOnlookers, onlookers } from "../workbook/onlookers";
import { nameNotes, withNotes } from "./ourNames";
import { ourFormulas, type OurCell } from "./ourFormulas";
import { gridOf, type SheetGrid } from "./sheetGrid";
import { filledBy } from "./spills";
import { counted } from "../core/counted";
import { formulas, refusals, total } from "./reportWords";
import { append } from "../core/lists";

/** What is to become of a sheet; nothing but momentary looks has been done. */
interface SheetPlan {
  readonly sheet: string;
  readonly locked: number;
  readonly frozen: readonly FrozenFormula[];
  readonly entries: readonly Entry[];
  readonly left: readonly RefusedCell[];
}

/**
 * Replaces every formula of this add-in by what it shows. The formulas go into the workbook's
 * document data first, so that they can be restored. Stuck cells and protected sheets stay.
 */
export const freezeFormulas = alone(async (port, progress) => {
  const plans: SheetPlan[] = [];
  for (const { name, protected: locked } of await port.sheets()) {
    progress(`Looking through ${name}`);
    plans.push(await planSheet(port, { name, locked }));
  }
  const planned = plans.flatMap(({ frozen }) => frozen);
  const notes = [...(await nameNotes(port))];
  if (planned.length === 0) {
    return withNotes(report(plans, new Map()), notes);
  }
  const looking = await onlookers(port);
  const earlier = await frozenFormulas(port);
  const kept = await keepFrozen(port, earlier, joined(earlier.formulas, planned));
  const refused = new Map<string, readonly RefusedCell[]>();
  for (const { sheet, entries } of plans) {
    const tell = progressOf(entries.length, (done) => progress(`Freezing ${sheet}: ${done}`));
    refused.set(sheet, await enterCells(port, entries, tell));
  }
  const stayed = new Set([...refused.values()].flat().map(({ cell }) => formatAddress(cell)));
  if (stayed.size > 0) {
    const done = planned.filter(({ range }) => !stayed.has(anchorOf(range)));
    await keepFrozen(port, kept, joined(earlier.formulas, done));
  }
  append(notes, await changedOnlookers(port, looking));
  return withNotes(report(plans, refused), earlier.whole ? notes : [...notes, UNREAD_FROZEN]);
});

/** How far writing is, in words. */
export function progressOf(all: number, tell: (done: string) => void): (done: number) => void {
  return (done) => tell(`${done.toLocaleString("en-US")} of ${counted(all, "cell")}`);
}

async function planSheet(
  port: WorkbookPort,
  { name: sheet, locked }: { readonly name: string; readonly locked: boolean },
): Promise<SheetPlan> {
  const cells: OurCell[] = [];
  for await (const block of ourFormulas(port, sheet)) {
    append(cells, block);
  }
  if (locked || cells.length === 0) {
    return { sheet, locked: cells.length, frozen: [], entries: [], left: [] };
  }
  const grid = await gridOf(port, sheet);
  const filled = await filledBy(port, cells.filter(hasConstant), grid);
  const ranges = [...filled].flatMap(([{ formula }, range]) =>
    typeof range === "string" ? [] : [{ formula, range }],
  );
  return {
    sheet,
    locked: 0,
    frozen: ranges.map((one) => ({ ...one, mark: markOf(valuesIn(one.range, grid)) })),
    entries: ranges.flatMap((one) => entriesFor(one, grid)).sort(fromTheTop),
    left: [
      ...cells.filter((one) => !hasConstant(one)).map(notReady),
      ...[...filled].flatMap(([{ cell }, reason]) =>
        typeof reason === "string" ? [{ cell, reason }] : [],
      ),
    ],
  };
}

function hasConstant({ shown }: OurCell): boolean {
  return constantFor(shown) !== null;
}

function notReady({ cell, shown }: OurCell): RefusedCell {
  return { cell, reason: `shows ${String(shown)} and stays a formula. Repair it first.` };
}

function valuesIn(range: CellRange, grid: SheetGrid): CellValue[][] {
  return Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (__, column) =>
      grid.at(range.row + row, range.column + column),
    ),
  );
}

function entriesFor(
  { range, formula }: Pick<FrozenFormula, "range" | "formula">,
  grid: SheetGrid,
): Entry[] {
  return valuesIn(range, grid).flatMap((values, row) =>
    values.map((value, column) => {
      const entry = { cell: cellOf(range, row, column), input: constantFor(value) ?? "" };
      // What a formula fills beside its cell may change by itself.
      const isAnchor = row === 0 && column === 0;
      return isAnchor ? { ...entry, held: formula } : entry;
    }),
  );
}

function fromTheTop({ cell: a }: Entry, { cell: b }: Entry): number {
  return a.row - b.row || a.column - b.column;
}

function joined(
  earlier: readonly FrozenFormula[],
  now: readonly FrozenFormula[],
): readonly FrozenFormula[] {
  const renewed = new Set(now.map(({ range }) => anchorOf(range)));
  return [...earlier.filter(({ range }) => !renewed.has(anchorOf(range))), ...now];
}

function anchorOf(range: CellRange): string {
  return formatAddress(cellOf(range, 0, 0));
}

function report(
  plans: readonly SheetPlan[],
  refused: ReadonlyMap<string, readonly RefusedCell[]>,
): CommandReport {
  const stayed = (sheet: string): readonly RefusedCell[] => refused.get(sheet) ?? [];
  const frozen = total(plans, ({ frozen: { length }, sheet }) => length - stayed(sheet).length);
  const details = plans.flatMap(({ sheet, locked, left }) => [
    ...(locked > 0 ? [`${sheet} is protected: ${formulas(locked)} left alone.`] : []),
    ...refusals([...left, ...stayed(sheet)]),
  ]);
  return frozen === 0 && details.length === 0
    ? { text: "There is no WATT formula to freeze." }
    : {
        text: `Replaced ${formulas(frozen)} by values. Restore formulas brings them back.`,
        details,
        warning: details.length > 0,
      };
}
