import { tokenize } from "@borgar/fx";

/** A piece of a cell's formula; joined, the texts give the formula back. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** A `prefix` is what stands before a function, a name or an error of another sheet or book. */
export type TokenKind =
  | "string"
  | "number"
  | "boolean"
  | "error"
  | "function"
  | "reference"
  | "structured"
  | "name"
  | "prefix"
  | "space"
  | "operator"
  | "unknown";

const KINDS: Readonly<Record<string, TokenKind>> = {
  string: "string",
  number: "number",
  bool: "boolean",
  error: "error",
  func: "function",
  range: "reference",
  range_beam: "reference",
  range_named: "name",
  structured: "structured",
  whitespace: "space",
  newline: "space",
  operator: "operator",
  fx_prefix: "operator",
};

/** A path or a number of another book, which the library reads as loose pieces. */
const FOREIGN = /(?:'(?:[^']|'')+'|\[[^[\]]+\][^\s"'(),;[\]]*)!/y;

/** What follows each is read anew; a formula with more of them is none. */
const MOST_FOREIGN = 64;

/** The tokens of a formula as a cell holds it, with or without its leading "=". */
export function tokensOf(formula: string): readonly Token[] {
  return tokensWith(formula, MOST_FOREIGN);
}

function tokensWith(formula: string, foreigners: number): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (const { type, value } of tokenize(formula, { negativeNumbers: false })) {
    const foreign = type === "unknown" && foreigners > 0 ? foreignAt(formula, position) : undefined;
    if (foreign !== undefined) {
      const rest = tokensWith(formula.slice(position + foreign.length), foreigners - 1);
      return joined([...tokens, { kind: "prefix", text: foreign }, ...rest]);
    }
    tokens.push({ kind: KINDS[type] ?? "unknown", text: value });
    position += value.length;
  }
  return joined(tokens);
}

function foreignAt(formula: string, position: number): string | undefined {
  FOREIGN.lastIndex = position;
  return FOREIGN.exec(formula)?.[0];
}

/** What stands before "!" becomes one prefix, a name before a bracket a function. */
function joined(tokens: readonly Token[]): readonly Token[] {
  const found: Token[] = [];
  tokens.forEach((token, at) => {
    const before = found[found.length - 1];
    if (token.kind === "operator" && token.text === "!" && before !== undefined) {
      found[found.length - 1] = { kind: "prefix", text: `${before.text}!` };
    } else if (token.kind === "name" && opensAt(tokens, at + 1)) {
      found.push({ kind: "function", text: token.text });
    } else {
      found.push(token);
    }
  });
  return found;
}

/** Excel takes spaces between a function's name and its bracket, and keeps them. */
function opensAt(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next?.kind === "space" ? opensAt(tokens, at + 1) : next?.text === "(";
}

/** The texts in quotes that a formula holds. */
export function textsIn(formula: string): string[] {
  return tokensOf(formula).flatMap(({ kind, text }) => (kind === "string" ? [unquoted(text)] : []));
}

/** The text that stands in quotes. */
export function unquoted(text: string): string {
  return text.slice(1, -1).replace(/""/g, '"');
}

/** Whether two texts are the same formula: hosts add spaces and change the case of names. */
export function sameFormula(a: unknown, b: unknown): boolean {
  return formulaKey(a) === formulaKey(b);
}

/** One text for all ways in which hosts write a formula. */
export function formulaKey(formula: unknown): string {
  return String(formula).replace(/\s/g, "").toUpperCase();
}
