import { quoteSheet } from "../sheet/address";
import { isCall, type Piece } from "./parseCalls";

/**
 * The formula as another sheet must write it: references without a sheet get theirs, calls become
 * what `call` gives for them.
 */
export function moved(
  pieces: readonly Piece[],
  sheet: string,
  call: (piece: Extract<Piece, { kind: "call" }>) => string,
): string {
  return pieces
    .map((piece, index) => {
      if (isCall(piece)) {
        return call(piece);
      }
      if (piece.text === "@" && pieces[index + 1]?.kind === "call") {
        // A copy is one cell already, and Excel 2016 does not know the sign.
        return "";
      }
      const onItsSheet = pieces[index - 1]?.kind === "sheet";
      return piece.kind === "reference" && !onItsSheet
        ? `${quoteSheet(sheet)}!${piece.text}`
        : piece.text;
    })
    .join("");
}

/** Why a formula cannot stand on another sheet, or in Excel 2016; empty where it can. */
export function immovable(pieces: readonly Piece[]): string {
  for (const piece of pieces) {
    if (piece.kind === "spill") {
      return "it refers to a spilled block with #, which older programs do not know";
    }
    if (piece.kind === "structured" && /@|#This Row|^\[/i.test(piece.text)) {
      return "it refers to its own row of a table";
    }
    if (isCall(piece)) {
      const inside = piece.arguments.map(immovable).find((reason) => reason !== "");
      if (inside !== undefined) {
        return inside;
      }
    }
  }
  return "";
}

/**
 * Whether a block in place of a call would go into one cell: older programs take a block only as an
 * argument of a function that makes one number of it.
 */
export function takesBlock(pieces: readonly Piece[], at: number): boolean {
  const solid = (step: 1 | -1): Piece | undefined => {
    let index = at + step;
    while (pieces[index]?.kind === "space") {
      index += step;
    }
    return pieces[index];
  };
  const before = solid(-1)?.text ?? "";
  const after = solid(1)?.text ?? "";
  return /^[(,]$/.test(before) && /^[),]$/.test(after) && aggregateAround(pieces, at);
}

const AGGREGATES =
  /^(SUM|AVERAGE|MIN|MAX|COUNT|MEDIAN|PRODUCT|STDEV|SUMPRODUCT|INDEX|IRR|NPV|MATCH|LARGE|SMALL)$/i;

function aggregateAround(pieces: readonly Piece[], at: number): boolean {
  let depth = 0;
  for (let index = at - 1; index >= 0; index--) {
    const { kind, text } = pieces[index];
    depth += text === ")" ? 1 : text === "(" ? -1 : 0;
    if (depth < 0) {
      const before = pieces[index - 1];
      return kind === "punctuation" && before?.kind === "function" && AGGREGATES.test(before.text);
    }
  }
  return false;
}
