import type { Book, BookCell, BookSheet } from "../../../src/sheet/files/book";
import { readXlsx } from "../../../src/sheet/files/readXlsx";
import { writeXlsx } from "../../../src/sheet/files/writeXlsx";
import type { WorkbookPort } from "../../../src/workbook/port/port";
import type { Engine } from "../../../src/workbench/engine/engine";
import { addInFunctions } from "../addIn";
import { loadHeadless } from "../headless";
import { bookOf, WHOLE } from "../../sheet/files/books";

const { createUniverPort, fromBook, headlessPlugins, openBook, startEngine, toBook } =
  loadHeadless();

let engine: Engine;
let port: WorkbookPort;
beforeAll(async () => {
  engine = startEngine({ plugins: headlessPlugins("WATT", await addInFunctions()) });
  port = createUniverPort(engine);
});
afterAll(() => engine.dispose());

/** The book as the grid gives it back after it has computed it. */
async function throughGrid(book: Book): Promise<Book> {
  engine.open(fromBook(book));
  await port.recalculate();
  return toBook(engine);
}

const values = (sheet: BookSheet): unknown[] =>
  sheet.cells.map(({ row, column, value, formula }) => [row, column, value, formula ?? ""]);

it("shows a file's sheets and gives all of it back", async () => {
  const book = bookOf({ ...WHOLE, name: "Fleet of 2026" }, { state: "veryHidden" });
  const file = await writeXlsx(renamed(book, "Sheet1", "Fleet of 2026"));
  const { book: read } = await readXlsx(file);
  const shown = await throughGrid(read);
  expect(shown.sheets).toEqual(read.sheets);
  expect(shown.properties).toEqual(read.properties);
});

const CELLS: readonly BookCell[] = [
  { row: 0, column: 0, value: "MW", look: { bold: true, indent: 2 } },
  { row: 1, column: 0, value: 240, look: { numberFormat: "0.0", fill: "#FFFFCC" } },
  { row: 2, column: 0, value: 60, look: { borders: { top: { style: "thin", color: "#C00000" } } } },
  { row: 3, column: 0, value: 0.1 },
  { row: 0, column: 1, value: 0, formula: "=SUM(Fleet[MW])*WACC" },
  { row: 1, column: 1, value: 0, formula: "=Twice+Local" },
  { row: 2, column: 1, value: 0, formula: "=WATT.HASHCOST(17.5,0.05)" },
  { row: 3, column: 1, value: 0, formula: "=STDEV.S(A2:A3)" },
  { row: 4, column: 1, value: "old", formula: '=IF(A2>0,"_x0041_",1/0)' },
  { row: 5, column: 1, value: 0, formula: "=8/Spread/2" },
  { row: 6, column: 1, value: 0, formula: "=Loss^2" },
];

it("computes names of every kind, tables and the add-in's functions of a file", async () => {
  const book: Book = {
    ...bookOf({
      name: "Model",
      cells: CELLS,
      tables: [
        {
          name: "Fleet",
          area: { row: 0, column: 0, rows: 3, columns: 1 },
          columns: [{ name: "MW" }],
          headerRow: true,
          totalsRow: false,
        },
      ],
    }),
    names: [
      { name: "WACC", formula: "=0.1" },
      { name: "Twice", formula: "=Model!$A$2*2" },
      { name: "Local", formula: "=Model!$A$3", sheet: "Model" },
      { name: "Spread", formula: "=WACC-0.02" },
      { name: "Loss", formula: "=-5" },
    ],
  };
  const { sheets, names } = await throughGrid(book);
  const results = sheets[0].cells.filter(({ column }) => column === 1);
  // 300 MW x 10%; 2 x 240 + 60; 24 h x 17.5 J/TH x 0.05; deviation of 240 and 60 = 180 / sqrt 2
  expect(results.map(({ value }) => value)).toEqual([
    ...[30, 540, 21, 127.27922061357856, "_x0041_"],
    // 8 / (10% - 2%) / 2, and -5 times -5
    ...[50, 25],
  ]);
  expect(results.map(({ formula }) => formula)).toEqual(CELLS.slice(4).map((c) => c.formula));
  expect(names).toEqual(book.names);
  expect(sheets[0].cells.map(({ look }) => look)).toEqual(byPlace(CELLS).map(({ look }) => look));
});

