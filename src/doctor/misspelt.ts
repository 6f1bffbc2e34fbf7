import { catalog } from "../catalog";
import { forgetNames, nearestNames } from "../core/nearest";
import { calledBy } from "../formula/calls";
import { NAMESPACE } from "../formula/namespace";
import { tokensOf, type Token } from "../formula/tokens";
import { formatAddress, type CellRange } from "../sheet/address";
import { formulasIn } from "../sheet/cellInput";
import { readSheets } from "../workbook/readSheet";
import { enterCells } from "../workbook/scattered";
import type { WorkbookPort } from "../workbook/port/port";
import type { CommandReport } from "./command";
import { formulas, refusals } from "./reportWords";

/** A name after the namespace that no function has, and the nearest that one has. */
export interface Misspelt {
  readonly typed: string;
  /** Without the namespace; null where none is near. */
  readonly meant: string | null;
}

export interface MisspeltCell {
  readonly cell: CellRange;
  readonly formula: string;
  readonly names: readonly Misspelt[];
}

const NAMES = catalog.map(({ name }) => name);

/** The misspelt names of functions in a formula, in reading order. */
export function misspeltNames(formula: string): readonly Misspelt[] {
  return tokensOf(formula).flatMap((token) => misspeltBy(token) ?? []);
}

function misspeltBy(token: Token): Misspelt | null {
  const called = calledBy(token);
  return called === null || called.known
    ? null
    : { typed: token.text, meant: meantBy(called.name) };
}

function meantBy(name: string): string | null {
  forgetNames();
  return nearestNames(name, NAMES, 1)[0] ?? null;
}

/** The formula with the nearest names in place of misspelt ones. */
export function mended(formula: string): string {
  return tokensOf(formula)
    .map((token) => {
      const meant = misspeltBy(token)?.meant;
      return meant ? `${NAMESPACE}.${meant}` : token.text;
    })
    .join("");
}

/** Every cell of the workbook with such a name, sheet by sheet. */
export async function findMisspelt(port: WorkbookPort): Promise<readonly MisspeltCell[]> {
  const found: MisspeltCell[] = [];
  const sheets = (await port.sheets()).map(({ name }) => name);
  for await (const block of readSheets(port, sheets)) {
    for (const { cell, formula } of formulasIn(block)) {
      const ours = formula.toUpperCase().includes(NAMESPACE);
      const names = ours ? misspeltNames(formula) : [];
      if (names.length > 0) {
        found.push({ cell, formula, names });
      }
    }
  }
  return found;
}

/** Whether a nearest name is known for every misspelt one. */
export function isMendable({ names }: MisspeltCell): boolean {
  return names.every(({ meant }) => meant !== null);
}

export interface Mended extends CommandReport {
  /** Writes the formulas as they were. */
  undo(): Promise<string>;
}

/** Enters the formulas with the nearest names; touches no other cell. */
export async function mendNames(
  port: WorkbookPort,
  cells: readonly MisspeltCell[],
): Promise<Mended> {
  const refused = await enterCells(
    port,
    cells.map(({ cell, formula }) => ({ cell, input: mended(formula), held: formula })),
  );
  const left = new Set(refused.map(({ cell }) => formatAddress(cell)));
  const done = cells.filter(({ cell }) => !left.has(formatAddress(cell)));
  return {
    text: `Mended the names in ${formulas(done.length)}.`,
    details: refusals(refused),
    warning: refused.length > 0,
    async undo() {
      await enterCells(
        port,
        done.map(({ cell, formula }) => ({ cell, input: formula, held: mended(formula) })),
      );
      return `${formulas(done.length)} as before.`;
    },
  };
}
