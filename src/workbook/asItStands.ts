import { formatAddress, inBands, parseAddress, type CellRange } from "../sheet/address";
import { checkReadable } from "../sheet/cellInput";
import type { CellBlock, CellValue } from "../sheet/cells";
import type { WorkbookPort } from "./port/port";

/** What a host gives in one answer. */
export const CELLS_AT_ONCE = 20_000;

/**
 * The workbook as it stands: what is asked of it is asked once, cells in bands of a sheet, and
 * later answers come from there. For work that changes nothing that it reads.
 */
export function asItStands(port: WorkbookPort): WorkbookPort {
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const answer = (known.get(key) ?? ask()) as Promise<T>;
    known.set(key, answer);
    return answer;
  };
  const usedRanges = (sheets: readonly string[]): Promise<readonly (string | null)[]> => {
    const key = (sheet: string): string => `used:${sheet.toLowerCase()}`;
    const unknown = [...new Set(sheets)].filter((sheet) => !known.has(key(sheet)));
    const asked = unknown.length === 0 ? undefined : port.usedRanges(unknown);
    return Promise.all(
      sheets.map((sheet) =>
        once(key(sheet), async () => (await asked)?.[unknown.indexOf(sheet)] ?? null),
      ),
    );
  };
  const bands = (addresses: readonly string[]): Promise<readonly CellBlock[]> => {
    const key = (address: string): string => `band:${address}`;
    const unknown = [...new Set(addresses)].filter((address) => !known.has(key(address)));
    const asked = unknown.length === 0 ? undefined : port.readAll(unknown);
    return Promise.all(
      addresses.map((address) =>
        once(key(address), async () => (await asked)?.[unknown.indexOf(address)] as CellBlock),
      ),
    );
  };
  const readAll = async (addresses: readonly string[]): Promise<readonly CellBlock[]> => {
    const ranges = addresses.map(parseAddress);
    ranges.forEach(checkReadable);
    const used = await usedRanges(ranges.map(({ sheet }) => sheet));
    const wanted = ranges.map((range, at) => bandsOf(used[at], range));
    await bands(wanted.flat());
    return Promise.all(wanted.map(async (some, at) => cut(await bands(some), ranges[at])));
  };
  return {
    ...port,
    sheets: () => once("sheets", () => port.sheets()),
    names: () => once("names", () => port.names()),
    formulaNames: () => once("formulaNames", () => port.formulaNames()),
    tables: () => once("tables", () => port.tables()),
    usedRanges,
    read: async (address) => (await readAll([address]))[0],
    readAll,
  };
}

/** The used cells in bands, of which those that the range touches. */
function bandsOf(used: string | null, { row, rows }: CellRange): string[] {
  return (used === null ? [] : inBands(parseAddress(used), CELLS_AT_ONCE))
    .filter((band) => band.row < row + rows && band.row + band.rows > row)
    .map(formatAddress);
}

/** Cells of a range; what lies outside the used ones is blank. */
function cut(bands: readonly CellBlock[], range: CellRange): CellBlock {
  const placed = bands.map((block) => ({ block, at: parseAddress(block.address) }));
  const { sheet } = placed[0]?.at ?? range;
  const rows = Array.from({ length: range.rows }, (_, index) => {
    const row = range.row + index;
    return placed.find(({ at }) => row >= at.row && row < at.row + at.rows);
  });
  const part = <T extends CellValue>(of: (block: CellBlock) => readonly (readonly T[])[]): T[][] =>
    rows.map((band, index) =>
      Array.from({ length: range.columns }, (_, column) => {
        const cells = band && of(band.block)[range.row + index - band.at.row];
        return cells?.[range.column + column - (band?.at.column ?? 0)] ?? ("" as T);
      }),
    );
  return {
    address: formatAddress({ ...range, sheet }),
    values: part(({ values }) => values),
    formulas: part(({ formulas }) => formulas),
    text: part(({ text }) => text),
  };
}
