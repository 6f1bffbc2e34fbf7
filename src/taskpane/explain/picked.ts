import { solid, textOf, type Piece, piecesOf } from "../../formula/calls";
import { evaluate } from "../../formula/evaluate/expression";
import type { CellSource } from "../../formula/evaluate/source";
import { NotTraceable } from "../../formula/evaluate/value";
import { rangeIn } from "../../formula/references";
import { tokensOf } from "../../formula/tokens";
import { CalcError } from "../../core/errors";
import { cellOf, formatAddress, type CellRange } from "../../sheet/address";
import { callAt } from "./inWords";

/** What a formula names: the cells that its lookups take, and all else that it holds. */
export interface Picked {
  readonly cells: readonly CellRange[];
  readonly rest: readonly Piece[];
}

/** Goes with INDEX, XLOOKUP and VLOOKUP to the one cell that each takes, as far as that is known. */
export async function pickedBy(
  formula: string,
  sheet: string,
  source: CellSource,
): Promise<Picked> {
  const pieces = solid(piecesOf(tokensOf(formula.replace(/^=/, ""))));
  const cells: CellRange[] = [];
  const rest: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const call = callAt(pieces, at);
    const take = LOOKUPS[pieces[at].text.toUpperCase()];
    const cell =
      call === null || take === undefined
        ? null
        : await taken(() => take(call.parts, { sheet, source }));
    if (call === null || cell === null) {
      rest.push(pieces[at]);
    } else {
      cells.push(cell);
      at = call.end;
    }
  }
  return { cells, rest };
}

type Parts = readonly (readonly Piece[])[];

interface Around {
  readonly sheet: string;
  readonly source: CellSource;
}

type Take = (parts: Parts, around: Around) => Promise<CellRange | null>;

const LOOKUPS: Readonly<Record<string, Take | undefined>> = {
  async INDEX([of, first, second], around) {
    const range = rangeOf(of, around);
    const number = await numberOf(textOf(first ?? []), around);
    if (second !== undefined) {
      return place(range, number, await numberOf(textOf(second), around));
    }
    return range?.rows === 1
      ? place(range, 1, number)
      : range?.columns === 1
        ? place(range, number, 1)
        : null;
  },
  async XLOOKUP([wanted, keys, from, , , order], around) {
    // From the end it may take another of equal ones.
    const range = order === undefined ? rangeOf(from, around) : null;
    const number = await matched(wanted, textOf(keys ?? []), around);
    return range?.rows === 1
      ? place(range, 1, number)
      : range?.columns === 1
        ? place(range, number, 1)
        : null;
  },
  async VLOOKUP([wanted, table, column, near], around) {
    const range = rangeOf(table, around);
    if (range === null || near === undefined || !/^(0|FALSE)$/i.test(textOf(near))) {
      return null;
    }
    const number = await matched(wanted, formatAddress({ ...range, columns: 1 }), around);
    return place(range, number, await numberOf(textOf(column), around));
  },
};

function rangeOf(pieces: readonly Piece[] | undefined, { sheet }: Around): CellRange | null {
  const [piece, ...more] = pieces ?? [];
  return piece?.kind === "reference" && more.length === 0 ? rangeIn(piece.text, sheet) : null;
}

function matched(wanted: readonly Piece[], keys: string, around: Around): Promise<number> {
  return numberOf(`MATCH(${textOf(wanted)},${keys},0)`, around);
}

/** Not a number where the workbook alone can say, or where several are asked for. */
async function numberOf(formula: string, { sheet, source }: Around): Promise<number> {
  const call = (): Promise<never> => {
    throw new NotTraceable("a place in a list is worked out without functions of the add-in");
  };
  const value = await evaluate(piecesOf(tokensOf(formula)), { source, sheet, call });
  return typeof value === "number" ? value : NaN;
}

function place(range: CellRange | null, row: number, column: number): CellRange | null {
  return range !== null && row >= 1 && row <= range.rows && column >= 1 && column <= range.columns
    ? cellOf(range, Math.floor(row) - 1, Math.floor(column) - 1)
    : null;
}

async function taken(take: () => Promise<CellRange | null>): Promise<CellRange | null> {
  try {
    return await take();
  } catch (error) {
    if (error instanceof NotTraceable || error instanceof CalcError) {
      return null;
    }
    throw error;
  }
}
