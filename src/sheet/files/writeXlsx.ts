import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { bookLinkIn } from "../../formula/references";
import { cellName } from "../a1";
import { withArrays } from "./arrayFormulas";
import type { Book, BookName, BookSheet } from "./book";
import { withChartLooks } from "./chartLooks";
import { withChartWords, type ChartWords } from "./chartWords";
import { fileFormula } from "./fileFormulas";
import { writtenLinks } from "./links";
import { loadLibrary, type FileWorkbook } from "./library";
import { withRules } from "./rules";
import { escapeMasked, masked } from "./unwritable";
import { writeChart } from "./writeCharts";
import { styleWriter } from "./writeLooks";
import { writeSheet } from "./writeSheet";
import { relationsPath } from "./xml";

/**
 * The bytes of an .xlsx file. Results stand in its cells for programs that only show them; one that
 * computes does so when it opens the file.
 */
export async function writeXlsx(plain: Book): Promise<Uint8Array<ArrayBuffer>> {
  const book = withArrays(plain);
  const library = await loadLibrary();
  const workbook = new library.Workbook();
  const { author = "Hashwatt", ...properties } = book.properties;
  Object.assign(workbook, { creator: author, ...properties });
  workbook.properties.date1904 = book.date1904;
  const { rounds: iterateCount, change: iterateDelta } = book.iteration ?? {};
  const iterate = book.iteration !== undefined;
  workbook.calcProperties = { fullCalcOnLoad: true, iterate, iterateCount, iterateDelta };
  const styleOf = styleWriter();
  const files = book.sheets.map((sheet) => writeSheet(workbook, sheet, styleOf));
  const words = new Map<number, ChartWords>();
  book.sheets.forEach(({ charts }, index) =>
    charts.forEach((chart) => words.set(writeChart(files[index], chart), chart)),
  );
  writeNames(workbook, book);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { level: 0 } }));
  return finished(bytes, book, words);
}

/**
 * Straight into the place of names that the library does not understand: of the others it loses
 * whole columns and rows.
 */
function writeNames({ definedNames }: FileWorkbook, { names, sheets }: Book): void {
  // Excel repairs a file whose links lead nowhere.
  const own = names.filter(({ formula }) => bookLinkIn(formula) === undefined);
  own.forEach((name, index) => {
    const key = `name${index}`;
    const local = sheets.findIndex((sheet) => sheet.name === name.sheet);
    definedNames.nameForKey[key] = name.name;
    definedNames.opaqueMap[key] = {
      rawText: masked(nameText(name)),
      ...(name.sheet !== undefined && { localSheetId: local }),
    };
    if (name.hidden === true) {
      definedNames.hiddenMap[key] = true;
    }
  });
}

function nameText({ formula }: BookName): string {
  return fileFormula(formula.replace(/^=/, ""));
}

/** What the library has packed, with what it could not write. */
function finished(
  bytes: Uint8Array,
  { sheets }: Book,
  words: ReadonlyMap<number, ChartWords>,
): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const put = (path: string, xml: string): void => {
    parts[path] = strToU8(xml);
  };
  sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const held = { xml: text(path), relations: text(relationsPath(path)) };
    const { xml, relations } = writtenLinks(held, linksOf(sheet));
    put(path, withRules(xml, sheet.validations));
    if (relations !== "") {
      put(relationsPath(path), relations);
    }
  });
  for (const path of Object.keys(parts).filter((one) => one.endsWith(".xml"))) {
    const worded = withChartWords([path, text(path)], parts, words);
    put(path, escapeMasked(withChartLooks(path, worded)));
  }
  return zipSync(parts, { level: 6 }) as Uint8Array<ArrayBuffer>;
}

function linksOf({ cells }: BookSheet): { readonly address: string; readonly link: string }[] {
  return cells.flatMap(({ row, column, link }) =>
    link === undefined ? [] : [{ address: cellName(row, column), link }],
  );
}
