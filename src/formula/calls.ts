import { catalog } from "../catalog";
import { NAMESPACE, SAVED_PREFIX } from "./namespace";
import { tokensOf, type Token } from "./tokens";

/** A formula, or an argument, as text with calls of the add-in's functions in it. */
export type Piece = Token | WattCall;

export interface WattCall {
  readonly kind: "call";
  /** As in the catalog. */
  readonly name: string;
  /** Shown under the name that Excel saves, or as another book's function: unknown until repaired. */
  readonly saved: boolean;
  readonly arguments: readonly (readonly Piece[])[];
  /** As it stands in the formula. */
  readonly text: string;
}

const DEFINED: ReadonlySet<string> = new Set(catalog.map(({ name }) => name));
/** Dots become underscores in saved names. */
const OWN = new RegExp(`^(?:(${SAVED_PREFIX})${NAMESPACE}[_.]|${NAMESPACE}\\.)([\\w.]+)$`, "i");

/**
 * Finds the calls of the add-in's functions in a cell's formula, nested ones included. Null where
 * there is none.
 */
export function parseCalls(formula: string): readonly Piece[] | null {
  if (!new RegExp(NAMESPACE, "i").test(formula)) {
    return null;
  }
  const pieces = piecesOf(tokensOf(formula.replace(/^=/, "")));
  return hasCall(pieces) ? pieces : null;
}

/** Whether the formula calls a function of this add-in, in either spelling. */
export function isOurs(formula: string): boolean {
  return parseCalls(formula) !== null;
}

/** Whether it shows the name under which Excel saves the function. */
export function hasSavedName(formula: string): boolean {
  return callsIn(parseCalls(formula) ?? []).some(({ call }) => call.saved);
}

/** The formula with the names that a user types, and without what Excel puts before saved ones. */
export function repaired(formula: string): string {
  return rewriteCalls(formula, (call, args) => (call.saved ? typedCall(call.name, args) : null));
}

/** A call as a user types it. */
export function typedCall(name: string, args: readonly string[]): string {
  return `${NAMESPACE}.${name}(${args.join(",")})`;
}

/** The formula with calls written anew, inner ones first; null leaves a call's own words. */
export function rewriteCalls(
  formula: string,
  change: (call: WattCall, args: readonly string[]) => string | null,
): string {
  const write = (pieces: readonly Piece[]): string =>
    pieces.map((piece) => (isCall(piece) ? writeCall(piece) : piece.text)).join("");
  const writeCall = (call: WattCall): string => {
    const args = call.arguments.map(write);
    return change(call, args) ?? withArguments(call, args);
  };
  const pieces = parseCalls(formula);
  return pieces === null ? formula : `${formula.startsWith("=") ? "=" : ""}${write(pieces)}`;
}

function withArguments({ text, arguments: old }: WattCall, args: readonly string[]): string {
  const inside = old.map(textOf).join(",");
  const start = text.lastIndexOf(inside);
  return text.slice(0, start) + args.join(",") + text.slice(start + inside.length);
}

export function isCall(piece: Piece): piece is WattCall {
  return piece.kind === "call";
}

/** Whether a call stands anywhere in it, nested ones included. */
export function hasCall(pieces: readonly Piece[]): boolean {
  return pieces.some(isCall);
}

export interface FoundCall {
  readonly call: WattCall;
  /** How many calls it stands within. */
  readonly depth: number;
}

/** The calls of a formula in reading order, each before those within it. */
export function callsIn(pieces: readonly Piece[], depth = 0): readonly FoundCall[] {
  return pieces
    .filter(isCall)
    .flatMap((call) => [
      { call, depth },
      ...call.arguments.flatMap((argument) => callsIn(argument, depth + 1)),
    ]);
}

/** The only call of a formula that is nothing but a call; null for a longer formula. */
export function soleCall(pieces: readonly Piece[]): WattCall | null {
  const [first, ...rest] = solid(pieces);
  return first !== undefined && isCall(first) && rest.length === 0 ? first : null;
}

/** The pieces without the spaces between them. */
export function solid(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ kind }) => kind !== "space");
}

/** The text that pieces stand for. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

interface Parser {
  readonly tokens: readonly Token[];
  position: number;
}

/** The pieces of a formula without its "=". */
export function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  return parsePieces({ tokens, position: 0 }, false);
}

/** Pieces up to the end or, inside a call, up to the comma or parenthesis that ends an argument. */
function parsePieces(parser: Parser, inCall: boolean): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  while (parser.position < parser.tokens.length) {
    const token = parser.tokens[parser.position];
    if (inCall && depth === 0 && isOperator(token, ",)")) {
      break;
    }
    const start = parser.position + (token.kind === "prefix" ? 1 : 0);
    const called = start < parser.tokens.length ? calledBy(parser.tokens[start]) : null;
    if (called === null || !called.known) {
      depth += isOperator(token, "({") ? 1 : isOperator(token, ")}") ? -1 : 0;
      pieces.push(token);
      parser.position += 1;
    } else {
      pieces.push(parseCall(parser, start, called));
    }
  }
  return pieces;
}

function isOperator(token: Token | undefined, texts: string): boolean {
  return token?.kind === "operator" && texts.includes(token.text);
}

export interface Called {
  /** Without the namespace, in capitals. */
  readonly name: string;
  readonly saved: boolean;
  /** Whether the catalog has a function of that name. */
  readonly known: boolean;
}

/** The function of the add-in's namespace that a token calls, whether there is one of that name or not. */
export function calledBy(token: Token): Called | null {
  const [, saved, name] = (token.kind === "function" ? OWN.exec(token.text) : null) ?? [];
  const typed = name?.toUpperCase();
  return typed === undefined
    ? null
    : { name: typed, saved: saved !== undefined, known: DEFINED.has(typed) };
}

/** @param at where the name stands, behind what may stand before it. */
function parseCall(parser: Parser, at: number, { name, saved }: Called): WattCall {
  const { position: start, tokens } = parser;
  parser.position = at + 1;
  while (tokens[parser.position]?.kind === "space") {
    parser.position += 1;
  }
  const args: Piece[][] = [];
  do {
    parser.position += 1;
    args.push(parsePieces(parser, true));
  } while (isOperator(tokens[parser.position], ","));
  parser.position += 1;
  const text = textOf(tokens.slice(start, parser.position));
  const none = args.length === 1 && solid(args[0]).length === 0;
  return { kind: "call", name, saved: saved || at > start, arguments: none ? [] : args, text };
}
