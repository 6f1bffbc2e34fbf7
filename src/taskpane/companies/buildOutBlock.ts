import { lastSerialOf } from "../../core/dates";
import type { SiteBasis } from "../../catalog/companies/siteLoads";
import { DATA_VERSION } from "../../presets/version";
import { fixedArea } from "../../sheet/a1";
import { textCell, type AreaStyle, type SheetCell } from "../../sheet/draft";
import { LOOKS, rowArea } from "../../sheet/looks";
import type { Block, Position } from "./block";
import { call, quoted } from "./formulas";

export interface BuildOut {
  readonly tickers: readonly string[];
  readonly basis: SiteBasis;
  /** "2026-Q4". */
  readonly quarters: readonly string[];
}

export const BASIS_LABELS: Readonly<Record<SiteBasis, string>> = {
  gross: "Site load",
  energized: "Energized site load",
  critical_it: "Critical IT load",
};

const HEAD_ROW = 2;
const DAY_ROW = 3;
const FIRST_ROW = 4;

/** Companies down, quarter ends across, one SITE_MW over both, and every site beside. */
export function buildOutBlock({ tickers, basis, quarters }: BuildOut, at: Position): Block {
  const names = { row: at.row + FIRST_ROW, column: at.column, rows: tickers.length, columns: 1 };
  const companies = fixedArea(names);
  const days = fixedArea(rowArea(at.row + DAY_ROW, at.column + 1, quarters.length));
  const table = `=${call("SITE_MW", companies, quoted(basis), quoted("all"), days)}`;
  const all = `=${call("SITE_MW", companies, quoted(basis))}`;
  const between = new Array<null>(quarters.length - 1).fill(null);
  const body = tickers.map((ticker, row): SheetCell[] =>
    row === 0 ? [textCell(ticker), table, ...between, all] : [textCell(ticker)],
  );
  const spill = (column: number, columns: number) => ({
    row: FIRST_ROW,
    column,
    rows: tickers.length,
    columns,
  });
  return {
    rows: [
      [`Build-out: ${BASIS_LABELS[basis].toLowerCase()} in MW`],
      [`Energized by the end of the quarter; data ${DATA_VERSION}`],
      ["Company", ...quarters, "All sites"],
      ["", ...quarters.map(lastSerialOf), "dated or not"],
      ...body,
      [null],
      ...NOTES.map((note) => [textCell(note)]),
    ],
    spills: [spill(1, quarters.length), spill(quarters.length + 1, 1)],
    styles: stylesOf(tickers.length, quarters.length),
    widths: [12, ...quarters.map(() => 12), 14],
  };
}

const NOTES = [
  "A site counts from its first date with what it is to hold; a date after today is the company's target.",
  "Sites without a date are in the last column only. An early quarter shows which of today's sites were on.",
  "#N/A: not published for any site of the company, or no site of it has a date.",
  "Which sites a cell counts, and their sources: =WATT.EXPLAIN(cell). The sites: =WATT.SITES(ticker).",
];

function stylesOf(companies: number, quarters: number): AreaStyle[] {
  const columns = quarters + 2;
  return [
    { ...rowArea(0, 0), ...LOOKS.title },
    { ...rowArea(1, 0), ...LOOKS.quiet },
    { ...rowArea(HEAD_ROW, 0, columns), ...LOOKS.heading },
    { ...rowArea(HEAD_ROW, 1, quarters + 1), align: "right" },
    { ...rowArea(DAY_ROW, 0, columns), ...LOOKS.quiet, align: "right" },
    { ...rowArea(DAY_ROW, 1, quarters), numberFormat: "yyyy-mm-dd" },
    { row: FIRST_ROW, column: 0, rows: companies, columns: 1, bold: true },
    {
      row: FIRST_ROW,
      column: 1,
      rows: companies,
      columns: quarters + 1,
      numberFormat: "#,##0.0",
      align: "right",
    },
  ];
}
