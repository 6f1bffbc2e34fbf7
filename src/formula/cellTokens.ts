/** A piece of a cell's formula; joined, the texts give the formula back. */
export interface CellToken {
  readonly kind: CellTokenKind;
  readonly text: string;
}

export type CellTokenKind =
  | "string"
  | "sheet"
  | "function"
  | "structured"
  | "reference"
  | "name"
  | "number"
  | "error"
  | "spill"
  | "space"
  | "punctuation";

const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const END = String.raw`(?![\p{L}\p{N}_.(\[!])`;
const BRACKETS = String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`;

/** In this order: a sheet's name may look like a cell, a function's like a column. */
const PATTERNS: readonly (readonly [CellTokenKind, RegExp])[] = [
  ["string", /"(?:[^"]|"")*"/y],
  ["sheet", new RegExp(String.raw`(?:'(?:[^']|'')+'|${WORD}(?::${WORD})?)!`, "uy")],
  ["function", new RegExp(String.raw`${WORD}(?=\()`, "uy")],
  ["structured", new RegExp(String.raw`(?:${WORD})?${BRACKETS}`, "uy")],
  [
    "reference",
    new RegExp(String.raw`(?:${CELL}(?::${CELL})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})${END}`, "uy"),
  ],
  ["name", new RegExp(WORD, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["error", /#(?:N\/A|[A-Z]+(?:\/0)?[!?])/y],
  ["spill", /#/y],
  ["space", /\s+/y],
  ["punctuation", /<=|>=|<>|[\s\S]/uy],
];

/** The tokens of a formula as a cell holds it, with or without its leading "=". */
export function cellTokens(formula: string): readonly CellToken[] {
  const tokens: CellToken[] = [];
  for (let position = 0; position < formula.length;) {
    const token = tokenAt(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, position: number): CellToken {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) {
      return { kind, text };
    }
  }
  // The last pattern takes any character, so this stands for the compiler only.
  return { kind: "punctuation", text: formula[position] };
}
