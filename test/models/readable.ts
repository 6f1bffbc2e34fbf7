import { columnLetters } from "../../src/sheet/a1";
import { codeNameIn } from "../support/codeNames";
import type { OpenModel } from "./support";

/** Columns that serve another table, and units as functions name them. */
const HELPER = /^(row|rank|figure|column) (of|in)\b|^row$|\bfraction$/i;
const ZERO = /^\(0(\.0+)?\)%?$/;

/** Cells that a client would not understand: code names outside the grey keys, helpers, a zero in brackets. */
export async function unreadable(open: OpenModel): Promise<string[]> {
  const wrong: string[] = [];
  for (const [at, { name }] of open.layout.entries()) {
    const [texts, values] = [await open.texts(at), await open.values(at)];
    texts.forEach((cells, row) =>
      cells.forEach((text, column) => {
        const { fontSize, italic, fill } = open.styleOf(at, row, column);
        const isKey = fontSize === 8 && italic === true && fill === undefined;
        const isZero = ZERO.test(text) && Math.abs(Number(values[row][column])) < 1e-6;
        if ((!isKey && codeNameIn(text) !== null) || HELPER.test(text) || isZero) {
          wrong.push(`${name}!${columnLetters(column)}${row + 1}: ${text}`);
        }
      }),
    );
  }
  return wrong;
}
