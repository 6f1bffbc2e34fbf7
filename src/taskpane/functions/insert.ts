import {
  cellOf,
  formatAddress,
  formatCells,
  intersect,
  isOneCell,
  parseAddress,
  resize,
  type CellRange,
} from "../../sheet/address";
import { toInputs } from "../../sheet/cellInput";
import { PortError } from "../../sheet/errors";
import { sameFormula } from "../../formula/tokens";
import type { CellBlock, CellInput } from "../../sheet/cells";
import type { WorkbookPort } from "../../workbook/port/port";
import type { Question, Site } from "../../workbook/place/site";
import type { Outcome } from "../frame/tasks";

export interface Insertion {
  /** Any range whose top left cell takes the formula. */
  readonly target: string;
  readonly formula: string;
  /** What the result fills. */
  readonly rows: number;
  readonly columns: number;
  /** Excel number format for blank cells that have none; null leaves the format. */
  readonly numberFormat: string | null;
  /** Addresses the formula reads. */
  readonly reads: readonly string[];
}

const PLAIN = "General";

/** Writes a formula after asking about cells in use; null when the user says no. */
export async function insertFormula(site: Site, insertion: Insertion): Promise<Outcome | null> {
  const { port } = site;
  const anchor = cellOf(parseAddress(insertion.target), 0, 0);
  const range = resize(anchor, insertion.rows, insertion.columns);
  refuseCircle(range, insertion.reads);
  const before = await port.read(formatAddress(range));
  const used = usedCells(before, range);
  if (used.length > 0 && !(await site.ask(replaceQuestion(used, range, before)))) {
    return null;
  }
  const format = used.length === 0 ? await formatFor(port, range, insertion) : null;
  const restore = await clear(port, range, before);
  await port.write(formatAddress(anchor), [[insertion.formula]]);
  if (format !== null) {
    await port.style([{ address: formatAddress(range), numberFormat: format }]);
  }
  return {
    ...(await describe(port, anchor)),
    undo: () => undo({ port, anchor, restore, formula: insertion.formula, range, format }),
  };
}

/** A format that the user has given a cell stays. */
async function formatFor(
  port: WorkbookPort,
  range: CellRange,
  { numberFormat }: Insertion,
): Promise<string | null> {
  if (numberFormat === null) {
    return null;
  }
  const formats = await port.numberFormats(formatAddress(range));
  return formats.flat().every((format) => format === PLAIN) ? numberFormat : null;
}

function refuseCircle(range: CellRange, reads: readonly string[]): void {
  if (reads.some((address) => intersect(range, parseAddress(address)) !== null)) {
    throw new PortError(
      "invalid",
      `The formula reads ${formatAddress(range)}, where its result would go. Select another cell.`,
    );
  }
}

function usedCells(block: CellBlock, range: CellRange): string[] {
  return block.formulas.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === "" ? [] : [formatCells(cellOf(range, row, column))])),
  );
}

function replaceQuestion(used: readonly string[], range: CellRange, before: CellBlock): Question {
  if (isOneCell(range)) {
    const [[content]] = before.formulas;
    return {
      title: "Replace the cell?",
      text: [`${formatAddress(range)} holds ${content}`],
      action: "Replace",
    };
  }
  const listed = used.slice(0, 5).join(", ");
  const more = used.length > 5 ? ` and ${used.length - 5} more` : "";
  return {
    title: "Replace the cells?",
    text: [
      `The result fills ${formatAddress(range)}.`,
      `In use: ${listed}${more}. What they hold would be cleared.`,
    ],
    action: "Replace",
  };
}

/**
 * Empties the range and answers what puts it back. A formula that spills goes first: what it had
 * spilled is not content and must not come back as numbers.
 */
async function clear(
  port: WorkbookPort,
  range: CellRange,
  before: CellBlock,
): Promise<readonly (readonly CellInput[])[]> {
  if (before.formulas.every((row) => row.every((cell) => cell === ""))) {
    return [[""]];
  }
  const anchor = formatAddress(cellOf(range, 0, 0));
  const [[first]] = toInputs(before);
  await port.write(anchor, [[""]]);
  const rest = toInputs(await port.read(formatAddress(range)));
  if (rest.some((row) => row.some((cell) => cell !== ""))) {
    await port.write(
      formatAddress(range),
      rest.map((row) => row.map(() => "")),
    );
  }
  return rest.map((row, r) => row.map((cell, c) => (r === 0 && c === 0 ? first : cell)));
}

async function describe(port: WorkbookPort, anchor: CellRange): Promise<Outcome> {
  const address = formatAddress(anchor);
  const [[shown]] = (await port.read(address)).values;
  return shown === "#NAME?"
    ? {
        text: `Inserted, but ${address} shows #NAME?: the functions are not registered yet.`,
        details: ["Wait a moment, then use Repair formulas on the ribbon."],
        warning: true,
      }
    : { text: `Inserted into ${address}.` };
}

interface Undoing {
  readonly port: WorkbookPort;
  readonly anchor: CellRange;
  readonly range: CellRange;
  readonly restore: readonly (readonly CellInput[])[];
  readonly formula: string;
  readonly format: string | null;
}

async function undo({ port, anchor, range, restore, formula, format }: Undoing): Promise<string> {
  const address = formatAddress(anchor);
  const [[current]] = (await port.read(address)).formulas;
  if (!sameFormula(current, formula)) {
    throw new PortError("invalid", `${address} has changed since. Nothing was undone.`);
  }
  await port.write(address, [[""]]);
  await port.write(address, restore);
  if (format !== null) {
    await port.style([{ address: formatAddress(range), numberFormat: PLAIN }]);
  }
  return `${formatAddress(range)} is as it was before.`;
}
