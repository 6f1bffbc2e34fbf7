import { parseCalls } from "../../formula/calls";
import { isFixed, rangeIn } from "../../formula/references";
import { tokensOf } from "../../formula/tokens";
import type { Book } from "../../sheet/files/book";
import { localsOf } from "../../sheet/files/fileFormulas";

/** A name that stands for a name that stands for a name: beyond this they go in a circle. */
const DEEPEST = 8;

export type WriteOut = (formula: string, sheet: string) => string;

/**
 * Writes a formula with the names that stand for constants and formulas of the add-in written out,
 * for these have no cells that hold their values.
 */
export function namesWrittenOut({ names }: Book): WriteOut {
  const standing = names.filter(({ formula }) => standsAlone(formula));
  if (standing.length === 0) {
    return (formula) => formula;
  }
  const own = new Map(standing.map(({ name, sheet, formula }) => [keyOf(name, sheet), formula]));
  const write = (formula: string, sheet: string, depth: number): string => {
    const tokens = tokensOf(formula);
    const locals = localsOf(tokens);
    return tokens
      .map(({ kind, text }, at) => {
        const given = kind === "name" && !locals[at].has(text.toLowerCase());
        const meant = given ? (own.get(keyOf(text, sheet)) ?? own.get(keyOf(text))) : undefined;
        return meant === undefined || depth === DEEPEST
          ? text
          : `(${write(meant, sheet, depth + 1).replace(/^=/, "")})`;
      })
      .join("");
  };
  return (formula, sheet) => write(formula, sheet, 0);
}

function keyOf(name: string, sheet = ""): string {
  return `${sheet}!${name}`.toLowerCase();
}

/** Whether it is no range, and means the same wherever its name stands. */
function standsAlone(formula: string): boolean {
  const tokens = tokensOf(formula.replace(/^=/, ""));
  const references = tokens.filter(({ kind }) => kind === "reference");
  const range = tokens.length === 1 && references.length === 1;
  const plain = parseCalls(formula) !== null || references.length === 0;
  return (
    !range && plain && references.every(({ text }) => isFixed(text) && rangeIn(text, "") !== null)
  );
}
