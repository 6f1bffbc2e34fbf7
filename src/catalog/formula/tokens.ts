/**
 * The language of steps: Excel's formulas with names in place of cells. A name is an argument, an
 * earlier step or a column of the same schedule row; `name[-1]` is the row above, `name[]` a whole
 * column, and `row` counts a schedule's rows from 0.
 */
export type FormulaToken = FormulaReference | PlainToken;

export interface FormulaReference {
  readonly kind: "reference";
  readonly text: string;
  /** Empty for `row`. */
  readonly name: string;
  readonly of: "value" | "above" | "column" | "row";
}

export interface PlainToken {
  readonly kind: "function" | "number" | "string" | "constant" | "operator" | "bracket" | "space";
  readonly text: string;
}

const PATTERNS: readonly (readonly [PlainToken["kind"] | "reference", RegExp])[] = [
  ["space", /\s+/y],
  ["string", /"(?:[^"]|"")*"/y],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["function", /[A-Za-z][A-Za-z0-9.]*(?=\()/y],
  ["constant", /(?:TRUE|FALSE)\b/y],
  ["reference", /[A-Za-z][A-Za-z0-9_]*(?:\[-1\]|\[\])?/y],
  ["operator", /<=|>=|<>|[-+*/^&=<>%:,]/y],
  ["bracket", /[()]/y],
];

/** @throws Error with the rest of the text that is no formula; definitions are tested for it. */
export function tokenise(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let position = 0;
  while (position < formula.length) {
    const token = tokenAt(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, position: number): FormulaToken {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) {
      return kind === "reference" ? toReference(text) : { kind, text };
    }
  }
  throw new Error(`not a formula from here on: ${formula.slice(position)}`);
}

function toReference(text: string): FormulaReference {
  if (text === "row") {
    return { kind: "reference", text, name: "", of: "row" };
  }
  const [name, suffix] = text.split("[");
  const of = suffix === "-1]" ? "above" : suffix === "]" ? "column" : "value";
  return { kind: "reference", text, name, of };
}
