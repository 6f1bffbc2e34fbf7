import fc from "fast-check";
import { parseCsv, readRecords } from "../../scripts/csv";

it("reads quoted commas, doubled quotes, line breaks and empty cells", () => {
  expect(parseCsv('a,"b, c","say ""no"""\n,"two\nlines",\r\n')).toEqual([
    ["a", "b, c", 'say "no"'],
    ["", "two\nlines", ""],
  ]);
});

it("reads nothing from nothing", () => {
  expect(parseCsv("")).toEqual([]);
});

it("reads back whatever was quoted", () => {
  const cell = fc.string().filter((text) => text !== "");
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      expect(parseCsv(rows.map((row) => row.map(quote).join(",")).join("\n"))).toEqual(rows);
    }),
  );
});

it.each([
  ["an open quote", 'a,b\n1,"2'],
  ["text after a quoted cell", 'a,b\n"1"x,2'],
  ["a quote inside a plain cell", 'a,b\n1 " 2,3'],
])("refuses %s", (_, text) => {
  expect(() => parseCsv(text)).toThrow("CSV row 2: stray quote");
});

it("names cells by their column", () => {
  expect(readRecords("a,b\n1,2\n")).toEqual([{ a: "1", b: "2" }]);
});

it("refuses rows of another length than the header", () => {
  expect(() => readRecords("a,b\n1,2\n1,2,3\n")).toThrow("CSV row 3: 3 cells, header has 2");
  expect(() => readRecords("a,b\n1\n")).toThrow("CSV row 2: 1 cells, header has 2");
});

it("refuses a column name that comes twice", () => {
  expect(() => readRecords("a,a\n1,2\n")).toThrow("a column name comes twice");
});
