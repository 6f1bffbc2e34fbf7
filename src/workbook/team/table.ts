import { LOOKS, PLAIN_LOOK } from "../../sheet/looks";
import { findField } from "../../presets/fields";
import { toKey } from "../../presets/names";
import { chosenReadings } from "../../presets/readings";
import type { Reading, VintageChoice } from "../../presets/types";
import { DATA_VERSION } from "../../presets/version";
import { dateSerial } from "../../sheet/dates";
import { cellOf, formatAddress, parseAddress, resize, type CellRange } from "../../sheet/address";
import { toInputs } from "../../sheet/cellInput";
import { PortError } from "../../sheet/errors";
import type { CellInput, TableInfo } from "../../sheet/cells";
import type { RangeStyle } from "../port/port";
import { orRemove } from "../place/newSheets";
import type { WorkbookPort } from "../port/port";
import { toRecord } from "./file";
import {
  checkRows,
  headKey,
  TEAM_COLUMNS,
  type CheckedRows,
  type RawRow,
  type TeamRow,
} from "./rows";

/** What formulas call the table, header included; a row of totals is no figure. */
export const TEAM_TABLE = "TeamFigures";
export const TEAM_REFERENCE = `${TEAM_TABLE}[[#Headers],[#Data]]`;
export const TEAM_SHEET = "Team figures";

/** Blank rows of the table for figures to come: a table does not grow by itself everywhere. */
const SPARE_ROWS = 20;
const HEADER_ROW = 4;
const WIDTHS = [10, 32, 18, 10, 12, 50, 60];

/** The presets of companies as rows that a team may change. */
export function presetRows(
  tickers: readonly string[],
  vintage: VintageChoice = "2025-Q3",
): readonly TeamRow[] {
  return tickers.flatMap((ticker) => chosenReadings(ticker, vintage)).map(toTeamRow);
}

function toTeamRow({ ticker, field, value, basis, asOf, sourceUrl, note }: Reading): TeamRow {
  const shownNote = [basis.replace(/_/g, " "), note]
    .filter((part) => part !== "" && part !== "n/a")
    .join(": ");
  return { ticker, field, value, asOf, source: sourceUrl, note: shownNote };
}

/**
 * The team's table of the workbook, or null.
 *
 * @throws PortError `invalid` where a table of its name lacks a column that formulas need.
 */
export async function findTeamTable(port: WorkbookPort): Promise<TableInfo | null> {
  const table = (await port.tables()).find(({ name }) => toKey(name) === toKey(TEAM_TABLE));
  if (table === undefined) {
    return null;
  }
  const heads = table.headers.map(toKey);
  const missing = TEAM_COLUMNS.slice(0, 3).find((column) => !heads.includes(toKey(column)));
  if (missing !== undefined) {
    throw new PortError(
      "invalid",
      `The table ${TEAM_TABLE} has no column "${missing}". Name one so, or rename the table.`,
    );
  }
  return table;
}

/**
 * Puts the rows as a table on a new sheet and answers it. Fails when the table is there already,
 * and then leaves no sheet behind.
 */
export async function addTeamTable(
  port: WorkbookPort,
  rows: readonly TeamRow[],
): Promise<TableInfo> {
  const sheet = await port.addSheet(TEAM_SHEET);
  return orRemove(port, [sheet], () => fillTeamSheet(port, sheet, rows));
}

async function fillTeamSheet(
  port: WorkbookPort,
  sheet: string,
  rows: readonly TeamRow[],
): Promise<TableInfo> {
  const table: CellRange = {
    sheet,
    row: HEADER_ROW,
    column: 0,
    rows: rows.length + 1 + SPARE_ROWS,
    columns: TEAM_COLUMNS.length,
  };
  await port.write(formatAddress(cellOf({ ...table, row: 0 }, 0, 0)), introduction());
  const derived = rows.map((row, index) => marketCap(rows, row, index));
  const cells = rows.map((row, index) =>
    toCells(row).map((cell, column) => (column === VALUE_COLUMN ? (derived[index] ?? cell) : cell)),
  );
  await port.write(formatAddress(resize(table, 1, 1)), [[...TEAM_COLUMNS], ...cells]);
  const made = await port.addTable(formatAddress(table), TEAM_TABLE);
  const computed = derived.flatMap((formula, index) =>
    formula === null
      ? []
      : [{ address: formatAddress(cellOf(table, index + 1, VALUE_COLUMN)), ...COMPUTED }],
  );
  await port.style([...sheetStyles(sheet), ...rowStyles(table, rows), ...computed]);
  await port.layout([{ sheet, columnWidths: WIDTHS, frozenRows: HEADER_ROW + 1 }]);
  return made;
}

