import { columnLetters } from "../../src/sheet/a1";
import * as fc from "fast-check";
import {
  cellOf,
  columnIndex,
  contains,
  formatAbsolute,
  formatAddress,
  formatCells,
  intersect,
  isCellReference,
  isOneCell,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  parseAddressOn,
  quoteSheet,
  resize,
  sameRange,
  type CellRange,
} from "../../src/sheet/address";
import { PortError } from "../../src/sheet/errors";

function range(sheet: string, ...[row, column, rows, columns]: number[]): CellRange {
  return { sheet, row, column, rows: rows ?? 1, columns: columns ?? 1 };
}

test.each<[string, CellRange]>([
  ["Sheet1!A1", range("Sheet1", 0, 0)],
  ["Sheet1!A1:B3", range("Sheet1", 0, 0, 3, 2)],
  ["Sheet1!$C$4", range("Sheet1", 3, 2)],
  ["Sheet1!$A1:B$3", range("Sheet1", 0, 0, 3, 2)],
  ["Sheet1!b3:a1", range("Sheet1", 0, 0, 3, 2)],
  ["Sheet1!B1:A3", range("Sheet1", 0, 0, 3, 2)],
  ["Sheet1!XFD1048576", range("Sheet1", 1_048_575, 16_383)],
  ["Sheet1!A1:XFD1048576", range("Sheet1", 0, 0, 1_048_576, 16_384)],
  ["Sheet1!B:C", range("Sheet1", 0, 1, 1_048_576, 2)],
  ["Sheet1!$2:$5", range("Sheet1", 1, 0, 4, 16_384)],
  ["'Power price'!Z9", range("Power price", 8, 25)],
  ["'Bob''s ''best'' site'!AA10", range("Bob's 'best' site", 9, 26)],
  ["'a!b'!A1", range("a!b", 0, 0)],
  ["'2025'!A1", range("2025", 0, 0)],
  ["Größe_1!A1", range("Größe_1", 0, 0)],
  ["'電力 2025'!A1", range("電力 2025", 0, 0)],
])("%s is read", (address, expected) => {
  expect(parseAddress(address)).toEqual(expected);
});

test.each([
  ["A1", "must name its sheet"],
  ["Sheet1!", "like Sheet1!A1"],
  ["!A1", "must name its sheet"],
  ["Sheet1!A0", "like Sheet1!A1"],
  ["Sheet1!A", "like Sheet1!A1"],
  ["Sheet1!7", "like Sheet1!A1"],
  ["Sheet1!A1:B", "like Sheet1!A1"],
  ["Sheet1!A1:B2:C3", "like Sheet1!A1"],
  ["Sheet1!A1,B2", "like Sheet1!A1"],
  ["Sheet1!#REF!", "like Sheet1!A1"],
  ["Sheet1!Total", "like Sheet1!A1"],
  ["[Book2.xlsx]Sheet1!A1", "must name its sheet"],
  ["'Bob's'!A1", "must name its sheet"],
  ["Sheet1!XFE1", "does not fit"],
  ["Sheet1!A1048577", "does not fit"],
  ["", "must name its sheet"],
])("%s is refused with the rule", (address, rule) => {
  expect(() => parseAddress(address)).toThrow(PortError);
  expect(() => parseAddress(address)).toThrow(rule);
});

test("an address from an event takes the sheet it is told, or keeps its own", () => {
  expect(parseAddressOn("My sheet", "B2:C3")).toEqual(range("My sheet", 1, 1, 2, 2));
  expect(parseAddressOn("My sheet", "Other!B2")).toEqual(range("Other", 1, 1));
});

test.each<[CellRange, string, string]>([
  [range("Sheet1", 0, 0), "Sheet1!A1", "Sheet1!$A$1"],
  [range("Sheet1", 0, 0, 3, 2), "Sheet1!A1:B3", "Sheet1!$A$1:$B$3"],
  [range("Sheet1", 0, 1, MAX_ROWS, 2), "Sheet1!B:C", "Sheet1!$B:$C"],
  [range("Sheet1", 1, 0, 4, MAX_COLUMNS), "Sheet1!2:5", "Sheet1!$2:$5"],
  [range("Bob's", 8, 25), "'Bob''s'!Z9", "'Bob''s'!$Z$9"],
])("%j is written as Excel writes it", (cells, relative, absolute) => {
  expect(formatAddress(cells)).toBe(relative);
  expect(formatAbsolute(cells)).toBe(absolute);
  expect(relative.endsWith(formatCells(cells))).toBe(true);
});

