import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { bookLinkIn } from "../../formula/references";
import type { Book, BookName } from "./book";
import { withChartLooks } from "./chartLooks";
import { withChartWords, type ChartWords } from "./chartWords";
import { fileFormula } from "./fileFormulas";
import { loadLibrary, type FileWorkbook } from "./library";
import { withRules } from "./rules";
import { escapeMasked, masked } from "./unwritable";
import { writeChart } from "./writeCharts";
import { styleWriter } from "./writeLooks";
import { writeSheet } from "./writeSheet";

/**
 * The bytes of an .xlsx file. Results stand in its cells for programs that only show them; one that
 * computes does so when it opens the file.
 */
export async function writeXlsx(book: Book): Promise<Uint8Array<ArrayBuffer>> {
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
  const finish = (path: string, xml: string): string => {
    const sheet = sheets[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1]) - 1];
    const ruled = sheet === undefined ? xml : withRules(xml, sheet.validations);
    const worded = withChartWords([path, ruled], parts, words);
    return escapeMasked(withChartLooks(path, worded));
  };
  const texts = Object.entries(parts).map(([path, part]): [string, Uint8Array] => [
    path,
    /\.xml$/.test(path) ? strToU8(finish(path, strFromU8(part))) : part,
  ]);
  return zipSync(Object.fromEntries(texts), { level: 6 }) as Uint8Array<ArrayBuffer>;
}
