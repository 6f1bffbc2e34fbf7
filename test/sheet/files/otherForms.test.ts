import { PortError } from "../../../src/sheet/errors";
import { readXlsx } from "../../../src/sheet/files/readXlsx";
import { fileOf, moved, relations, rewritten, type Parts } from "./fileOf";

/* What the format allows and Excel does not write. */

const ROWS = `<row r="1"><c r="A1"><v>2</v></c><c r="B1" t="s"><v>0</v></c><c r="C1"><f>A1*3</f><v>6</v></c></row>`;
const READ = [
  [2, undefined],
  ["Oak", undefined],
  [6, "=A1*3"],
];
const SHEET = "xl/worksheets/sheet1.xml";
const WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";

async function cellsOf(file: Uint8Array) {
  const { book } = await readXlsx(file);
  return book.sheets[0].cells.map(({ value, formula }) => [value, formula]);
}

const leading =
  (worksheet: string, styles = "styles.xml", sharedStrings = "sharedStrings.xml") =>
  (parts: Parts): Parts => ({
    ...parts,
    [WORKBOOK_RELATIONS]: relations({ worksheet, styles, sharedStrings }),
  });

it.each<readonly [string, (parts: Parts) => Parts]>([
  ["from the root", leading(`/${SHEET}`, "/xl/styles.xml", "/xl/sharedStrings.xml")],
  ["in other letters", moved(SHEET, "xl/Worksheets/Sheet1.XML")],
  ["with steps up and down", leading("./worksheets/../worksheets/sheet1.xml")],
  [
    "with signs for spaces",
    (parts) => leading("/tabs/Model%20one.xml")(moved(SHEET, "tabs/Model one.xml")(parts)),
  ],
  ["with the separators of Windows", moved(SHEET, "xl\\worksheets\\sheet1.xml")],
  [
    "beside a workbook of another name",
    (parts) => ({
      ...moved("xl/workbook.xml", "office/book.xml")(parts),
      "_rels/.rels": relations({ officeDocument: "/office/book.xml" }),
      "office/_rels/book.xml.rels": relations({
        worksheet: "../xl/worksheets/sheet1.xml",
        sharedStrings: "../xl/sharedStrings.xml",
      }),
    }),
  ],
])("finds the parts of a file that names them %s", async (_, change) => {
  expect(await cellsOf(fileOf(ROWS, { texts: ["Oak"], change }))).toEqual(READ);
});

const prefixed =
  (prefix: string): ((xml: string) => string) =>
  (xml) =>
    xml.replace(/(<\/?)(?=[a-z])/gi, `$1${prefix}:`).replace(/\bxmlns=/g, `xmlns:${prefix}=`);

it.each<readonly [string, (xml: string) => string | Uint8Array]>([
  ["a prefix before each element", prefixed("x")],
  ["attributes in single quotes", (xml) => xml.replaceAll('"', "'")],
  [
    "the names of the strict kind",
    (xml) =>
      xml
        .replaceAll(
          /http:..schemas.openxmlformats.org.(spreadsheetml).2006/g,
          "http://purl.oclc.org/ooxml/$1",
        )
        .replaceAll(
          /http:..schemas.openxmlformats.org.(officeDocument).2006/g,
          "http://purl.oclc.org/ooxml/$1",
        ),
  ],
  ["two bytes a letter", (xml) => new Uint8Array(Buffer.from(`\uFEFF${xml}`, "utf16le"))],
  ["remarks", (xml) => xml.replaceAll("<row", "<!-- a <row> of sites --><row")],
])("reads a file whose XML has %s", async (_, write) => {
  expect(await cellsOf(fileOf(ROWS, { texts: ["Oak"], change: rewritten(write) }))).toEqual(READ);
});

