import { PortError } from "../errors";
import { damaged, unpack, type Parts } from "./archive";
import type { Book, BookProperties, ReadBook } from "./book";
import { readChartWords } from "./chartWords";
import { typedFormula } from "./fileFormulas";
import { loadLibrary, type FileWorkbook, type Library } from "./library";
import { withLinks } from "./links";
import { lostParts } from "./lost";
import { inPlainXml } from "./plainXml";
import { prepare, xmlOf, type Prepared } from "./prepare";
import { defined, lookReader } from "./readLooks";
import { readNames } from "./readNames";
import { readSheet } from "./readSheet";
import { readTables, withTableNames } from "./readTables";
import { atStandardPlaces } from "./standardPlaces";
import { unmasked } from "./unwritable";
import { relationsPath } from "./xml";

/**
 * Reads an .xlsx file. Throws a sentence for the user where it is none, is damaged, behind a
 * password or too large.
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadBook> {
  const parts = atStandardPlaces(inPlainXml(unpack(bytes)));
  const library = await loadLibrary();
  const prepared = prepare(parts);
  const workbook = await load(library, prepared);
  refuseLostSheets(workbook, prepared);
  const left = new Set([...prepared.left, ...lostParts(parts)]);
  const book = toBook(workbook, { library, parts, prepared, left });
  return { book, left: [...left] };
}

async function load(library: Library, { files }: Prepared): Promise<FileWorkbook> {
  const workbook = new library.Workbook();
  try {
    await workbook.xlsx.loadFromFiles({ ...files });
  } catch (error) {
    throw damaged(`it cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  return workbook;
}

/** No sheet may be missing without a word. */
function refuseLostSheets(workbook: FileWorkbook, { sheets }: Prepared): void {
  const read = new Set(workbook.worksheets.map(({ name }) => name));
  if (read.size === 0) {
    throw damaged("it holds no sheets");
  }
  const lost = [...sheets].find(([name, path]) => path === "" || !read.has(name))?.[0];
  if (lost !== undefined) {
    throw new PortError("invalid", `The sheet "${lost}" of this file cannot be read.`);
  }
}

interface Reading {
  readonly parts: Parts;
  readonly library: Library;
  readonly prepared: Prepared;
  readonly left: Set<string>;
}

function toBook(workbook: FileWorkbook, { library, parts, prepared, left }: Reading): Book {
  const { formats, theme, lists, sheets } = prepared;
  const leave = (what: string): void => {
    left.add(what);
  };
  const formulaOf = (text: string): string | undefined => readFormula(unmasked(text), leave);
  const words = readChartWords(parts);
  const looks = lookReader(
    { theme, styles: formats.xml },
    { formatOf: (code) => formats.formatOf(code), leave },
  );
  return {
    sheets: workbook.worksheets.map((sheet) => {
      const path = sheets.get(sheet.name) ?? "";
      const tables = readTables(parts, path, formulaOf);
      const read = readSheet(sheet, { library, ...looks, formulaOf, leave, words });
      return {
        ...read,
        cells: withLinks(withTableNames(read.cells, tables), {
          xml: xmlOf(parts, path),
          relations: xmlOf(parts, relationsPath(path)),
        }),
        merges: lists.get(path)?.merges ?? [],
        validations: lists.get(path)?.rules ?? [],
        tables,
      };
    }),
    names: readNames(prepared.workbook, formulaOf),
    date1904: workbook.properties.date1904 === true,
    properties: propertiesOf(workbook),
    ...iterationOf(workbook),
  };
}

/** Characters of a formula in Excel, and of one in a file, which is longer by prefixes. */
const [LONGEST, LONGEST_HELD] = [8_192, 32_768] as const;

/** A formula as it is typed, some programs write its "=" too; undefined where Excel takes none so long. */
function readFormula(held: string, leave: (what: string) => void): string | undefined {
  const typed = held.length > LONGEST_HELD ? undefined : typedFormula(held.replace(/^\s*=/, ""));
  if (typed === undefined || typed.length > LONGEST) {
    leave("formulas of more than 8,192 characters (their values stay)");
    return undefined;
  }
  return typed;
}

function iterationOf({ calcProperties }: FileWorkbook): Pick<Book, "iteration"> {
  const { iterate, iterateCount: rounds, iterateDelta: change } = calcProperties;
  return iterate === true ? { iteration: defined({ rounds, change }) } : {};
}

function propertiesOf(workbook: FileWorkbook): BookProperties {
  const { title, subject, creator, company, keywords, description, category } = workbook;
  const stated = { title, subject, author: creator, company, keywords, description, category };
  return Object.fromEntries(Object.entries(stated).filter(([, text]) => text));
}