/** No input, so not in an input's colours. */
const COMPUTED = { fontColor: PLAIN_LOOK.fontColor, fill: PLAIN_LOOK.fill } as const;

/**
 * A market cap that is price times shares follows the price that somebody types. Its formula looks
 * whose rows it reads: where they were sorted away it is #N/A, which formulas refuse, and no number.
 */
function marketCap(
  rows: readonly TeamRow[],
  { ticker, field, value }: TeamRow,
  at: number,
): string | null {
  const place = (wanted: string): number =>
    rows.findIndex((row) => row.ticker === ticker && row.field === wanted);
  const factors = ["share_price_usd", "shares_outstanding"] as const;
  const found = factors.map(place);
  if (field !== "market_cap_usd" || found.includes(-1)) {
    return null;
  }
  const product = found.reduce((sum, index) => sum * Number(rows[index].value), 1);
  if (Math.abs(product / Number(value) - 1) > 1e-6) {
    return null;
  }
  const line = (index: number): number => HEADER_ROW + index + 2;
  const [price, shares] = found.map(line);
  const isRow = factors.map(
    (wanted, index) => `A${line(found[index])}&B${line(found[index])}=A${line(at)}&"${wanted}"`,
  );
  return `=IF(AND(${isRow.join(",")}),C${price}*C${shares},NA())`;
}

function introduction(): CellInput[][] {
  return [
    ["Team figures"],
    [`Formulas that name ${TEAM_TABLE} prefer these values to the presets: change them freely.`],
    [`Copied from data ${DATA_VERSION}. New rows: in the blank ones at the end of the table.`],
  ];
}

/** Texts from files and sources go in as text, whatever they begin with. */
export function toCells(row: TeamRow): CellInput[] {
  return Object.entries(toRecord(row)).map(([column, cell]) => {
    const serial = column === "as of" ? dateSerial(String(cell)) : null;
    return serial ?? (typeof cell === "string" && cell !== "" ? { text: cell } : cell);
  });
}

function sheetStyles(sheet: string): RangeStyle[] {
  const at = (row: number): string => formatAddress({ sheet, row, column: 0, rows: 1, columns: 1 });
  return [
    { address: at(0), ...LOOKS.title },
    { address: at(1), ...LOOKS.quiet },
    { address: at(2), ...LOOKS.quiet },
  ];
}

const VALUE_COLUMN = TEAM_COLUMNS.indexOf("value");
const FIELD_COLUMN = TEAM_COLUMNS.indexOf("field");
const DAY_COLUMN = TEAM_COLUMNS.indexOf("as of");

function rowStyles(table: CellRange, rows: readonly TeamRow[]): RangeStyle[] {
  const column = (at: number): CellRange => ({
    ...resize(cellOf(table, 1, at), table.rows - 1, 1),
  });
  const formats = rows.map(({ field }, row) => ({
    address: formatAddress(cellOf(table, row + 1, VALUE_COLUMN)),
    numberFormat: findField(field)?.format ?? "General",
  }));
  return [
    { address: formatAddress(column(FIELD_COLUMN)), ...LOOKS.field },
    { address: formatAddress(column(VALUE_COLUMN)), ...LOOKS.input },
    { address: formatAddress(column(DAY_COLUMN)), numberFormat: "yyyy-mm-dd" },
    ...formats,
  ];
}

/** The table as it stands, for those who change it. */
export interface RawTable {
  readonly range: CellRange;
  /** The place of each column of ours, -1 where the table lacks it. */
  readonly places: readonly number[];
  readonly rows: readonly RawRow[];
  /** What to write into each row so that it is as it was. */
  readonly inputs: readonly (readonly CellInput[])[];
}

/** What the table holds, with the rows that formulas refuse. */
export async function readTeamTable(port: WorkbookPort, table: TableInfo): Promise<CheckedRows> {
  return checkRows((await readRawTable(port, table)).rows);
}

export async function readRawTable(
  port: WorkbookPort,
  { address, headers }: TableInfo,
): Promise<RawTable> {
  const range = parseAddress(address);
  const heads = headers.map(headKey);
  const places = TEAM_COLUMNS.map((column) => heads.indexOf(headKey(column)));
  const block = await port.read(address);
  const rows = block.values.slice(1).map((cells, index) => ({
    line: range.row + index + 2,
    cells: Object.fromEntries(
      TEAM_COLUMNS.map((column, at) => [column, cells[places[at]] ?? ""]),
    ) as RawRow["cells"],
  }));
  return { range, places, rows, inputs: toInputs(block).slice(1) };
}