it("reads texts behind the sign of plain text, and formats with signs for greater", async () => {
  const { book } = await readXlsx(
    fileOf(
      `<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[a<b & c]]></t></is></c><c r="B1" s="1"><v>7</v></c></row>`,
      {
        styles: '<numFmts count="1"><numFmt numFmtId="170" formatCode="[>100]0.0;0"/></numFmts>',
        change: rewritten((xml) => xml.replace('numFmtId="14"', 'numFmtId="170"')),
      },
    ),
  );
  expect(book.sheets[0].cells).toEqual([
    { row: 0, column: 0, value: "a<b & c" },
    { row: 0, column: 1, value: 7, look: { numberFormat: "[>100]0.0;0" } },
  ]);
});

it("places cells and rows that do not say where they stand", async () => {
  const { book } = await readXlsx(
    fileOf(
      `<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="d5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`,
    ),
  );
  expect(book.sheets[0].cells.map(({ row, column, value }) => [row, column, value])).toEqual([
    [0, 0, 1],
    [0, 1, 2],
    [4, 3, 3],
    [4, 4, 4],
    [5, 0, 5],
  ]);
});

it.each([
  ['t="b"><v>true</v>', true],
  ['t="b"><v>false</v>', false],
  // 30 June 2026 is day 46,203.
  ['t="d"><v>2026-06-30</v>', 46203],
  ['t="d"><v>2026-06-30T18:00:00Z</v>', 46203.75],
  ['t="d"><v>06:00</v>', 0.25],
  ['t="inlineStr"><is><t>East</t><rPh sb="0" eb="1"><t>higashi</t></rPh></is>', "East"],
  ["><v>12,5</v>", "12,5"],
  ['t="d"><v>tomorrow</v>', "tomorrow"],
  ['t="s"><f>"O"&amp;"ak"</f><v>0</v>', "Oak"],
  ['t="inlineStr"><f>12&amp;" MW"</f><is><t>12 MW</t></is>', "12 MW"],
  ['t="d"><f>DATE(2026,6,30)</f><v>2026-06-30</v>', 46203],
  ["><f>=A2</f><v>7</v>", 7],
])("takes a cell %s for what it is", async (cell, value) => {
  const [[read, formula]] = await cellsOf(
    fileOf(`<row r="1"><c r="A1" ${cell}</c></row>`, { texts: ["Oak"] }),
  );
  expect(read).toBe(value);
  expect(formula ?? "").not.toMatch(/^==/);
});

it("counts days from 1904 where the file does", async () => {
  const { book } = await readXlsx(
    fileOf(`<row r="1"><c r="A1" t="d"><v>2026-06-30</v></c></row>`, {
      workbook: '<workbookPr date1904="1"/>',
    }),
  );
  expect(book.sheets[0].cells[0].value).toBe(46203 - 1462);
});

it.each([
  ["numbers and dates that are none (their text stays)", `<c r="A1"><v>12,5</v></c>`],
  [
    "formulas without their text (their values stay)",
    `<c r="A1"><f t="shared" si="9"/><v>44</v></c>`,
  ],
  [
    "formulas of more than 8,192 characters (their values stay)",
    `<c r="A1"><f>${"(".repeat(50_000)}1${")".repeat(50_000)}</f><v>1</v></c>`,
  ],
  [
    "formulas of more than 8,192 characters (their values stay)",
    `<c r="A1"><f>${"1+".repeat(5_000)}1</f><v>5001</v></c>`,
  ],
])("says of %s, and keeps what the cell shows", async (what, cell) => {
  const { book, left } = await readXlsx(fileOf(`<row r="1">${cell}</row>`));
  expect(left).toEqual([what]);
  expect(book.sheets[0].cells).toEqual([expect.objectContaining({ value: expect.anything() })]);
  expect(book.sheets[0].cells[0].formula).toBeUndefined();
});

it.each([
  ["a text beyond the list", ROWS, /holds text 0, and its list of texts has none/],
  [
    "a cell twice",
    `<row r="2"><c r="A2"><v>1</v></c><c s="0" r="a2"><v>2</v></c></row>`,
    /cell A2 stands twice/,
  ],
  ["a row twice", `<row r="2"><c r="A2"/></row><row r="2"/>`, /row 2 stands twice/],
])("refuses %s", async (_, rows, sentence) => {
  const reading = readXlsx(fileOf(rows));
  await expect(reading).rejects.toThrow(sentence);
  await expect(reading).rejects.toBeInstanceOf(PortError);
});

