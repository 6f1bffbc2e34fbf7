import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { emptySheet, type Book, type BookCell } from "../../src/sheet/files/book";
import { writeXlsx } from "../../src/sheet/files/writeXlsx";
import { hashwatt, type Ran } from "./run";

const INPUTS: readonly BookCell[] = [
  { row: 0, column: 0, value: 17.5 },
  { row: 0, column: 1, value: 0.045 },
];
export const HASHCOST = "=WATT.HASHCOST($A$1,$B$1)";

/** What the command says of a workbook with these cells beside its inputs. */
export async function checked(
  cells: readonly BookCell[],
  more: Partial<Book> = {},
  words: readonly string[] = [],
): Promise<Ran> {
  const folder = mkdtempSync(path.join(tmpdir(), "hashwatt-"));
  const file = path.join(folder, "model.xlsx");
  const sheet = { ...emptySheet("Model"), cells: [...INPUTS, ...cells] };
  const book: Book = { sheets: [sheet], names: [], date1904: false, properties: {}, ...more };
  writeFileSync(file, linked(await writeXlsx(book)));
  try {
    return await hashwatt("check", file, ...words);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Cells of the sheet Linked stand in another workbook, which we never write. */
function linked(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    strToU8(strFromU8(part).replaceAll("Linked!", "[1]Linked!")),
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}

/** A cell of column D. */
export const at = (
  row: number,
  formula: string | undefined,
  value: BookCell["value"],
): BookCell => ({
  row,
  column: 3,
  value,
  ...(formula === undefined ? {} : { formula }),
});
