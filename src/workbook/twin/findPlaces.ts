import {
  cellOf,
  parseAddress,
  parseAddressOn,
  sameSheet,
  type CellRange,
} from "../../sheet/address";
import type { Content } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import { readSheets } from "../readSheet";
import { contentsOf } from "../scattered";
import { formulaKey } from "../../formula/tokens";
import { nativeCells } from "./nativeCells";
import type { TwinRecord } from "./records";

/** Where the reference to a copy stands, and what it shows. */
export interface FoundPlace extends Content {
  readonly range: CellRange;
}

/**
 * Finds the references to copies: where they were put, else anywhere in the workbook, for rows are
 * inserted, cells cut and sheets renamed. Copies that are gone are looked for where they were put.
 *
 * @param now what the sheet of copies is called; null where it is gone.
 * @param was what it was called.
 */
export async function findPlaces(
  port: WorkbookPort,
  records: readonly TwinRecord[],
  { now, was }: { readonly now: string | null; readonly was: string },
): Promise<ReadonlyMap<TwinRecord, FoundPlace>> {
  const sheets = (await port.sheets()).map(({ name }) => name);
  const there = records
    .map((record) => ({ record, cell: cellOf(parseAddress(record.cell), 0, 0) }))
    .filter(({ cell }) => sheets.some((name) => sameSheet(name, cell.sheet)));
  const contents = await contentsOf(port, there);
  const places = new Map<TwinRecord, FoundPlace>();
  there.forEach(({ record, cell }, at) => {
    const { formula, value } = contents[at];
    const lost = now === null && String(formula).includes("#REF!");
    if (lost || formulaKey(formula) === referenceTo(record, now ?? was)) {
      places.set(record, { range: cell, formula, value });
    }
  });
  const missing = records.filter((record) => !places.has(record));
  if (now !== null && missing.length > 0) {
    const elsewhere = sheets.filter((name) => !sameSheet(name, now));
    const wanted = new Map(missing.map((one) => [referenceTo(one, now), one]));
    const found = await search(port, elsewhere, wanted);
    found.forEach((place, record) => places.set(record, place));
  }
  return places;
}

async function search(
  port: WorkbookPort,
  sheets: readonly string[],
  wanted: ReadonlyMap<string, TwinRecord>,
): Promise<ReadonlyMap<TwinRecord, FoundPlace>> {
  const places = new Map<TwinRecord, FoundPlace>();
  for await (const { address, formulas, values } of readSheets(port, sheets)) {
    const range = parseAddress(address);
    formulas.forEach((row, r) =>
      row.forEach((formula, c) => {
        const record = wanted.get(formulaKey(formula));
        if (record !== undefined && !places.has(record)) {
          places.set(record, { range: cellOf(range, r, c), formula, value: values[r][c] });
        }
      }),
    );
  }
  return places;
}

function referenceTo({ copy, kept }: TwinRecord, sheet: string): string {
  return formulaKey(nativeCells(cellOf(parseAddressOn(sheet, copy), 0, 0), kept)[0][0]);
}