it("refuses a sheet that lies nowhere, and a part that declares a type of document", async () => {
  const gone = rewritten((xml) =>
    xml.replace("</sheets>", '<sheet name="Gone" sheetId="2" r:id="rId9"/></sheets>'),
  );
  await expect(readXlsx(fileOf("", { change: gone }))).rejects.toThrow(
    /sheet "Gone" .* cannot be read/,
  );
  const typed = rewritten((xml) =>
    xml.replace("<worksheet", '<!DOCTYPE w [<!ENTITY a "b">]><worksheet'),
  );
  await expect(readXlsx(fileOf("", { change: typed }))).rejects.toThrow(
    /declares a type of document/,
  );
});

it.each([
  [
    "data bars",
    `<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule><cfRule type="cellIs" dxfId="0" priority="2"/></conditionalFormatting>`,
    "conditional formats",
  ],
  ["headings on paper", '<printOptions headings="1"/>', "printed grid lines and headings"],
  [
    "a first page of its own",
    '<headerFooter differentFirst="1"><firstHeader>a</firstHeader></headerFooter>',
    "headers and footers of first and even pages",
  ],
])("opens a sheet with %s and lists what it leaves out", async (_, after, what) => {
  const { book, left } = await readXlsx(
    fileOf(`<row r="1"><c r="A1"><v>1</v></c></row>`, { after }),
  );
  expect(left).toEqual([what]);
  expect(book.sheets[0].cells).toHaveLength(1);
});

it("reads the colours that older files name by number", async () => {
  const { book } = await readXlsx(
    fileOf(`<row r="1"><c r="A1" s="1"><v>1</v></c></row>`, {
      change: rewritten((xml) =>
        xml
          .replace("<font/>", '<font><color indexed="10"/></font>')
          .replace('numFmtId="14"', 'numFmtId="0" fontId="0"'),
      ),
    }),
  );
  expect(book.sheets[0].cells[0].look).toMatchObject({ fontColor: "#FF0000" });
});

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

it("reads a chart without prefixes, and the name of its series from a cell", async () => {
  const { book } = await readXlsx(
    fileOf(ROWS, {
      texts: ["Oak"],
      after: '<drawing r:id="rId1"/>',
      change: (parts) => ({
        ...parts,
        "xl/worksheets/_rels/sheet1.xml.rels": relations({ drawing: "/xl/drawings/d.xml" }),
        "xl/drawings/d.xml": `<wsDr xmlns="${DRAWING}/spreadsheetDrawing"><oneCellAnchor><from><col>4</col><colOff>0</colOff><row>1</row><rowOff>0</rowOff></from><ext cx="5400000" cy="2700000"/><graphicFrame><nvGraphicFramePr><cNvPr id="1" name="Costs"/><cNvGraphicFramePr/></nvGraphicFramePr><xfrm/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></a:graphicData></a:graphic></graphicFrame><clientData/></oneCellAnchor></wsDr>`,
        "xl/drawings/_rels/d.xml.rels": relations({ chart: "../Charts/costs.xml" }),
        "xl/Charts/costs.xml": `<chartSpace xmlns="${DRAWING}/chart"><chart><plotArea><barChart><barDir val="col"/><grouping val="clustered"/><ser><idx val="0"/><order val="0"/><tx><strRef><f>Model!B1</f></strRef></tx><val><numRef><f>Model!$C$1</f></numRef></val></ser><axId val="10"/><axId val="100"/></barChart><catAx><axId val="10"/></catAx><valAx><axId val="100"/></valAx></plotArea></chart></chartSpace>`,
      }),
    }),
  );
  expect(book.sheets[0].charts).toEqual([
    expect.objectContaining({
      type: "column",
      name: "Costs",
      series: [{ name: "Oak", values: { sheet: "Model", row: 0, column: 2, rows: 1, columns: 1 } }],
    }),
  ]);
});
