import fc from "fast-check";
import {
  emptySheet,
  type Book,
  type BookCell,
  type BookSheet,
} from "../../../src/sheet/files/book";

/** A book of one sheet, or of those given. */
export function bookOf(...sheets: readonly Partial<BookSheet>[]): Book {
  return {
    sheets: sheets.map((sheet, index) => ({ ...emptySheet(`Sheet${index + 1}`), ...sheet })),
    names: [],
    date1904: false,
    properties: { author: "Analyst" },
  };
}

const FORMULAS = [
  "=SUM(A1:A3)",
  "=STDEV.S(A1:A9)*2",
  '=IF(A1>0,"yes ""quoted"" <&>","no")',
  "=LET(x,A1,y,x*2,x+y)",
  "=LAMBDA(a,b,a*b)(2,3)",
  "=WATT.MINER_BREAKEVEN(17.5,0.045,1000,3.125)",
  "=XLOOKUP(A1,B1:B9,C1:C9,,0)",
  "=FILTER(A1:A9,B1:B9>1)",
  "='Other sheet'!B2+Prices",
];

const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    "_x0041_",
    "_x005F_x0041_",
    " a ",
    "=no formula",
    "#N/A",
    "\u0001",
    "\uFFFE",
    "a\nb",
  ),
);
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  text,
  fc.boolean(),
  fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }),
);
const look = fc.record(
  {
    numberFormat: fc.constantFrom("0.00", "#,##0", "yyyy-mm-dd", "[h]:mm", '0.0"x"', "m/d/yyyy"),
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    strike: fc.constant(true),
    fontSize: fc.constantFrom(8, 14),
    fontName: fc.constantFrom("Arial", "Georgia"),
    fontColor: fc.constantFrom("#0000FF", "#C00000"),
    fill: fc.constantFrom("#FFFFCC", "#D9E1F2"),
    wrap: fc.constant(true),
    align: fc.constantFrom("left" as const, "center" as const, "right" as const),
    vertical: fc.constantFrom("top" as const, "middle" as const),
    indent: fc.constantFrom(1, 3),
    borders: fc.constant({ top: { style: "thin" as const, color: "#595959" } }),
  },
  { requiredKeys: [] },
);
const place = fc.record({ row: fc.nat(40), column: fc.nat(12) });
const content = fc.oneof(
  fc.record({ value }),
  fc.record({ value, formula: fc.constantFrom(...FORMULAS) }),
);

const cells = fc
  .uniqueArray(fc.tuple(place, content, fc.option(look, { nil: undefined })), {
    selector: ([{ row, column }]) => `${row},${column}`,
    maxLength: 30,
  })
  .map((all) =>
    all
      .map(([at, held, worn]): BookCell => {
        const dressed = worn !== undefined && Object.keys(worn).length > 0;
        return { ...at, ...held, ...(dressed && { look: worn }) };
      })
      .sort((a, b) => a.row - b.row || a.column - b.column),
  );

const sheet = (name: string): fc.Arbitrary<BookSheet> =>
  fc
    .record({
      cells,
      state: fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const),
      frozen: fc.record({ rows: fc.nat(3), columns: fc.nat(2) }),
      gridlines: fc.boolean(),
    })
    .map((some) => ({ ...emptySheet(name), ...some }));

const NAMES = [
  { name: "WACC", formula: "=0.1" },
  { name: "Prices", formula: "=Model!$A:$A" },
  { name: "Rows", formula: "=Model!$2:$3" },
  { name: "Twice", formula: "='Other sheet'!$B$2*2" },
  { name: "Local", formula: "='Other sheet'!$B$2", sheet: "Other sheet" },
  { name: "Local", formula: '="text <&>"' },
  { name: "Hidden", formula: "=LET(x,1,x+STDEV.S(Model!$A$1:$A$3))", hidden: true },
];

/** Books as a property tests them; a first sheet that is seen, as every workbook has. */
export const anyBook: fc.Arbitrary<Book> = fc
  .record({
    first: sheet("Model"),
    second: sheet("Other sheet"),
    names: fc.subarray(NAMES),
    date1904: fc.boolean(),
  })
  .map(({ first, second, names, date1904 }) => ({
    sheets: [{ ...first, state: "visible" as const }, second],
    names,
    date1904,
    properties: { author: "Analyst", title: "Miners & <power>" },
  }));

