import { strToU8, unzipSync, zipSync } from "fflate";
import { PortError } from "../../../src/sheet/errors";
import { readXlsx } from "../../../src/sheet/files/readXlsx";
import { writeXlsx } from "../../../src/sheet/files/writeXlsx";
import { bookOf } from "./books";

const CELLS = [{ row: 0, column: 0, value: 1 }];

/** A good file with some of its parts put in place of others; undefined takes a part out. */
async function changed(parts: Readonly<Record<string, string | undefined>>): Promise<Uint8Array> {
  const all = unzipSync(await writeXlsx(bookOf({ cells: CELLS })));
  for (const [path, text] of Object.entries(parts)) {
    if (text === undefined) {
      delete all[path];
    } else {
      all[path] = strToU8(text);
    }
  }
  return zipSync(all);
}

const SHEET = "xl/worksheets/sheet1.xml";
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const COMPOUND = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** 500 MB of nothing, which the file says are 10 bytes. */
function bomb(): Uint8Array {
  const file = zipSync({ "xl/workbook.xml": new Uint8Array(500 * 1_048_576) }, { level: 9 });
  const view = new DataView(file.buffer);
  const directory = view.getUint32(file.length - 6, true);
  view.setUint32(directory + 24, 10, true);
  view.setUint32(22, 10, true);
  return file;
}

/** A sheet of starts that nothing ends. */
function startsOnly(start: string): Promise<Uint8Array> {
  return changed({ [SHEET]: `<worksheet ${MAIN}><sheetData>${start.repeat(50_000)}` });
}

it.each<readonly [string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
  ["text", () => strToU8("a,b\n1,2"), /no \.xlsx file/],
  ["nothing", () => new Uint8Array(0), /is empty/],
  ["a file behind a password", () => COMPOUND, /password/],
  ["more than 50 MB", () => new Uint8Array(51 * 1_048_576), /51 MB; up to 50 MB/],
  ["an archive of another kind", () => zipSync({ a: strToU8("b") }), /holds no workbook/],
  ["a bomb that lies about its size", bomb, /more than 400 MB/],
  ["broken XML", () => changed({ [SHEET]: `<worksheet ${MAIN}><sheetData><row` }), /damaged/],
  ...["<mergeCells>", '<f t="dataTable" ', "<row ", "<hyperlinks>", "<dataValidations>"].map(
    (start) => [`50,000 times ${start}`, () => startsOnly(start), /damaged/] as const,
  ),
  ["a lost sheet", () => changed({ [SHEET]: undefined }), /damaged/],
])("says why it does not open %s", async (_, make, sentence) => {
  const reading = readXlsx(await make());
  await expect(reading).rejects.toThrow(sentence);
  await expect(reading).rejects.toBeInstanceOf(PortError);
});

it("says why it does not open a file that is cut off, wherever it is cut", async () => {
  const file = await writeXlsx(bookOf({ cells: CELLS }));
  for (let share = 1; share < 10; share++) {
    const cut = file.slice(0, Math.floor((file.length * share) / 10));
    await expect(readXlsx(cut)).rejects.toBeInstanceOf(PortError);
  }
});

it("says why it does not open a file of which a byte has changed", async () => {
  const file = zipSync(unzipSync(await writeXlsx(bookOf({ cells: CELLS }))), { level: 0 });
  const at = Buffer.from(file).indexOf("<v>1</v>");
  file[at + 3] = "2".charCodeAt(0);
  await expect(readXlsx(file)).rejects.toThrow(/sheet1\.xml is not what was saved/);
});

it("takes no merged area of billions of cells, and says so", async () => {
  const xml = `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`;
  const { book, left } = await readXlsx(await changed({ [SHEET]: xml }));
  expect(book.sheets[0]).toMatchObject({ cells: CELLS, merges: [] });
  expect(left).toEqual(["merged areas of more than a million cells"]);
});

it("reads a file whose elements all have a prefix", async () => {
  const xml = `<x:worksheet ${MAIN.replace("xmlns", "xmlns:x")}><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const { book } = await readXlsx(await changed({ [SHEET]: xml }));
  expect(book.sheets[0].cells).toEqual(CELLS);
});

it("lists what it leaves out of a file", async () => {
  const file = await changed({ "xl/vbaProject.bin": "macros", "xl/slicers/slicer1.xml": "<a/>" });
  expect((await readXlsx(file)).left).toEqual(["macros", "slicers and timelines"]);
});
