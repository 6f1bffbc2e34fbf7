import { toKey } from "../../presets/names";
import type { CellValue } from "../../sheet/cells";
import { PortError } from "../../sheet/errors";
import { headKey, rowOf, TEAM_COLUMNS, type RawFile, type RawRow } from "./rows";

/* A team's figures as JSON: a list of rows, alone or under "rows". */

export function readJson(text: string): RawFile {
  const found = rowsOfJson(text);
  return {
    rows: found.map((row, index) => ({ line: index + 1, ...jsonRow(row) })),
    heads: found.flatMap((row) => entriesOf(row).map(([name]) => name)),
  };
}

function entriesOf(row: unknown): [string, unknown][] {
  return typeof row === "object" && row !== null && !Array.isArray(row) ? Object.entries(row) : [];
}

function jsonRow(row: unknown): Pick<RawRow, "cells" | "problem"> {
  const entries = entriesOf(row);
  const cells = new Map(entries.map(([name, cell]) => [headKey(name), cell]));
  const known = TEAM_COLUMNS.filter((column) => cells.has(headKey(column)));
  const keys = entries.map(([name]) => headKey(name));
  const twice = known.find((column) => keys.filter((key) => key === headKey(column)).length > 1);
  return {
    cells: rowOf((column) => jsonCell(cells.get(headKey(column)))),
    problem:
      known.length === 0
        ? 'it is no row such as {"ticker": "RIOT", "field": "hashrate_eh_s", "value": 40}'
        : twice && `${twice} is there twice`,
  };
}

function rowsOfJson(text: string): readonly unknown[] {
  let file: unknown;
  try {
    file = JSON.parse(withEveryKey(text.replace(/^\uFEFF/, "")));
  } catch {
    throw new PortError("invalid", "The file begins as JSON but cannot be read as such.");
  }
  const [rows, second] = Array.isArray(file)
    ? [file as unknown[]]
    : entriesOf(file).flatMap(([name, list]) => (toKey(name) === "ROWS" ? [list] : []));
  if (!Array.isArray(rows) || second !== undefined) {
    const lists = second === undefined ? "no list" : "two lists";
    throw new PortError(
      "invalid",
      `The file holds ${lists} of rows, not one as in {"rows": [...]}.`,
    );
  }
  return rows as unknown[];
}

/** Of two equal keys JSON keeps the last without a word: the second gets blanks, and is seen. */
function withEveryKey(text: string): string {
  const open: Set<string>[] = [];
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}]/g, (token, colon?: string) => {
    const keys = open[open.length - 1];
    if (token === "{") {
      open.push(new Set());
    } else if (token === "}") {
      open.pop();
    } else if (colon !== undefined && keys !== undefined) {
      const key = JSON.parse(token.slice(0, -colon.length)) as string;
      const seen = keys.has(key) ? key + " ".repeat(keys.size) : key;
      keys.add(seen);
      return JSON.stringify(seen) + colon;
    }
    return token;
  });
}

function jsonCell(cell: unknown): CellValue {
  if (typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean") {
    return cell;
  }
  return cell === undefined || cell === null ? "" : JSON.stringify(cell);
}
