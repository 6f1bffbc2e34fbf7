import { callsIn, parseCalls, soleCall, textOf, type WattCall } from "../../formula/calls";
import { isBlock, type Value } from "../../formula/evaluate/value";
import type { CellSource } from "../../formula/evaluate/source";
import { tokensOf } from "../../formula/tokens";
import { figure } from "../../presets/companies";
import { findField } from "../../presets/fields";
import { toKey } from "../../presets/names";
import type { Figure } from "../../presets/types";
import { DEFAULT_VINTAGE, VINTAGES } from "../../presets/vintages";
import { isDate, isoDate } from "../../sheet/dates";
import { TEAM_COLUMNS, type TeamColumn } from "../../workbook/team/rows";
import type { BookCell } from "./book";
import { conditions } from "./conditions";
import { branchTaken } from "./inWords";
import { createTracer, type Tracer } from "./trace";

/** What a COMPANY cell shows: a published reading, or a row of the team's own table. */
export type FoundReading =
  | { readonly kind: "published"; readonly cell: BookCell; readonly figure: Figure }
  | { readonly kind: "own"; readonly cell: BookCell; readonly own: OwnFigure };

/** Texts as the team's table has them; "" where it says nothing. */
export type OwnFigure = Readonly<Record<TeamColumn, string>>;

/**
 * The reading behind a cell whose formula, or that of `holder` which spills into it, is one call of
 * COMPANY, or that shows what its one call of COMPANY gives, as where IF prefers the user's own
 * figure; null for every other cell.
 */
export async function companyReading(
  cell: BookCell,
  holder: BookCell,
  source: CellSource,
): Promise<FoundReading | null> {
  const pieces = parseCalls(holder.formula) ?? [];
  const [first, ...others] = callsIn(pieces);
  if (first?.call.name !== "COMPANY" || others.length > 0) {
    return null;
  }
  const reading = await readingOf({ cell, holder }, first.call, source);
  return soleCall(pieces) !== null || isShown(reading, cell) ? reading : null;
}

/** Functions of which one argument counts, and the others do not. */
const CHOICES = new Set(["IF", "IFS", "IFERROR", "IFNA", "CHOOSE", "SWITCH"]);

/** The readings that a longer formula of one cell rests on; none where it is not known which count. */
export async function readingsWithin(
  cell: BookCell,
  source: CellSource,
): Promise<readonly FoundReading[]> {
  const named = callsIn(parseCalls(cell.formula) ?? []);
  if (!named.some(({ call }) => call.name.startsWith("COMPANY"))) {
    return [];
  }
  const { sheet } = cell.place;
  const tracer = createTracer(source, sheet);
  const around = { source, sheet, call: tracer.result };
  const { pieces } = await branchTaken(cell.formula, conditions(around));
  const open = tokensOf(textOf(pieces)).some(
    ({ kind, text }) => kind === "function" && CHOICES.has(text.toUpperCase()),
  );
  // A part of a source, such as the day that a sheet takes from one, says nothing of the figure.
  const isSource = soleCall(pieces)?.name === "COMPANY_SOURCE";
  const calls = open
    ? []
    : callsIn(pieces).filter(({ call: { name } }) => name === "COMPANY" || isSource);
  const found = await Promise.all(
    calls.map(async ({ call: one }) =>
      (await isOfOne(one, tracer)) ? readingOf({ cell, holder: cell }, one, source) : null,
    ),
  );
  return found.filter((one): one is FoundReading => one !== null);
}

/** Not of a list, of which the formula around it may take any. */
async function isOfOne(call: WattCall, tracer: Tracer): Promise<boolean> {
  const inputs = await tracer.inputs(call);
  return inputs.slice(0, 3).every(({ value }) => !isBlock(value));
}

function isShown(reading: FoundReading | null, { value }: BookCell): boolean {
  return reading?.kind === "published"
    ? reading.figure.value === value
    : reading !== null && reading.own.value === String(value);
}

interface Spilled {
  readonly cell: BookCell;
  readonly holder: BookCell;
}

/** Of a list or grid what stands in the cell; one value goes for all cells. */
function partOf(value: Value, { cell, holder }: Spilled): Value {
  if (!isBlock(value)) {
    return value;
  }
  const row = value[value.length === 1 ? 0 : cell.place.row - holder.place.row] ?? [];
  return row[row.length === 1 ? 0 : cell.place.column - holder.place.column] ?? null;
}

async function readingOf(
  spilled: Spilled,
  call: WattCall,
  source: CellSource,
): Promise<FoundReading | null> {
  const { cell, holder } = spilled;
  const inputs = await createTracer(source, holder.place.sheet).inputs(call);
  const values = inputs.map(({ value }) => value);
  const [ticker, field, vintage] = values.slice(0, 3).map((value) => partOf(value, spilled));
  const table = values[3];
  if (typeof ticker !== "string" || typeof field !== "string") {
    return null;
  }
  const own = ownFigure(table ?? null, ticker, field);
  if (own !== null) {
    return { kind: "own", cell, own };
  }
  const wanted = toKey(typeof vintage === "string" ? vintage : DEFAULT_VINTAGE);
  const chosen = VINTAGES.find((one) => toKey(one) === wanted);
  const found = chosen === undefined ? undefined : figure(ticker, field, chosen);
  return found === undefined ? null : { kind: "published", cell, figure: found };
}

function ownFigure(table: Value, ticker: string, field: string): OwnFigure | null {
  if (!isBlock(table)) {
    return null;
  }
  const [header, ...rows] = table.map((row) => row.map((cell) => String(cell ?? "").trim()));
  const at = (row: readonly string[], column: TeamColumn): string =>
    row[header.findIndex((name) => toKey(name) === toKey(column))] ?? "";
  const row = rows.find(
    (one) =>
      toKey(at(one, "ticker")) === toKey(ticker) &&
      findField(at(one, "field")) !== undefined &&
      findField(at(one, "field")) === findField(field),
  );
  return row === undefined
    ? null
    : (Object.fromEntries(
        TEAM_COLUMNS.map((column) => [
          column,
          column === "as of" ? dayText(at(row, column)) : at(row, column),
        ]),
      ) as OwnFigure);
}

/** A date cell holds the day's number. */
function dayText(text: string): string {
  return /^\d+$/.test(text) && isDate(Number(text)) ? isoDate(Number(text)) : text;
}
