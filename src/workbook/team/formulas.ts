import { cellOf, formatAddress, parseAddress } from "../../sheet/address";
import { hasFormula } from "../../sheet/cellInput";
import type { CellBlock } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import { readSheet } from "../readSheet";
import { contentsOf, writeCells } from "../scattered";
import { TEAM_REFERENCE } from "./table";

/** A formula that looks up company figures, and how it would read with the team's table. */
export interface Pointing {
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

const CALL = /\bWATT\.COMPANY\s*\($/i;
/** Place of the overrides among COMPANY's arguments. */
const OVERRIDES = 3;

/** Formulas of the workbook that look up company figures past the team's table. */
export async function findUnpointed(port: WorkbookPort): Promise<readonly Pointing[]> {
  const found: Pointing[] = [];
  for (const { name } of await port.sheets()) {
    for await (const block of readSheet(port, name)) {
      found.push(...unpointedIn(block));
    }
  }
  return found;
}

/** Points the formulas at the table, or back with before and after exchanged. */
export async function rewrite(
  port: WorkbookPort,
  pointings: readonly Pointing[],
): Promise<readonly string[]> {
  const cells = pointings.map((pointing) => ({
    ...pointing,
    cell: cellOf(parseAddress(pointing.address), 0, 0),
  }));
  const contents = await contentsOf(port, cells);
  const same = cells.map(({ before }, at) => plain(contents[at].formula) === plain(before));
  const entries = cells.filter((_, at) => same[at]);
  await writeCells(
    port,
    entries.map(({ cell, after }) => ({ cell, input: after })),
  );
  return cells.filter((_, at) => !same[at]).map(({ address }) => address);
}

function unpointedIn(block: CellBlock): Pointing[] {
  const range = parseAddress(block.address);
  return block.formulas.flatMap((cells, row) =>
    cells.flatMap((before, column) => {
      if (typeof before !== "string" || !hasFormula(block, row, column)) {
        return [];
      }
      const after = pointFormula(before);
      const address = formatAddress(cellOf(range, row, column));
      return after === before ? [] : [{ address, before, after }];
    }),
  );
}

/** The formula with the team's table in each call of COMPANY that names no table yet. */
export function pointFormula(formula: string): string {
  let written = "";
  let rest = formula;
  while (rest !== "") {
    const piece = nextPiece(rest);
    written += piece;
    rest = rest.slice(piece.length);
    if (piece === "(" && CALL.test(written)) {
      const inside = argumentsOf(rest);
      if (inside === null) {
        return formula;
      }
      written += withTable(inside.map(pointFormula));
      rest = rest.slice(inside.join(",").length);
    }
  }
  return written;
}

/** A text in quotes, a quoted sheet name, or one character. */
function nextPiece(text: string): string {
  return /^(?:"(?:[^"]|"")*"|'(?:[^']|'')*')/.exec(text)?.[0] ?? text[0];
}

/** The arguments up to the parenthesis that closes the call; null when none does. */
function argumentsOf(text: string): string[] | null {
  const parts = [""];
  let depth = 0;
  for (let rest = text; rest !== "";) {
    const piece = nextPiece(rest);
    rest = rest.slice(piece.length);
    if (piece === ")" && depth === 0) {
      return parts;
    }
    depth += "({[".includes(piece) ? 1 : ")}]".includes(piece) ? -1 : 0;
    if (piece === "," && depth === 0) {
      parts.push("");
    } else {
      parts[parts.length - 1] += piece;
    }
  }
  return null;
}

function withTable(parts: readonly string[]): string {
  if ((parts[OVERRIDES] ?? "").trim() !== "" || parts.length < 2) {
    return parts.join(",");
  }
  const padded = Array.from({ length: OVERRIDES }, (_, at) => parts[at] ?? "");
  return [...padded, TEAM_REFERENCE].join(",");
}

/** Hosts may add spaces or change the case of what was written. */
function plain(formula: unknown): string {
  return String(formula).replace(/\s/g, "").toUpperCase();
}
