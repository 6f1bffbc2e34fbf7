import { piecesOf, solid, type Piece } from "../../formula/calls";
import { tokensOf } from "../../formula/tokens";

/** A formula with its figures put in: the branch taken, and nothing of those that are not. */
export interface Worded {
  readonly text: string;
  /** The formula had conditions. */
  readonly branched: boolean;
}

/** What the words of a formula stand for. */
export interface Meaning {
  /** The value of a name or a reference, with its unit; null leaves the word as it is. */
  value(piece: Piece): Promise<string | null>;
  /** Whether a condition holds, or a part of the formula has a value; null where nobody can tell. */
  holds(pieces: readonly Piece[]): Promise<boolean | null>;
  works(pieces: readonly Piece[]): Promise<boolean | null>;
}

/** "3,114m USD / (600 MW × 1,000,000)" for a formula that divides two names. */
export async function inWords(formula: string, meaning: Meaning): Promise<Worded> {
  const { pieces, branched } = await taken(
    solid(piecesOf(tokensOf(formula.replace(/^=/, "")))),
    meaning,
  );
  const words = await Promise.all(pieces.map(async (piece) => wordFor(piece, meaning)));
  return { text: words.map((word, at) => spaced(word, at, pieces)).join(""), branched };
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

/** Goes into IF, IFERROR and IFNA where they are the whole formula. */
async function taken(pieces: readonly Piece[], meaning: Meaning): Promise<Taken> {
  const parts = argumentsOf(pieces);
  const choice = parts === null ? null : await chosen(pieces[0].text.toUpperCase(), parts, meaning);
  return choice === null
    ? { pieces, branched: false }
    : { pieces: (await taken(choice, meaning)).pieces, branched: true };
}

async function chosen(
  name: string,
  parts: readonly (readonly Piece[])[],
  { holds, works }: Meaning,
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

/** The arguments of a function that is all there is; null otherwise. */
function argumentsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] | null {
  if (pieces[0]?.kind !== "function" || pieces[1]?.text !== "(") {
    return null;
  }
  const parts: Piece[][] = [[]];
  let depth = 1;
  for (const [at, piece] of pieces.entries()) {
    if (at < 2) {
      continue;
    }
    depth += piece.kind !== "operator" ? 0 : "({".includes(piece.text) ? 1 : 0;
    depth -= piece.kind === "operator" && ")}".includes(piece.text) ? 1 : 0;
    if (depth === 0) {
      return at === pieces.length - 1 ? parts : null;
    }
    if (depth === 1 && piece.text === ",") {
      parts.push([]);
    } else {
      parts[parts.length - 1].push(piece);
    }
  }
  return null;
}
