import { catalog } from "../../catalog";
import { givenValue, movable, numberArguments } from "../../catalog/analysis/oneArgument";
import { EXCEL_ERRORS } from "../../catalog/cells";
import { compile } from "../../catalog/evaluate";
import { CalcError } from "../../core/errors";
import { sameSheet } from "../../sheet/address";
import { hasCall, textOf, type Piece } from "../../formula/calls";
import { movedText } from "../../formula/relative";
import { literalText } from "../../formula/literals";
import { NAMESPACE } from "../../formula/namespace";
import type { ExplainedCall } from "./explanation";

/** What is asked: the value of an argument at which the function gives the target. */
export interface Question {
  readonly argument: string;
  readonly target: number;
}

export type Solution =
  | { readonly kind: "found"; readonly value: number }
  /** Why there is none, in a sentence. */
  | { readonly kind: "none"; readonly sentence: string };

/** The arguments that can be solved for, and moved in a picture: numbers, and ranges of one. */
export function movableArguments(explained: ExplainedCall): readonly string[] {
  const { definition, grid, outcome, values } = explained;
  const one = grid === null && outcome.kind === "derived";
  if (
    !one ||
    typeof outcome.derivation.result.value === "string" ||
    definition.group === "Analysis"
  ) {
    return [];
  }
  const call = movable(definition, values);
  return numberArguments(definition)
    .filter((argument) => !argument.series || givenValue(call, argument) !== undefined)
    .map(({ name }) => name);
}

/** The answer of SOLVE, with the value of the cell as its first guess. */
export function solveFor({ definition, values }: ExplainedCall, question: Question): Solution {
  const solve = catalog.find(({ name }) => name === "SOLVE");
  if (solve === undefined) {
    throw new Error("the catalog has no SOLVE");
  }
  try {
    const { argument, target } = question;
    const [[value]] = compile(solve)([definition.name, argument, target, values]);
    return typeof value === "number"
      ? { kind: "found", value }
      : { kind: "none", sentence: String(value) };
  } catch (error) {
    if (!(error instanceof CalcError)) {
      throw error;
    }
    return { kind: "none", sentence: `${EXCEL_ERRORS[error.code]} ${error.message}` };
  }
}

/** Where a call stands, and where a formula that asks about it will. */
export interface Sheets {
  readonly home: string;
  readonly sheet: string;
}

/** The arguments of a call as a cell of another sheet writes them, without blanks at the end. */
export function callTexts({ call }: ExplainedCall, { home, sheet }: Sheets): readonly string[] {
  const moved = (pieces: readonly Piece[]): string =>
    sameSheet(home, sheet) && !hasCall(pieces) ? textOf(pieces).trim() : movedText(pieces, home);
  const texts = call.arguments.map(moved);
  while (texts[texts.length - 1] === "") {
    texts.pop();
  }
  return texts;
}

/** The formula that asks the same in a cell. */
export function solveFormula(
  explained: ExplainedCall,
  { argument, target }: Question,
  sheets: Sheets,
): string {
  const question = [explained.definition.name, argument].map(literalText);
  const all = [...question, literalText(target), ...callTexts(explained, sheets)];
  return `=${NAMESPACE}.SOLVE(${all.join(",")})`;
}
