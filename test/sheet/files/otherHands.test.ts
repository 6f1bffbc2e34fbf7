import { readFileSync } from "node:fs";
import path from "node:path";
import type { BookCell } from "../../../src/sheet/files/book";
import { from1904 } from "../../../src/sheet/files/dates1904";
import { readXlsx } from "../../../src/sheet/files/readXlsx";
import { writeXlsx } from "../../../src/sheet/files/writeXlsx";
import { fileOf } from "./fileOf";

const results = (cells: readonly BookCell[]) => cells.map(({ value, formula }) => [value, formula]);

it("reads the names under which Excel saves the add-in's functions, and writes them again", async () => {
  const file = fileOf(
    `<row r="1"><c r="A1"><f>_xldudf_WATT_HASHCOST(17.5,0.05)</f><v>21</v></c><c r="B1"><f>[2]!_xldudf_WATT_HASHCOST(20,0.05)*2</f><v>48</v></c><c r="C1" t="str"><f>"_xldudf_WATT_ASIC("</f><v>_xldudf_WATT_ASIC(</v></c></row>`,
  );
  const expected = [
    [21, "=WATT.HASHCOST(17.5,0.05)"],
    [48, "=WATT.HASHCOST(20,0.05)*2"],
    ["_xldudf_WATT_ASIC(", '="_xldudf_WATT_ASIC("'],
  ];
  const { book } = await readXlsx(file);
  expect(results(book.sheets[0].cells)).toEqual(expected);
  const { book: again } = await readXlsx(await writeXlsx(book));
  expect(results(again.sheets[0].cells)).toEqual(expected);
});

it("keeps dates that count from 1904, and counts them from 1900 where that is asked for", async () => {
  const { book } = await readXlsx(
    fileOf(`<row r="1"><c r="A1" s="1"><v>44563.123456789012</v></c><c r="B1"><v>7</v></c></row>`, {
      workbook: '<workbookPr date1904="1"/>',
    }),
  );
  expect(book.date1904).toBe(true);
  expect(book.sheets[0].cells.map(({ value }) => value)).toEqual([44563.123456789012, 7]);
  const { book: again } = await readXlsx(await writeXlsx(book));
  expect(again).toEqual({ ...book, properties: again.properties });
  const counted = from1904(again);
  expect(counted.moved).toBe(1);
  // 1462 days lie between the two first days.
  expect(counted.book.sheets[0].cells.map(({ value }) => value)).toEqual([46025.123456789012, 7]);
});

it("reads formulas that share one text", async () => {
  const { book } = await readXlsx(
    fileOf(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>`,
    ),
  );
  expect(results(book.sheets[0].cells)).toEqual([
    [1, "=B1*$C$1"],
    [2, "=B2*$C$1"],
    [3, "=B3*$C$1"],
  ]);
});

it("moves the cells of a shared formula, not its texts", async () => {
  const text = `IF(A1&gt;0,"Q1 of A1",'O''B'!A1)+SUM(A:A)+SUM($1:1)+LOG10(A1)`;
  const { book } = await readXlsx(
    fileOf(
      `<row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">${text}</f><v>1</v></c></row><row r="2"><c r="D2"><f t="shared" si="0"/><v>2</v></c></row>`,
    ),
  );
  expect(book.sheets[0].cells[1].formula).toBe(
    `=IF(B2>0,"Q1 of A1",'O''B'!B2)+SUM(B:B)+SUM($1:2)+LOG10(B2)`,
  );
});

it("keeps the values of a what-if table, and says that it is none any more", async () => {
  const { book, left } = await readXlsx(
    fileOf(
      `<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="C1"/><v>10</v></c></row><row r="2"><c r="A2"><v>20</v></c></row>`,
    ),
  );
  expect(results(book.sheets[0].cells)).toEqual([
    [10, undefined],
    [20, undefined],
  ]);
  expect(left).toEqual(["what-if data tables (their values stay)"]);
});

it("reads rules that Excel keeps among a sheet's extensions, and rows that are only hidden", async () => {
  const { book } = await readXlsx(
    fileOf(`<row r="2" hidden="1"/>`, {
      after: `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>'Li&amp;st'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C1:C9 E1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    }),
  );
  expect(book.sheets[0].rows).toEqual([{ row: 1, height: 15, hidden: true }]);
  expect(book.sheets[0].validations).toEqual([
    {
      areas: [
        { row: 0, column: 2, rows: 9, columns: 1 },
        { row: 0, column: 4, rows: 1, columns: 1 },
      ],
      type: "list",
      formulas: ["'Li&st'!$A$1:$A$3"],
      allowBlank: true,
      onError: "stop",
    },
  ]);
});

it.each([
  [
    "scenarios",
    `<scenarios><scenario name="Bear"><inputCells r="A1" val="3"/></scenario></scenarios>`,
  ],
  ["sparklines", `<extLst><ext><x14:sparkline></x14:sparkline></ext></extLst>`],
  ["conditional formats", `<conditionalFormatting sqref="A1"></conditionalFormatting>`],
  ["protections of sheets", `<sheetProtection sheet="1"/>`],
])("lists %s", async (what, after) => {
  const namespace = after.replaceAll("<x14:sparkline>", `<x14:sparkline xmlns:x14="urn:x">`);
  const { left } = await readXlsx(
    fileOf(`<row r="1"><c r="A1"><v>1</v></c></row>`, { after: namespace }),
  );
  expect(left).toEqual([what]);
});

/** Written by XlsxWriter, openpyxl and LibreOffice. */
const hands = (name: string) => readXlsx(readFileSync(path.join(__dirname, "hands", name)));

it("keeps the tables, names and rules of a broker's model", async () => {
  const { book, left } = await hands("broker.xlsx");
  const [, fleet, valuation, back] = book.sheets;
  expect(fleet.tables[0]).toMatchObject({ name: "Fleet", totalsRow: true });
  expect(fleet.tables[0].columns[3]).toEqual({
    name: "Value",
    totalsFunction: "sum",
    formula: "=[[#This Row],MW]*Assumptions!$B$3",
  });
  expect(fleet.cells.filter(({ row }) => row === 5).map(({ formula }) => formula)).toEqual([
    undefined,
    "=SUBTOTAL(109,Fleet[MW])",
    "=SUBTOTAL(109,Fleet[Value])",
  ]);
  expect(book.names).toContainEqual({
    name: "Spread",
    formula: "=WACC-Growth",
    sheet: "Valuation",
  });
  expect([valuation.charts.length, valuation.print.landscape, back.state]).toEqual([
    1,
    true,
    "hidden",
  ]);
  expect(left).toEqual(["diagonal borders", "patterns of cells"]);
  const { book: again } = await readXlsx(await writeXlsx(book));
  expect({ ...again, names: [] }).toEqual({ ...book, names: [] });
});

it("says which looks of a file it leaves out", async () => {
  const { left } = await hands("dates1904.xlsx");
  expect(left).toEqual(["diagonal borders", "colours that run into each other"]);
});
