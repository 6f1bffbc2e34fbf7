import { cellOf, formatAddress, type CellRange } from "../sheet/address";
import { frozenFormulas, keepFrozen, markOf, UNREAD_FROZEN, type FrozenFormula } from "./store";
import type { WorkbookPort } from "../workbook/port/port";
import type { Command, CommandReport } from "./command";
import { enterCells, type Entry, type RefusedCell } from "../workbook/scattered";
import { progressOf } from "./freezeFormulas";
import { gridOf, type SheetGrid } from "./sheetGrid";
import { formulas, refusals } from "./reportWords";
import { append } from "../core/lists";

/**
 * Brings back the formulas that were replaced by values. A cell that was edited since stays, and its
 * formula stays in the workbook's document data.
 */
export const restoreFormulas: Command = async (port, progress) => {
  const kept = await frozenFormulas(port);
  const { formulas: frozen } = kept;
  const unread = kept.whole ? [] : [UNREAD_FROZEN];
  if (frozen.length === 0) {
    return { text: "There are no formulas to restore.", details: unread, warning: !kept.whole };
  }
  const left: FrozenFormula[] = [];
  const details: string[] = [];
  for (const sheet of new Set(frozen.map(({ range }) => range.sheet))) {
    const ofSheet = frozen.filter(({ range }) => range.sheet === sheet);
    const refused = await restoreOn(port, ofSheet, (done) =>
      progress(`Restoring ${sheet}: ${done}`),
    );
    const stayed = new Set(refused.map(({ cell }) => formatAddress(cell)));
    append(
      left,
      ofSheet.filter(({ range }) => stayed.has(anchorOf(range))),
    );
    append(details, refusals(sheet, refused));
  }
  await keepFrozen(port, kept, left);
  append(details, unread);
  return report(frozen.length, left.length, details);
};

async function restoreOn(
  port: WorkbookPort,
  frozen: readonly FrozenFormula[],
  tell: (done: string) => void,
): Promise<readonly RefusedCell[]> {
  const [{ range: any }] = frozen;
  const sheet = (await port.sheets()).find(({ name }) => name === any.sheet);
  const hindrance =
    sheet === undefined
      ? `there is no sheet ${any.sheet} any more.`
      : sheet.protected
        ? "the sheet is protected. Unprotect it and restore again."
        : null;
  if (hindrance !== null) {
    return frozen.map(({ range }) => ({ cell: cellOf(range, 0, 0), reason: hindrance }));
  }
  const grid = await gridOf(port, any.sheet);
  const edited = frozen.filter((one) => isEdited(one, grid));
  const entries = frozen.filter((one) => !edited.includes(one)).flatMap(entriesFor);
  return [
    ...edited.map(({ range }) => ({
      cell: cellOf(range, 0, 0),
      reason: "was edited since and stays as it is.",
    })),
    ...(await enterCells(port, entries, progressOf(entries.length, tell))),
  ];
}

function isEdited({ range, mark }: FrozenFormula, grid: SheetGrid): boolean {
  const values = Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (__, column) =>
      grid.at(range.row + row, range.column + column),
    ),
  );
  return markOf(values) !== mark;
}

/** Cells that the formula is to fill must be empty. */
function entriesFor({ range, formula }: FrozenFormula): Entry[] {
  return Array.from({ length: range.rows * range.columns }, (_, index) => ({
    cell: cellOf(range, Math.floor(index / range.columns), index % range.columns),
    input: index === 0 ? formula : "",
  }));
}

function anchorOf(range: CellRange): string {
  return formatAddress(cellOf(range, 0, 0));
}

function report(all: number, left: number, details: readonly string[]): CommandReport {
  return { text: `Restored ${formulas(all - left)}.`, details, warning: details.length > 0 };
}
