import { cellOf, formatAddress, parseAddress, resize, type CellRange } from "../sheet/address";
import { checkReadable } from "../sheet/cellInput";
import type { CellBlock, CellValue } from "../sheet/cells";
import type { WorkbookPort } from "./port/port";

/** What a host gives in one answer. */
const CELLS_AT_ONCE = 20_000;

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
    const unknown = sheets.filter((sheet) => !known.has(key(sheet)));
    const asked = unknown.length === 0 ? undefined : port.usedRanges(unknown);
    return Promise.all(
      sheets.map((sheet) =>
        once(key(sheet), async () => (await asked)?.[unknown.indexOf(sheet)] ?? null),
      ),
    );
  };
  const band = (range: CellRange): Promise<CellBlock> => {
    const address = formatAddress(range);
    return once(`band:${address}`, () => port.read(address));
  };
  const read = async (address: string): Promise<CellBlock> => {
    const range = parseAddress(address);
    checkReadable(range);
    const [used] = await usedRanges([range.sheet]);
    const bands: CellBlock[] = [];
    for (const part of used === null ? [] : bandsOf(parseAddress(used), range)) {
      bands.push(await band(part));
    }
    return cut(bands, range);
  };
  return {
    ...port,
    sheets: () => once("sheets", () => port.sheets()),
    names: () => once("names", () => port.names()),
    formulaNames: () => once("formulaNames", () => port.formulaNames()),
    tables: () => once("tables", () => port.tables()),
    usedRanges,
    read,
    readAll: (addresses) => Promise.all(addresses.map(read)),
  };
}

/** The used cells in bands, of which those that the range touches. */
function bandsOf(used: CellRange, { row, rows }: CellRange): CellRange[] {
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / used.columns));
  return Array.from({ length: Math.ceil(used.rows / height) }, (_, index) => {
    const above = index * height;
    return resize(cellOf(used, above, 0), Math.min(height, used.rows - above), used.columns);
  }).filter((band) => band.row < row + rows && band.row + band.rows > row);
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