test.each([
  ["Inputs", "Inputs"],
  ["Größe_1.b", "Größe_1.b"],
  ["電力", "電力"],
  ["Power price", "'Power price'"],
  ["Bob's", "'Bob''s'"],
  ["2025", "'2025'"],
  ["2025-Q3", "'2025-Q3'"],
  ["IREN", "IREN"],
  ["HUT8", "'HUT8'"],
  ["XFE1", "XFE1"],
  ["R1C1", "'R1C1'"],
  ["RC", "'RC'"],
  ["True", "'True'"],
])("the sheet %s stands in formulas as %s", (sheet, written) => {
  expect(quoteSheet(sheet)).toBe(written);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
  expect(columnIndex(letters)).toBe(index);
  expect(columnIndex(letters.toLowerCase())).toBe(index);
});

test.each([
  ["A1", true],
  ["xfd1048576", true],
  ["XFE1", false],
  ["A0", false],
  ["A1048577", false],
  ["Rate", false],
])("%s reads as a cell: %s", (text, expected) => {
  expect(isCellReference(text)).toBe(expected);
});

describe("arithmetic", () => {
  const block = range("S", 2, 1, 3, 2);

  test("sizes and picks", () => {
    expect(formatAddress(resize(block, 1, 4))).toBe("S!B3:E3");
    expect(formatAddress(cellOf(block, 2, 1))).toBe("S!C5");
    expect([isOneCell(block), isOneCell(cellOf(block, 0, 0))]).toEqual([false, true]);
  });

  test("refuses what leaves the sheet", () => {
    expect(() => resize(block, MAX_ROWS, 1)).toThrow("does not fit");
    expect(() => resize(block, 0, 1)).toThrow("does not fit");
    expect(() => resize(block, 1.5, 1)).toThrow("does not fit");
    expect(() => resize(block, Number.NaN, 1)).toThrow("does not fit");
  });

  test("finds shared cells", () => {
    expect(intersect(block, parseAddress("s!C4:F9"))).toEqual(parseAddress("S!C4:C5"));
    expect(intersect(block, parseAddress("S!D3:D5"))).toBeNull();
    expect(intersect(block, parseAddress("S!B6"))).toBeNull();
    expect(intersect(block, parseAddress("T!B3"))).toBeNull();
    expect(intersect(block, parseAddress("S!C:C"))).toEqual(parseAddress("S!C3:C5"));
  });

  test("tells inside and equal", () => {
    expect(contains(block, parseAddress("S!B3:C5"))).toBe(true);
    expect(contains(block, parseAddress("S!B3:C6"))).toBe(false);
    expect(sameRange(block, parseAddress("s!C5:B3"))).toBe(true);
    expect(sameRange(block, parseAddress("S!B3:C4"))).toBe(false);
    expect(sameRange(block, parseAddress("T!B3:C5"))).toBe(false);
  });
});

const sheetName = fc
  .string({ minLength: 1, maxLength: 31, unit: "grapheme" })
  .map((text) => text.trim())
  .filter((text) => text !== "" && !/[[\]:*?/\\\n\r\u2028\u2029]/.test(text));

const anyRange = fc
  .record({
    sheet: sheetName,
    row: fc.nat(MAX_ROWS - 1),
    column: fc.nat(MAX_COLUMNS - 1),
    rows: fc.integer({ min: 1, max: MAX_ROWS }),
    columns: fc.integer({ min: 1, max: MAX_COLUMNS }),
  })
  .map((cells) => ({
    ...cells,
    rows: Math.min(cells.rows, MAX_ROWS - cells.row),
    columns: Math.min(cells.columns, MAX_COLUMNS - cells.column),
  }));

test("what is written is read back, with and without dollar signs", () => {
  fc.assert(
    fc.property(anyRange, (cells) => {
      expect(parseAddress(formatAddress(cells))).toEqual(cells);
      expect(parseAddress(formatAbsolute(cells))).toEqual(cells);
    }),
  );
});

test("a shared block lies in both ranges", () => {
  fc.assert(
    fc.property(anyRange, anyRange, (first, second) => {
      const shared = intersect(first, { ...second, sheet: first.sheet });
      const apart =
        first.row + first.rows <= second.row ||
        second.row + second.rows <= first.row ||
        first.column + first.columns <= second.column ||
        second.column + second.columns <= first.column;
      expect(shared === null).toBe(apart);
      expect(shared === null || contains(first, shared)).toBe(true);
    }),
  );
});
