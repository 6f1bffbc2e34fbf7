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
