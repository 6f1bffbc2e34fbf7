import { fixedArea } from "../../sheet/a1";
import { textCell, type AreaStyle, type SheetCell } from "../../sheet/draft";
import { figure } from "../../presets/companies";
import { findField, type FieldName } from "../../presets/fields";
import { DATA_VERSION } from "../../presets/version";
import type { Block, Position } from "./block";
import { LOOKS, rowArea } from "../../sheet/looks";
import { labelOf, vintageLabel } from "./facts";
import { companyCall, type Choice } from "./formulas";
import { cautions, type Selection } from "./notes";

/** Formulas follow the data; values stay as they are today. */
export type As = "formulas" | "values";

export interface CompsOptions extends Selection, Choice {
  readonly as: As;
}

const TITLE_ROW = 0;
const ABOUT_ROW = 1;
const HEAD_ROW = 2;
const UNIT_ROW = 3;
const FIELD_ROW = 4;
const FIRST_ROW = 5;

/** Companies down, figures across, under the names that the formula reads. */
export function compsBlock(options: CompsOptions, at: Position): Block {
  const { tickers, fields, as } = options;
  const formula = companyCall(
    fixedArea({ row: at.row + FIRST_ROW, column: at.column, rows: tickers.length, columns: 1 }),
    fixedArea({ ...rowArea(at.row + FIELD_ROW, at.column + 1, fields.length) }),
    options,
  );
  const body = tickers.map((ticker, row): SheetCell[] =>
    as === "values"
      ? [textCell(ticker), ...fields.map((field) => valueCell(options, ticker, field))]
      : [textCell(ticker), row === 0 ? `=${formula}` : null],
  );
  const notes = [missingNote(options), ...cautions(options), SOURCE_NOTE];
  const spill = { row: FIRST_ROW, column: 1, rows: tickers.length, columns: fields.length };
  return {
    rows: [...headRows(options), ...body, [null], ...notes.map((note) => [textCell(note)])],
    spills: as === "formulas" ? [spill] : [],
    styles: [...STYLES, ...headStyles(fields), ...bodyStyles(options)],
    widths: [12, ...fields.map(() => 16)],
  };
}

const SOURCE_NOTE = "Day and source of a figure: =WATT.COMPANY_SOURCE(ticker, field).";

function headRows({ fields, vintage, team, as }: CompsOptions): SheetCell[][] {
  const prefers = team && as === "formulas" ? ", the team's figures first" : "";
  return [
    ["Comparable companies"],
    [`${vintageLabel(vintage)}${prefers}; data ${DATA_VERSION}`],
    ["Company", ...fields.map(labelOf)],
    ["", ...fields.map((field) => unitOf(field))],
    ["ticker", ...fields],
  ];
}

function unitOf(field: FieldName): string {
  const unit = findField(field)?.unit ?? "";
  return unit === "text" || unit === "count" ? "" : unit;
}

function valueCell({ vintage }: CompsOptions, ticker: string, field: FieldName): SheetCell {
  const value = figure(ticker, field, vintage)?.value ?? "";
  return typeof value === "string" ? textCell(value) : value;
}

function missingNote({ as }: CompsOptions): string {
  return as === "formulas" ? "#N/A: not published." : "Blank: not published.";
}

const STYLES: readonly AreaStyle[] = [
  { ...rowArea(TITLE_ROW, 0), ...LOOKS.title },
  { ...rowArea(ABOUT_ROW, 0), ...LOOKS.quiet },
];

function headStyles(fields: readonly FieldName[]): AreaStyle[] {
  const columns = fields.length + 1;
  return [
    { ...rowArea(HEAD_ROW, 0, columns), ...LOOKS.heading, wrap: true },
    { ...rowArea(HEAD_ROW, 1, fields.length), align: "right" },
    { ...rowArea(UNIT_ROW, 0, columns), ...LOOKS.quiet, align: "right" },
    { ...rowArea(FIELD_ROW, 0, columns), ...LOOKS.field },
    { ...rowArea(FIELD_ROW, 1, fields.length), align: "right" },
  ];
}

function bodyStyles({ tickers, fields }: CompsOptions): AreaStyle[] {
  const formats = fields.map((field, column): AreaStyle => ({
    row: FIRST_ROW,
    column: column + 1,
    rows: tickers.length,
    columns: 1,
    numberFormat: findField(field)?.format ?? "General",
    align: "right",
  }));
  return [{ row: FIRST_ROW, column: 0, rows: tickers.length, columns: 1, bold: true }, ...formats];
}
