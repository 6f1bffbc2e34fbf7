import {
  formatAddress,
  formatCells,
  parseAddress,
  resize,
  type CellRange,
} from "../../sheet/address";
import { checkBlock, checkReadable, type CellBlockInput } from "../../sheet/cellInput";
import { codeOf } from "./errors";
import { explained, quiet, runBatch, runExcel, subjectOf } from "./run";
import { toExcel } from "./text";
import type { CellBlock, CellValue } from "../../sheet/cells";

/** Excel on the web takes and gives 5 MB at a time; these leave room for what wraps the cells. */
const READ_CELLS = 20_000;
const WRITE_BYTES = 2_000_000;

type Rows = readonly (readonly (CellValue | null)[])[];

export async function read(address: string): Promise<CellBlock> {
  const range = parseAddress(address);
  checkReadable(range);
  return explained(readWhole(range), { sheet: range.sheet });
}

export async function readAll(addresses: readonly string[]): Promise<readonly CellBlock[]> {
  const ranges = addresses.map(parseAddress);
  ranges.forEach(checkReadable);
  const blocks: (readonly CellBlock[])[] = [];
  for (const bundle of bundlesOf(ranges)) {
    blocks.push(await explained(readBundle(bundle), subjectOf(bundle.map(({ sheet }) => sheet))));
  }
  return blocks.flat();
}

/** Ranges in their order, as many together as Excel gives in one answer. */
function bundlesOf(ranges: readonly CellRange[]): CellRange[][] {
  const bundles: CellRange[][] = [];
  let cells = Infinity;
  for (const range of ranges) {
    cells += range.rows * range.columns;
    if (cells > READ_CELLS) {
      bundles.push([]);
      cells = range.rows * range.columns;
    }
    bundles[bundles.length - 1].push(range);
  }
  return bundles;
}

/** Long texts can make an answer too large after all; then each range is read by itself. */
async function readBundle(ranges: readonly CellRange[]): Promise<readonly CellBlock[]> {
  if (ranges.length === 1) {
    return [await readWhole(ranges[0])];
  }
  try {
    return await runBatch((context) => loadAll(context, ranges));
  } catch (error) {
    if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded") {
      throw error;
    }
    const half = Math.ceil(ranges.length / 2);
    return [
      ...(await readBundle(ranges.slice(0, half))),
      ...(await readBundle(ranges.slice(half))),
    ];
  }
}

async function readWhole(range: CellRange): Promise<CellBlock> {
  const rows = Math.max(1, Math.floor(READ_CELLS / range.columns));
  const parts: CellBlock[] = [];
  for (let row = 0; row < range.rows; row += rows) {
    const part = { ...range, row: range.row + row, rows: Math.min(rows, range.rows - row) };
    parts.push(await readPart(part));
  }
  return parts.length === 1 ? parts[0] : join(parts, range);
}

/** Long texts can make a part too large after all; then its halves are read. */
async function readPart(range: CellRange): Promise<CellBlock> {
  try {
    const [block] = await runBatch((context) => loadAll(context, [range]));
    return block;
  } catch (error) {
    if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded" || range.rows === 1) {
      throw error;
    }
    const rows = Math.floor(range.rows / 2);
    const upper = await readPart({ ...range, rows });
    const rest = { ...range, row: range.row + rows, rows: range.rows - rows };
    return join([upper, await readPart(rest)], range);
  }
}

async function loadAll(
  context: Excel.RequestContext,
  ranges: readonly CellRange[],
): Promise<readonly CellBlock[]> {
  const { worksheets } = context.workbook;
  const blocks = ranges.map((range) =>
    worksheets.getItem(range.sheet).getRange(formatCells(range)),
  );
  blocks.forEach((cells) => cells.load("address,values,formulas,text"));
  await context.sync();
  return blocks.map(({ address, values, formulas, text }) => ({ address, values, formulas, text }));
}

/** Meant for the few cells that a result fills, so in one piece. */
export async function numberFormats(address: string): Promise<readonly (readonly string[])[]> {
  const range = parseAddress(address);
  checkReadable(range);
  return runExcel(
    async (context) => {
      const cells = context.workbook.worksheets.getItem(range.sheet).getRange(formatCells(range));
      cells.load("numberFormat");
      await context.sync();
      return cells.numberFormat as string[][];
    },
    { sheet: range.sheet },
  );
}

/** The first part tells how Excel writes the sheet's name. */
function join(parts: readonly CellBlock[], range: CellRange): CellBlock {
  const { sheet } = parseAddress(parts[0].address);
  return {
    address: formatAddress({ ...range, sheet }),
    values: parts.flatMap((part) => part.values),
    formulas: parts.flatMap((part) => part.formulas),
    text: parts.flatMap((part) => part.text),
  };
}

/** A block that is refused writes nothing; a large one goes in several parts, from the top. */
export async function write(address: string, cells: CellBlockInput): Promise<void> {
  const { rows, columns } = checkBlock(cells);
  const target = resize(parseAddress(address), rows, columns);
  let row = target.row;
  for (const part of splitByWeight(cells.map((line) => line.map(toExcel)))) {
    await writePart({ ...target, row, rows: part.length }, part);
    row += part.length;
  }
}

function writePart(range: CellRange, rows: Rows): Promise<void> {
  return runExcel(
    async (context) => {
      const cells = context.workbook.worksheets.getItem(range.sheet).getRange(formatCells(range));
      quiet(context);
      cells.formulas = rows as (CellValue | null)[][];
      await context.sync();
    },
    { sheet: range.sheet },
  );
}

const encoder = new TextEncoder();

function splitByWeight(rows: Rows): Rows[] {
  const parts: (readonly (CellValue | null)[])[][] = [[]];
  let weight = 0;
  for (const row of rows) {
    const own = encoder.encode(JSON.stringify(row)).length;
    if (weight > 0 && weight + own > WRITE_BYTES) {
      parts.push([]);
      weight = 0;
    }
    parts[parts.length - 1].push(row);
    weight += own;
  }
  return parts;
}
