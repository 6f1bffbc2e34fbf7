import {
  cellOf,
  formatAddress,
  intersect,
  parseAddress,
  resize,
  type CellRange,
} from "../../sheet/address";
import { PortError } from "../../sheet/errors";
import type { CellInput } from "../../sheet/cells";
import type { Area } from "../../sheet/draft";
import { placeCells } from "../../workbook/place/placeCells";
import type { Site } from "../../workbook/place/site";
import type { RangeStyle, WorkbookPort } from "../../workbook/port/port";
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
  /** The cells that take it, counted from the target; all where left out. */
  readonly formatted?: Area;
  /** Addresses the formula reads. */
  readonly reads: readonly string[];
}

const PLAIN = "General";

/** Writes a formula after asking about cells in use; null when the user says no. */
export async function insertFormula(site: Site, insertion: Insertion): Promise<Outcome | null> {
  const { port } = site;
  const { target, formula, rows, columns, reads } = insertion;
  const anchor = cellOf(parseAddress(target), 0, 0);
  const range = resize(anchor, rows, columns);
  refuseCircle(range, reads);
  const cells = Array.from({ length: rows }, () => new Array<CellInput>(columns).fill(null));
  cells[0][0] = formula;
  const styles = (): Promise<RangeStyle[]> => formatFor(port, range, insertion);
  const placed = await placeCells(site, { range, cells, styles });
  return placed === null ? null : { ...(await describe(port, anchor)), undo: placed.undo };
}

/** A format that the user has given a cell stays. */
async function formatFor(
  port: WorkbookPort,
  range: CellRange,
  { numberFormat, formatted }: Insertion,
): Promise<RangeStyle[]> {
  const { row, column, rows, columns } = formatted ?? { ...range, row: 0, column: 0 };
  const address = formatAddress(resize(cellOf(range, row, column), rows, columns));
  const formats = numberFormat === null ? [] : (await port.numberFormats(address)).flat();
  return numberFormat !== null && formats.every((format) => format === PLAIN)
    ? [{ address, numberFormat }]
    : [];
}

function refuseCircle(range: CellRange, reads: readonly string[]): void {
  if (reads.some((address) => intersect(range, parseAddress(address)) !== null)) {
    throw new PortError(
      "invalid",
      `The formula reads ${formatAddress(range)}, where its result would go. Select another cell.`,
    );
  }
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