const TABLE = {
  name: "Fleet",
  area: { row: 0, column: 0, rows: 4, columns: 2 },
  columns: [
    { name: "Site", totalsLabel: "Total" },
    { name: "MW", totalsFunction: "sum", formula: '=LEN(Fleet[[#This Row],[Site]])&"<&>"' },
  ],
  headerRow: true,
  totalsRow: true,
  theme: "TableStyleMedium2",
};

const CHART = {
  name: "load <by> site",
  type: "line",
  title: "Megawatts",
  altText: 'Megawatts of "each" site & their sum, 990.5 MW.',
  xAxis: "Site",
  yAxis: "MW",
  series: [
    {
      name: "MW",
      values: { sheet: "Sheet1", row: 1, column: 1, rows: 2, columns: 1 },
      categories: { sheet: "Sheet1", row: 1, column: 0, rows: 2, columns: 1 },
    },
  ],
  area: { row: 0, column: 6, rows: 12, columns: 5 },
} as const;

/** A sheet with one of everything. */
export const WHOLE: Partial<BookSheet> = {
  cells: [
    { row: 0, column: 0, value: "Site" },
    { row: 0, column: 1, value: "MW" },
    { row: 1, column: 0, value: "Abernathy", link: "https://example.com/a?b=1&c=2" },
    { row: 1, column: 1, value: 240, link: "https://example.com/mw" },
    { row: 2, column: 0, value: "Childress" },
    { row: 2, column: 1, value: 750.5, link: "#'Sheet1'!B2" },
    { row: 3, column: 0, value: "Total" },
    { row: 3, column: 1, value: 990.5, formula: "=SUBTOTAL(109,Fleet[MW])" },
    {
      ...{ row: 6, column: 0, value: 1, formula: "=SEQUENCE(2,2)" },
      block: { row: 6, column: 0, rows: 2, columns: 2, dynamic: true },
    },
    { row: 6, column: 1, value: 2 },
    { row: 7, column: 0, value: 3 },
    { row: 7, column: 1, value: 4 },
  ],
  columns: [
    { column: 0, width: 31 },
    { column: 3, width: 12, hidden: true },
    { column: 5, width: 10, look: { fill: "#FFFFCC", numberFormat: "0.0%" } },
  ],
  rows: [
    { row: 2, height: 30 },
    { row: 5, height: 15, hidden: true },
    { row: 12, look: { bold: true } },
  ],
  merges: [{ row: 10, column: 0, rows: 2, columns: 3 }],
  tables: [TABLE],
  validations: [
    {
      areas: [
        { row: 1, column: 3, rows: 5, columns: 1 },
        { row: 1, column: 5, rows: 1, columns: 1 },
      ],
      type: "list",
      formulas: ['"low,high"'],
      allowBlank: true,
      onError: "stop",
      error: "Low or high",
      promptTitle: "Case",
      prompt: "Which case?",
    },
    {
      areas: [{ row: 1, column: 4, rows: 1, columns: 1 }],
      type: "decimal",
      operator: "between",
      formulas: ["0", "1"],
      allowBlank: false,
      onError: "warning",
    },
    {
      areas: [{ row: 1, column: 6, rows: 2, columns: 1 }],
      type: "whole",
      operator: "lessThan",
      formulas: ["$B$2*2"],
      allowBlank: true,
      onError: "information",
      errorTitle: "Too <many>",
    },
    {
      areas: [{ row: 1, column: 7, rows: 1, columns: 1 }],
      type: "date",
      operator: "between",
      formulas: ["TODAY()", "EDATE(TODAY(),12)"],
      allowBlank: true,
    },
    {
      areas: [{ row: 1, column: 8, rows: 1, columns: 1 }],
      type: "any",
      formulas: [],
      allowBlank: true,
      prompt: 'One line\nand "another"',
    },
  ],
  print: {
    areas: [{ row: 0, column: 0, rows: 9, columns: 6 }],
    landscape: true,
    fit: { wide: 1, tall: 0 },
    titleRows: [1, 3],
    titleColumns: "A:B",
    paper: 9,
    margins: { left: 0.25, right: 0.25, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    centred: true,
    header: "&LHashwatt",
    footer: "&CPage &P",
  },
  charts: [CHART],
  face: { zoom: 80, tabColor: "#C00000", columnWidth: 12.5, rowHeight: 18 },
};