it("gives equal values when it is saved and opened again", async () => {
  const once = await throughGrid(bookOf({ cells: CELLS }));
  const { book } = await readXlsx(await writeXlsx(once));
  const twice = await throughGrid(book);
  expect(values(twice.sheets[0])).toEqual(values(once.sheets[0]));
});

const held = (value: number, formula: string): BookCell => ({ row: 0, column: 3, value, formula });

it.each([
  ["links to other workbooks", "=[1]Deck!$B$2*2"],
  ["links to other workbooks", "=[1]!Rate"],
  ["references to several sheets", "=SUM(Sheet1:Sheet2!A1)"],
  ["BDP", '=BDP("RIOT US Equity","PX_LAST")'],
  ["so many signs in a row", `=${"-".repeat(8_000)}11.5`],
])("keeps the values of %s, and says so", async (why, formula) => {
  const remarks = await openBook(engine, port, bookOf({ cells: [held(11.5, formula)] }, {}));
  expect(remarks).toEqual([
    `1 cell keeps its value, for the grid does not compute ${why}; the first is Sheet1!D1.`,
  ]);
  expect(toBook(engine).sheets[0].cells).toEqual([{ row: 0, column: 3, value: 11.5 }]);
});

it("leaves a table without a name over a column as cells, says so, and saves", async () => {
  const table = {
    name: "Bare",
    area: { row: 0, column: 0, rows: 3, columns: 2 },
    columns: [{ name: "MW" }, { name: "" }],
    headerRow: true,
    totalsRow: false,
  };
  const book = bookOf({ cells: CELLS.slice(0, 3), tables: [table] });
  expect(await openBook(engine, port, book)).toEqual([
    "1 table without headings left as plain cells.",
  ]);
  const { book: saved } = await readXlsx(await writeXlsx(toBook(engine)));
  expect(values(saved.sheets[0])).toEqual(values(book.sheets[0]));
  expect(saved.sheets[0].tables).toEqual([]);
});

it("computes formulas that go in circles as often as the file says", async () => {
  const cells = [held(100, "=E1+1"), { ...held(99, "=D1*0.99"), column: 4 }];
  const book = { ...bookOf({ cells }), iteration: { rounds: 5_000 } };
  expect(await openBook(engine, port, book)).toEqual([]);
  // x = 0.99 x + 1
  expect(toBook(engine).sheets[0].cells[0].value).toBeCloseTo(100, 6);
});

it("says that the grid has no place for the link of a formula", async () => {
  const cells = [{ ...held(2, "=1+1"), link: "https://example.com" }];
  expect(await openBook(engine, port, bookOf({ cells }))).toEqual(["1 link of formulas left out."]);
});

it("says where it computes something else than the file holds", async () => {
  const remarks = await openBook(
    engine,
    port,
    bookOf({ cells: [held(3, "=1+1"), { ...held(1, "=TODAY()"), column: 4 }] }),
  );
  expect(remarks).toEqual([
    "2 results differ from those in the file, the first at Sheet1!D1: 2, not 3. It reads today's date or random numbers, which may be why.",
  ]);
});

it("reads the totals of a table, which the grid does not have", async () => {
  const { cells = [], tables } = WHOLE;
  const asked = [
    { ...held(990.5, "=Fleet[[#Totals],[MW]]"), row: 20 },
    { ...held(1981, "=SUM(Fleet[[#All],[MW]])"), row: 21 },
  ];
  const book = bookOf({ cells: [...cells, ...asked], tables });
  expect(await openBook(engine, port, book)).toEqual([]);
  const found = toBook(engine).sheets[0].cells.filter(({ row }) => row > 19);
  expect(found.map(({ value, formula }) => [value, formula])).toEqual([
    [990.5, "=Sheet1!$B$4"],
    [1981, "=SUM(Sheet1!$B$1:$B$4)"],
  ]);
});

function byPlace(cells: readonly BookCell[]): BookCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The book with the cells of its charts on the sheet of that name. */
function renamed(book: Book, from: string, to: string): Book {
  return JSON.parse(
    JSON.stringify(book).replaceAll(`"sheet":"${from}"`, `"sheet":"${to}"`),
  ) as Book;
}
