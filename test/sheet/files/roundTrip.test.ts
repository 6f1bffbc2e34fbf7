import fc from "fast-check";
import { readXlsx } from "../../../src/sheet/files/readXlsx";
import { writeXlsx } from "../../../src/sheet/files/writeXlsx";
import type { Book, BookSheet } from "../../../src/sheet/files/book";
import { anyBook, bookOf } from "./books";

async function again(book: Book): Promise<Book> {
  const { book: read, left } = await readXlsx(await writeXlsx(book));
  expect(left).toEqual([]);
  return read;
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

it("gives back every generated book", async () => {
  await fc.assert(
    fc.asyncProperty(anyBook, async (book) => {
      const read = await again(book);
      expect(read.sheets).toEqual(book.sheets);
      expect([...read.names].sort(byName)).toEqual([...book.names].sort(byName));
      expect({ ...read, sheets: [], names: [] }).toEqual({ ...book, sheets: [], names: [] });
    }),
    { numRuns: 25 },
  );
});

const TABLE = {
  name: "Fleet",
  area: { row: 0, column: 0, rows: 4, columns: 2 },
  columns: [
    { name: "Site", totalsLabel: "Total" },
    { name: "MW", totalsFunction: "sum" },
  ],
  headerRow: true,
  totalsRow: true,
  theme: "TableStyleMedium2",
};

const CHART = {
  name: "Chart 1",
  type: "line",
  title: "Megawatts",
  altText: "Megawatts",
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

const WHOLE: Partial<BookSheet> = {
  cells: [
    { row: 0, column: 0, value: "Site" },
    { row: 0, column: 1, value: "MW" },
    { row: 1, column: 0, value: "Abernathy", link: "https://example.com/a?b=1&c=2" },
    { row: 1, column: 1, value: 240 },
    { row: 2, column: 0, value: "Childress" },
    { row: 2, column: 1, value: 750.5 },
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
    { column: 0, width: 31.5 },
    { column: 3, width: 12, hidden: true },
  ],
  rows: [
    { row: 2, height: 30 },
    { row: 5, height: 15, hidden: true },
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
  ],
  print: {
    areas: [{ row: 0, column: 0, rows: 9, columns: 6 }],
    landscape: true,
    fit: { wide: 1, tall: 0 },
    titleRows: [1, 3],
    header: "&LHashwatt",
    footer: "&CPage &P",
  },
  charts: [CHART],
};

it("gives back tables, rules, print set-up, sizes, merges, blocks and charts", async () => {
  const read = await again(bookOf(WHOLE));
  expect(read.sheets).toEqual(bookOf(WHOLE).sheets);
});
