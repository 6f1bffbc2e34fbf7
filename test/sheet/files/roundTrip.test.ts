import { withArrays } from "../../../src/sheet/files/arrayFormulas";
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { readXlsx } from "../../../src/sheet/files/readXlsx";
import { writeXlsx } from "../../../src/sheet/files/writeXlsx";
import type { Book } from "../../../src/sheet/files/book";
import { anyBook, bookOf, WHOLE } from "./books";

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
      expect(read.sheets).toEqual(withArrays(book).sheets);
      expect([...read.names].sort(byName)).toEqual([...book.names].sort(byName));
      expect({ ...read, sheets: [], names: [] }).toEqual({ ...book, sheets: [], names: [] });
    }),
    { numRuns: 25 },
  );
});

it("gives back tables, rules, print set-up, sizes, merges, blocks and charts", async () => {
  const read = await again(bookOf(WHOLE));
  expect(read.sheets).toEqual(bookOf(WHOLE).sheets);
});

it("keeps a carriage return, which XML would read as a new line", async () => {
  const cells = [{ row: 0, column: 0, value: "a\r\nb\r_x000D_" }];
  expect((await again(bookOf({ cells }))).sheets[0].cells).toEqual(cells);
});

it("keeps a blank row hidden", async () => {
  const { sheets } = await again(bookOf({ rows: [{ row: 3, hidden: true }] }));
  expect(sheets[0].rows).toEqual([{ row: 3, height: 15, hidden: true }]);
});

it("keeps a number that carries a link a number, and a formula one", async () => {
  const cells = [
    { row: 0, column: 0, value: 12.5, link: "https://example.com/10-K?a=$&b=$1" },
    { row: 0, column: 1, value: true, link: "#'My sheet'!A1" },
    { row: 0, column: 2, value: 25, formula: "=A1*2", link: "mailto:a@b.c" },
  ];
  expect((await again(bookOf({ cells }))).sheets[0].cells).toEqual(cells);
});

it("saves a sheet whose merged areas overlap, the first of them kept", async () => {
  const merges = [
    { row: 0, column: 0, rows: 2, columns: 2 },
    { row: 1, column: 1, rows: 2, columns: 2 },
  ];
  expect((await again(bookOf({ merges }))).sheets[0].merges).toEqual([merges[0]]);
});

it("lets formulas go in circles again", async () => {
  const book = { ...bookOf({}), iteration: { rounds: 50, change: 0.0001 } };
  expect((await again(book)).iteration).toEqual(book.iteration);
});

it("draws a chart of a file as the page does: straight lines, quiet grid and title", async () => {
  const parts = unzipSync(await writeXlsx(bookOf(WHOLE)));
  const xml = strFromU8(parts["xl/charts/chart1.xml"]);
  expect(xml).toContain('<c:smooth val="0"/></c:ser>');
  expect(xml).toMatch(/<c:majorGridlines><c:spPr><a:ln[^>]*>.*?D9D9D9/);
  expect(xml).toMatch(/<c:chart><c:title>.*?b="0".*?595959.*?<a:t>Megawatts</);
  expect(xml.match(/<c:title>(?:(?!<\/c:title>).)*b="1"/g)).toHaveLength(2);
});

it("gives an axis of a chart the number format of its cells", async () => {
  const cells = (WHOLE.cells ?? []).map((cell) =>
    cell.row === 1 && cell.column === 1 ? { ...cell, look: { numberFormat: '0.0 "MW"' } } : cell,
  );
  const parts = unzipSync(await writeXlsx(bookOf({ ...WHOLE, cells })));
  expect(strFromU8(parts["xl/charts/chart1.xml"])).toContain(
    '<c:numFmt formatCode="0.0 &quot;MW&quot;" sourceLinked="1"/>',
  );
});
