import type { Piece } from "./parseCalls";

/** A value typed into a formula: 0.05, -3, 5%, "text", TRUE or {1,2;3,4}; undefined for all else. */
export function literalOf(pieces: readonly Piece[]): unknown {
  const solid = pieces.filter(({ kind }) => kind !== "space");
  if (solid[0]?.text === "{" && solid[solid.length - 1].text === "}") {
    return arrayOf(solid.slice(1, -1));
  }
  return scalarOf(solid);
}

function scalarOf(solid: readonly Piece[]): number | string | boolean | undefined {
  const [first, second] = solid;
  if (solid.length === 1) {
    return single(first);
  }
  if (solid.length === 2 && first.text === "-" && second.kind === "number") {
    return -Number(second.text);
  }
  const percent = solid.length === 2 && first.kind === "number" && second.text === "%";
  return percent ? Number(first.text) / 100 : undefined;
}

function single({ kind, text }: Piece): number | string | boolean | undefined {
  switch (kind) {
    case "number":
      return Number(text);
    case "string":
      return text.slice(1, -1).replace(/""/g, '"');
    case "name":
      return /^(true|false)$/i.test(text) ? text.toUpperCase() === "TRUE" : undefined;
    default:
      return undefined;
  }
}

function arrayOf(inside: readonly Piece[]): unknown[][] | undefined {
  const rows: unknown[][] = [[]];
  let cell: Piece[] = [];
  const close = (): void => {
    rows[rows.length - 1].push(scalarOf(cell));
    cell = [];
  };
  for (const piece of inside) {
    if (piece.text === "," || piece.text === ";") {
      close();
      if (piece.text === ";") {
        rows.push([]);
      }
    } else {
      cell.push(piece);
    }
  }
  close();
  return rows.flat().includes(undefined) ? undefined : rows;
}
