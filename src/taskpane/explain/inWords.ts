import { append } from "../../core/lists";
import { piecesOf, solid, type Piece } from "../../formula/calls";
import { tokensOf } from "../../formula/tokens";

/** A formula with its figures put in: the branch taken, and nothing of those that are not. */
export interface Worded {
  readonly text: string;
  /** The formula had conditions. */
  readonly branched: boolean;
}

export interface Conditions {
  /** Whether a condition holds, or a part of the formula has a value; null where nobody can tell. */
  holds(pieces: readonly Piece[]): Promise<boolean | null>;
  works(pieces: readonly Piece[]): Promise<boolean | null>;
}

/** What the words of a formula stand for. */
export interface Meaning extends Conditions {
  /** The value of a name or a reference, with its unit; null leaves the word as it is. */
  value(piece: Piece): Promise<string | null>;
  /** What the whole formula comes to, where that is known. */
  readonly shown?: string;
}

/** "3,114m USD / (600 MW × 1,000,000)" for a formula that divides two names. */
export async function inWords(formula: string, meaning: Meaning): Promise<Worded> {
  const { pieces, branched } = await branchTaken(formula, meaning);
  const words = await Promise.all(
    pieces.map(async (piece, at) => (isYear(pieces, at) ? piece.text : wordFor(piece, meaning))),
  );
  return { text: words.map((word, at) => spaced(word, at, pieces)).join(""), branched };
}

/** A year has no thousands. */
function isYear(pieces: readonly Piece[], at: number): boolean {
  return pieces[at].kind === "number" && pieces[at - 2]?.text.toUpperCase() === "DATE";
}

async function wordFor(piece: Piece, { value }: Meaning): Promise<string> {
  switch (piece.kind) {
    case "operator":
      return OPERATORS[piece.text] ?? piece.text;
    case "number":
      return Number(piece.text).toLocaleString("en-US", { maximumFractionDigits: 10 });
    default:
      return (await value(piece)) ?? piece.text;
  }
}

const OPERATORS: Readonly<Record<string, string>> = { "*": "×", "-": "−" };

function spaced(word: string, at: number, pieces: readonly Piece[]): string {
  const { kind, text } = pieces[at];
  if (text === ",") {
    return ", ";
  }
  const before = pieces[at - 1];
  const sign = before === undefined || before.text === "(" || before.text === ",";
  return kind === "operator" && /^([-+*/^&=]|<|>|<=|>=|<>)$/.test(text) && !sign
    ? ` ${word} `
    : word;
}

interface Taken {
  readonly pieces: readonly Piece[];
  readonly branched: boolean;
}

type Deciding = Conditions & Pick<Meaning, "shown">;

/** What of a formula counts, as far as its conditions can be decided. */
export function branchTaken(formula: string, deciding: Deciding): Promise<Taken> {
  return taken(solid(piecesOf(tokensOf(formula.replace(/^=/, "")))), deciding);
}

/** Goes into each IF, IFERROR and IFNA of the formula; those that nobody can decide stay. */
async function taken(pieces: readonly Piece[], meaning: Deciding): Promise<Taken> {
  const out: Piece[] = [];
  let branched = false;
  for (let at = 0; at < pieces.length; at += 1) {
    const call = callAt(pieces, at);
    const name = pieces[at].text.toUpperCase();
    const isAll = at === 0 && call?.end === pieces.length - 1;
    const choice =
      call === null
        ? null
        : ((await chosen(name, call.parts, meaning)) ??
          (isAll ? byResult(name, call.parts, meaning) : null));
    if (call === null || choice === null) {
      out.push(pieces[at]);
      continue;
    }
    const inner = await taken(choice, meaning);
    append(out, isAll || !isLoose(inner.pieces) ? inner.pieces : inBrackets(inner.pieces));
    branched = true;
    at = call.end;
  }
  return { pieces: out, branched };
}

/** Whether an operator stands outside of brackets, so that others around it could take a part. */
function isLoose(pieces: readonly Piece[]): boolean {
  let depth = 0;
  return pieces.some(({ kind, text }) => {
    const sign = kind === "operator" ? text : "";
    depth += sign === "" ? 0 : Number("({".includes(sign)) - Number(")}".includes(sign));
    return depth === 0 && sign !== "" && !/^[(){}]$/.test(sign);
  });
}

function inBrackets(pieces: readonly Piece[]): readonly Piece[] {
  const bracket = (text: string): Piece => ({ kind: "operator", text });
  return [bracket("("), ...pieces, bracket(")")];
}

async function chosen(
  name: string,
  parts: readonly (readonly Piece[])[],
  { holds, works }: Conditions,
): Promise<readonly Piece[] | null> {
  const [first, second, third] = parts;
  switch (name) {
    case "IF": {
      const yes = await holds(first);
      return yes === null ? null : ((yes ? second : third) ?? null);
    }
    case "IFERROR":
    case "IFNA": {
      const fine = await works(first);
      return fine === null ? null : fine ? first : (second ?? null);
    }
    default:
      return null;
  }
}

/** What came to another text than its own way out came by its first part. */
function byResult(
  name: string,
  [first, second]: readonly (readonly Piece[])[],
  { shown }: Deciding,
): readonly Piece[] | null {
  const [way, ...more] = second ?? [];
  const isText = way?.kind === "string" && more.length === 0;
  return /^IF(ERROR|NA)$/.test(name) && isText && shown !== undefined && way.text !== `"${shown}"`
    ? first
    : null;
}

export interface CallAt {
  readonly parts: readonly (readonly Piece[])[];
  /** Of its last bracket. */
  readonly end: number;
}

/** The function that begins there; null where none does. */
export function callAt(pieces: readonly Piece[], start: number): CallAt | null {
  if (pieces[start].kind !== "function" || pieces[start + 1]?.text !== "(") {
    return null;
  }
  const parts: Piece[][] = [[]];
  let depth = 1;
  for (let at = start + 2; at < pieces.length; at += 1) {
    const piece = pieces[at];
    depth += piece.kind !== "operator" ? 0 : "({".includes(piece.text) ? 1 : 0;
    depth -= piece.kind === "operator" && ")}".includes(piece.text) ? 1 : 0;
    if (depth === 0) {
      return { parts, end: at };
    }
    if (depth === 1 && piece.text === ",") {
      parts.push([]);
    } else {
      parts[parts.length - 1].push(piece);
    }
  }
  return null;
}
