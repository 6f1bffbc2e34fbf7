import { cellOf, formatAddress, sameSheet, type CellRange } from "../sheet/address";
import { frozenFormulas, keepFrozen, markOf, UNREAD_FROZEN, type FrozenFormula } from "./store";
import type { CellValue } from "../sheet/cells";
import type { WorkbookPort } from "../workbook/port/port";
import { alone } from "./alone";
import type { CommandReport } from "./command";
import { sameFormula } from "../formula/tokens";
import { constantFor } from "../sheet/constantFor";
import { calculated } from "../workbook/calculated";
import { contentsOf, enterCells, type Entry, type RefusedCell } from "../workbook/scattered";
import { isSame, isUnsettled } from "../workbook/twin/agreement";
import { progressOf } from "./freezeFormulas";
import { gridOf, type SheetGrid } from "./sheetGrid";
import { formulas, refusals } from "./reportWords";
import { append, split } from "../core/lists";

/**
 * Brings back the formulas that were replaced by values. A cell that was edited since stays, and its
 * formula stays in the workbook's document data.
 */
export const restoreFormulas = alone(async (port, progress) => {
  const kept = await frozenFormulas(port);
  const { formulas: frozen } = kept;
  const unread = kept.whole ? [] : [UNREAD_FROZEN];
  if (frozen.length === 0) {
    return { text: "There are no formulas to restore.", details: unread, warning: !kept.whole };
  }
  const left: FrozenFormula[] = [];
  const details: string[] = [];
  const known = [...new Set(frozen.map(({ range }) => range.sheet))];
  for (const sheet of known) {
    const noted = frozen.filter(({ range }) => range.sheet === sheet);
    const names = (await port.sheets()).map(({ name }) => name);
    const ofSheet = names.some((name) => sameSheet(name, sheet))
      ? noted
      : await renamed(
          port,
          noted,
          names.filter((name) => !known.some((one) => sameSheet(one, name))),
        );
    const { refused, changed } = await restoreOn(port, ofSheet, (done) =>
      progress(`Restoring ${sheet}: ${done}`),
    );
    const stayed = new Set(refused.map(({ cell }) => formatAddress(cell)));
    append(
      left,
      ofSheet.filter(({ range }) => stayed.has(anchorOf(range))),
    );
    append(details, refusals(refused));
    append(details, refusals(changed));
  }
  await keepFrozen(port, kept, left);
  append(details, unread);
  return report(frozen.length, left.length, details);
});

interface RestoredSheet {
  readonly refused: readonly RefusedCell[];
  /** Those that are back and say something else than stood there. */
  readonly changed: readonly RefusedCell[];
}

/** Formulas with the sheet's name of today: the one other sheet on which all the values stand. */
async function renamed(
  port: WorkbookPort,
  frozen: readonly FrozenFormula[],
  others: readonly string[],
): Promise<readonly FrozenFormula[]> {
  const found: string[] = [];
  for (const name of others) {
    const grid = await gridOf(port, name);
    const isBack = frozen.every(({ range, formula }) =>
      sameFormula(grid.formulaAt(range.row, range.column), formula),
    );
    if (!isBack && !frozen.some((one) => isEdited(one, grid))) {
      found.push(name);
    }
  }
  const [sheet] = found;
  return found.length === 1
    ? frozen.map((one) => ({ ...one, range: { ...one.range, sheet } }))
    : frozen;
}

async function restoreOn(
  port: WorkbookPort,
  frozen: readonly FrozenFormula[],
  tell: (done: string) => void,
): Promise<RestoredSheet> {
  const [{ range: any }] = frozen;
  const sheet = (await port.sheets()).find(({ name }) => sameSheet(name, any.sheet));
  const hindrance =
    sheet === undefined
      ? `there is no sheet ${any.sheet} any more.`
      : sheet.protected
        ? "the sheet is protected. Unprotect it and restore again."
        : null;
  if (hindrance !== null) {
    const refused = frozen.map(({ range }) => ({ cell: cellOf(range, 0, 0), reason: hindrance }));
    return { refused, changed: [] };
  }
  const grid = await gridOf(port, any.sheet);
  const [edited, same] = split(frozen, (one) => isEdited(one, grid));
  const entries = same.flatMap((one) => entriesFor(one, grid));
  const refused = await enterCells(port, entries, progressOf(entries.length, tell));
  const stayed = new Set(refused.map(({ cell }) => formatAddress(cell)));
  const back = same.filter(({ range }) => !stayed.has(anchorOf(range)));
  return {
    refused: [
      ...edited.map(({ range }) => ({
        cell: cellOf(range, 0, 0),
        reason: "was edited since and stays as it is.",
      })),
      ...refused,
    ],
    changed: await changedCells(port, back, grid),
  };
}

/** A formula may read other cells than it did, when rows were inserted above while it was away. */
async function changedCells(
  port: WorkbookPort,
  back: readonly FrozenFormula[],
  before: SheetGrid,
): Promise<readonly RefusedCell[]> {
  await calculated(port);
  const cells = back.map(({ range }) => ({ cell: cellOf(range, 0, 0) }));
  const now = await contentsOf(port, cells);
  return cells.flatMap(({ cell }, at) => {
    const [stood, { value }] = [before.at(cell.row, cell.column), now[at]];
    return isSame(stood, value) || isUnsettled(value)
      ? []
      : [
          {
            cell,
            reason: `is back and gives ${shownAs(value)} where ${shownAs(stood)} stood: its inputs have changed, or rows were inserted above them.`,
          },
        ];
  });
}

function shownAs(value: CellValue): string {
  return value === "" ? "nothing" : String(value);
}

/** Cells of a block that take time to look at; its last row and column show something. */
const LARGE_BLOCK = 10_000;

/** A formula in a cell is somebody's, but for those that stand for errors, and ours entered again. */
function isEdited({ range, formula, mark }: FrozenFormula, grid: SheetGrid): boolean {
  if (range.rows * range.columns > LARGE_BLOCK && !grid.reaches(range)) {
    return true;
  }
  const values = Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (__, column) =>
      grid.at(range.row + row, range.column + column),
    ),
  );
  const isTyped = values.some((row, r) =>
    row.some((value, c) => {
      const now = grid.formulaAt(range.row + r, range.column + c);
      return now !== "" && now !== constantFor(value) && !sameFormula(now, formula);
    }),
  );
  return isTyped || markOf(values) !== mark;
}

/** Cells that the formula is to fill must be empty. */
function entriesFor({ range, formula }: FrozenFormula, grid: SheetGrid): Entry[] {
  return Array.from({ length: range.rows * range.columns }, (_, index) => {
    const cell = cellOf(range, Math.floor(index / range.columns), index % range.columns);
    const held = grid.contentAt(cell.row, cell.column);
    return { cell, input: index === 0 ? formula : "", held };
  });
}

function anchorOf(range: CellRange): string {
  return formatAddress(cellOf(range, 0, 0));
}

function report(all: number, left: number, details: readonly string[]): CommandReport {
  return { text: `Restored ${formulas(all - left)}.`, details, warning: details.length > 0 };
}
