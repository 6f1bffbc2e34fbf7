import { cellTokens, type CellToken } from "./cellTokens";

/** A formula, or an argument, as text with calls of the add-in's functions in it. */
export type Piece = CellToken | WattCall;

export interface WattCall {
  readonly kind: "call";
  /** As in the catalog. */
  readonly name: string;
  readonly arguments: readonly (readonly Piece[])[];
  /** As it stands in the formula. */
  readonly text: string;
}

const TYPED = /^WATT\.(\w+)$/i;
/** Excel saves an add-in's function under this name and shows it where the add-in is missing. */
const SAVED = /^_xldudf_WATT[_.](\w+)$/i;

/**
 * Finds the calls of the add-in's functions in a cell's formula, nested ones included. Names are
 * known by list, since dots become underscores in saved names. Null where there is none.
 */
export function parseCalls(formula: string, names: ReadonlySet<string>): readonly Piece[] | null {
  const parser = { tokens: cellTokens(formula.replace(/^=/, "")), position: 0, names };
  const pieces = parsePieces(parser, false);
  return hasCall(pieces) ? pieces : null;
}

export function isCall(piece: Piece): piece is WattCall {
  return piece.kind === "call";
}

/** Whether a call stands anywhere in it, nested ones included. */
export function hasCall(pieces: readonly Piece[]): boolean {
  return pieces.some(isCall);
}

/** The only call of a formula that is nothing but a call; null for a longer formula. */
export function soleCall(pieces: readonly Piece[]): WattCall | null {
  const [first, ...rest] = pieces.filter(({ kind }) => kind !== "space");
  return first !== undefined && isCall(first) && rest.length === 0 ? first : null;
}

/** The text that pieces stand for. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

interface Parser {
  readonly tokens: readonly CellToken[];
  readonly names: ReadonlySet<string>;
  position: number;
}

/** Pieces up to the end or, inside a call, up to the comma or parenthesis that ends an argument. */
function parsePieces(parser: Parser, inCall: boolean): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  while (parser.position < parser.tokens.length) {
    const token = parser.tokens[parser.position];
    if (inCall && depth === 0 && (token.text === "," || token.text === ")")) {
      break;
    }
    const name = token.kind === "function" ? functionName(token.text, parser.names) : null;
    if (name === null) {
      depth += nesting(token);
      pieces.push(token);
      parser.position += 1;
    } else {
      pieces.push(parseCall(parser, name));
    }
  }
  return pieces;
}

function nesting({ kind, text }: CellToken): number {
  return kind !== "punctuation" ? 0 : "({".includes(text) ? 1 : ")}".includes(text) ? -1 : 0;
}

function functionName(text: string, names: ReadonlySet<string>): string | null {
  const name = (TYPED.exec(text) ?? SAVED.exec(text))?.[1].toUpperCase();
  return name !== undefined && names.has(name) ? name : null;
}

function parseCall(parser: Parser, name: string): WattCall {
  const start = parser.position;
  const args: Piece[][] = [];
  // The name, then the parenthesis that the name is known by.
  parser.position += 1;
  do {
    parser.position += 1;
    args.push(parsePieces(parser, true));
  } while (parser.tokens[parser.position]?.text === ",");
  parser.position += 1;
  const text = parser.tokens
    .slice(start, parser.position)
    .map((token) => token.text)
    .join("");
  const none = args.length === 1 && args[0].every(({ kind }) => kind === "space");
  return { kind: "call", name, arguments: none ? [] : args, text };
}
