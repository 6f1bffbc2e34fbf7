import { fixedArea } from "../../sheet/a1";
import { textCell, type AreaStyle, type SheetCell } from "../../sheet/draft";
import { figure } from "../../presets/companies";
import { findField, type FieldName } from "../../presets/fields";
import { DATA_VERSION } from "../../presets/version";
import type { Block, Position } from "./block";
import { LOOKS, rowArea } from "../../sheet/looks";
import { labelOf, sheetLook, vintageLabel, words } from "./facts";
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
      : [textCell(ticker), row === 0 ? `=IFNA(${formula},"${MISSING}")` : null],
  );
  const notes = [...cautions(options), MISSING_NOTE, SOURCE_NOTE];
  const spill = { row: FIRST_ROW, column: 1, rows: tickers.length, columns: fields.length };
  return {
    rows: [
      ...headRows(options),
      ...body,
      ...middleRows(options, at),
      [null],
      ...notes.map((note) => [textCell(note)]),
    ],
    spills: as === "formulas" ? [spill] : [],
    styles: [
      ...STYLES,
      ...headStyles(fields),
      ...bodyStyles(options),
      {
        ...{ row: FIRST_ROW + tickers.length + 3, column: 0, rows: notes.length, columns: 1 },
        ...LOOKS.quiet,
      },
    ],
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
  const found = findField(field);
  return found === undefined ? "" : sheetLook(found).unit;
}

/** Mean and median of the numbers above them; texts have none. */
function middleRows({ tickers, fields }: CompsOptions, at: Position): SheetCell[][] {
  const of = (name: string, column: number): string => {
    const area = { row: at.row + FIRST_ROW, column, rows: tickers.length, columns: 1 };
    return `=IFERROR(${name}(${fixedArea(area)}),"")`;
  };
  return [
    ["Mean", "AVERAGE"],
    ["Median", "MEDIAN"],
  ].map(([label, name]) => [
    label,
    ...fields.map((field, column) =>
      findField(field)?.unit === "text" ? null : of(name, at.column + 1 + column),
    ),
  ]);
}

function valueCell({ vintage }: CompsOptions, ticker: string, field: FieldName): SheetCell {
  const value = figure(ticker, field, vintage)?.value ?? MISSING;
  return typeof value === "string" ? textCell(words(value)) : value;
}

const MISSING = "n/p";
const MISSING_NOTE = `${MISSING}: not published.`;

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

function bodyStyles({ tickers, fields, as }: CompsOptions): AreaStyle[] {
  const middle = FIRST_ROW + tickers.length;
  return [
    { row: FIRST_ROW, column: 0, rows: tickers.length + 2, columns: 1, bold: true },
    { row: middle, column: 0, rows: 2, columns: fields.length + 1, ...LOOKS.subheading },
    ...fields.map((field, column) => columnStyle(field, column + 1, { tickers, as })),
  ];
}

/** What formulas fill with texts are the keys of the data. */
function columnStyle(
  field: FieldName,
  column: number,
  { tickers, as }: Pick<CompsOptions, "tickers" | "as">,
): AreaStyle {
  const found = findField(field);
  const isKeys = found?.unit === "text" && as === "formulas";
  return {
    ...{ row: FIRST_ROW, column, rows: tickers.length + 2, columns: 1 },
    numberFormat: found === undefined ? "General" : sheetLook(found).format,
    align: "right",
    ...(isKeys && LOOKS.field),
  };
}
