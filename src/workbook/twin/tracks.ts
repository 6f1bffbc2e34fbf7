import { MAX_FORMULA } from "../../sheet/cellInput";
import {
  formatAddress,
  parseAddress,
  parseAddressOn,
  quoteSheet,
  sameSheet,
  type CellRange,
} from "../../sheet/address";
import type { CellBlock } from "../../sheet/cells";
import { rangeIn, referenceOf } from "../../formula/references";
import { tokensOf, type Token } from "../../formula/tokens";
import type { WorkbookPort } from "../port/port";
import { readSheets } from "../readSheet";
import type { TwinRecord } from "./records";

/*
 * Cells that keep what a formula reads while the formula itself is away: a spreadsheet moves the
 * references in them along when rows are inserted, cells are cut and sheets are renamed.
 */

/** Column of the contents on a sheet of copies. */
export const TRACK_COLUMN = 6;
/** Columns of the contents with the cell, and with its formula. */
const [CELL_COLUMN, FORMULA_COLUMN] = [0, 3];

/** What Excel gives a function at most. */
const MAX_ARGUMENTS = 255;
const FORM = /^=IF\(TRUE,"",COUNTA\((.*)\)\)$/i;

/** Where things are by now. */
export interface Track {
  readonly copy: CellRange;
  readonly addIn: CellRange;
  /** What the formula reads, in its order, each with its sheet. */
  readonly references: readonly string[];
}

/**
 * A formula that shows nothing; null for one that a cell would not take.
 *
 * @param ours the copy, and the cell that shows the add-in's value.
 */
export function trackOf(
  { formula, sheet }: { readonly formula: string; readonly sheet: string },
  ours: readonly [copy: string, addIn: string],
): string | null {
  const references = tokensOf(formula)
    .filter((token) => isTracked(token, sheet))
    .map(({ text }) =>
      referenceOf(text, sheet)?.scope === "own" ? `${quoteSheet(sheet)}!${text}` : text,
    );
  const all = [...ours, ...references];
  const track = `=IF(TRUE,"",COUNTA(${all.join(",")}))`;
  return all.length > MAX_ARGUMENTS || track.length > MAX_FORMULA ? null : track;
}

function isTracked({ kind, text }: Token, sheet: string): boolean {
  return kind === "reference" && rangeIn(text, sheet) !== null;
}

/** What the sheet of copies says of its records; nothing of one whose copy is gone. */
export async function tracksOn(
  port: WorkbookPort,
  sheet: string,
  records: readonly TwinRecord[],
): Promise<ReadonlyMap<TwinRecord, Track>> {
  const wanted = new Map(records.map((one) => [`${one.cell} ${one.formula}`, one]));
  const tracks = new Map<TwinRecord, Track>();
  for await (const block of readSheets(port, [sheet])) {
    for (const [key, text] of contentsIn(block)) {
      const record = wanted.get(key);
      const track = record === undefined ? null : readTrack(text, record, sheet);
      if (record !== undefined && track !== null) {
        tracks.set(record, track);
      }
    }
    if (tracks.size === wanted.size) {
      break;
    }
  }
  return tracks;
}

function contentsIn({ address, values, formulas }: CellBlock): (readonly [string, string])[] {
  const { column } = parseAddress(address);
  return values.map((row, r) => [
    `${row[CELL_COLUMN - column]} =${row[FORMULA_COLUMN - column]}`,
    String(formulas[r][TRACK_COLUMN - column]),
  ]);
}

function readTrack(text: string, record: TwinRecord, sheet: string): Track | null {
  const [copy, addIn, ...references] = argumentsIn(FORM.exec(text)?.[1] ?? "");
  const own = parseAddress(record.cell).sheet;
  const count = tokensOf(record.formula).filter((token) => isTracked(token, own)).length;
  try {
    return references.length === count
      ? { copy: parseAddressOn(sheet, copy), addIn: parseAddressOn(sheet, addIn), references }
      : null;
  } catch {
    return null;
  }
}

function argumentsIn(text: string): string[] {
  const found = [""];
  for (const { kind, text: piece } of tokensOf(text)) {
    if (kind === "operator" && piece === ",") {
      found.push("");
    } else {
      found[found.length - 1] += piece.trim();
    }
  }
  return found;
}

/** The record's formula, reading what it has read, as a cell of `sheet` writes it. */
export function formulaNow(
  { cell, formula }: TwinRecord,
  references: readonly string[],
  sheet: string,
): string {
  const own = parseAddress(cell).sheet;
  let at = 0;
  return tokensOf(formula)
    .map((token) => {
      if (!isTracked(token, own)) {
        return token.text;
      }
      const now = references[at];
      at += 1;
      const isOwn = referenceOf(token.text, own)?.scope === "own";
      return isOwn ? withoutSheet(now, sheet) : now;
    })
    .join("");
}

function withoutSheet(reference: string, sheet: string): string {
  const range = rangeIn(reference, sheet);
  return range !== null && sameSheet(range.sheet, sheet)
    ? reference.slice(reference.lastIndexOf("!") + 1)
    : reference;
}

/** A formula about the block of a cell, when the cell has become another. */
export function aboutBlock(formula: string, own: CellRange, place: CellRange): string {
  return tokensOf(formula)
    .map(({ kind, text }) => {
      const range = kind === "reference" ? rangeIn(text, own.sheet) : null;
      return range === null
        ? text
        : formatAddress({
            ...range,
            sheet: place.sheet,
            row: range.row + place.row - own.row,
            column: range.column + place.column - own.column,
          });
    })
    .join("");
}
