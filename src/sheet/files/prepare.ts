import { strFromU8, strToU8 } from "fflate";
import type { Area } from "../draft";
import { damaged, type Parts } from "./archive";
import { areaOf } from "./areas";
import { STANDARD_HEIGHT, type BookValidation } from "./book";
import { plainFormats, type PlainFormats } from "./fileFormats";
import { refuseOtherArchive } from "./otherFiles";
import { plainCells, textReader, type CellTexts } from "./plainCells";
import { sheetPaths } from "./readNames";
import { rulesOf } from "./rules";
import { maskEscaped, maskUnwritable } from "./unwritable";
import { whole } from "./xml";

/** All else, such as tables and their totals, is read without the library or listed as left out. */
const READ =
  /^(?:_rels\/|docProps\/|xl\/(?:_rels\/|metadata\.xml|theme\/|charts\/(?:_rels\/)?chart\d|drawings\/(?:_rels\/)?drawing\d|worksheets\/_rels\/))/;
/** Names are read without the library, those of the format itself apart. */
const NAME = /<definedName\s(?![^<>]*name="_xlnm\.)[^<>]*>[^<]*<\/definedName>/g;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** Cells of a merged area, each of which the library would visit. */
const MAX_AREA = 1_000_000;
/** Of a sheet; each is held against all others when it is written. */
const MAX_MERGES = 10_000;

/** The parts as the library can take them, and what it is not to see. */
export interface Prepared {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly formats: PlainFormats;
  readonly workbook: string;
  readonly theme: string;
  /** Paths of the sheets by their names. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Of each sheet by its path. */
  readonly lists: ReadonlyMap<string, SheetLists>;
  /** What was not taken. */
  readonly left: readonly string[];
}

/** What is read of a sheet without the library. */
interface SheetLists {
  readonly merges: readonly Area[];
  readonly rules: readonly BookValidation[];
}

export function prepare(parts: Parts): Prepared {
  const workbook = xmlOf(parts, "xl/workbook.xml");
  if (workbook === "") {
    refuseOtherArchive(parts);
    throw damaged("it holds no workbook");
  }
  const formats = plainFormats(xmlOf(parts, "xl/styles.xml"));
  const lists = new Map<string, SheetLists>();
  const files: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  const left = new Set<string>();
  const texts: CellTexts = {
    date1904: /<workbookPr\s[^<>]*\bdate1904="(?:1|true)"/.test(workbook),
    textAt: textReader(xmlOf(parts, "xl/sharedStrings.xml")),
    leave: (what) => void left.add(what),
  };
  for (const [path, bytes] of parts) {
    if (path === "xl/styles.xml") {
      files[path] = strToU8(formats.xml);
    } else if (SHEET.test(path)) {
      const sheet = prepareSheet(xmlOf(parts, path), texts);
      lists.set(path, sheet.lists);
      files[path] = strToU8(sheet.xml);
    } else if (path === "xl/sharedStrings.xml") {
      files[path] = strToU8(maskEscaped(xmlOf(parts, path)));
    } else if (path === "xl/workbook.xml") {
      files[path] = strToU8(workbook.replace(NAME, ""));
    } else if (READ.test(path)) {
      files[path] = bytes;
    }
  }
  const sheets = sheetPaths(workbook, xmlOf(parts, "xl/_rels/workbook.xml.rels"));
  return { files, formats, workbook, theme: themeOf(parts), sheets, lists, left: [...left] };
}

/** The XML of a part; "" where the file has none. */
export function xmlOf(parts: Parts, path: string): string {
  return strFromU8(parts.get(path) ?? new Uint8Array());
}

interface PreparedSheet {
  readonly lists: SheetLists;
  /** What the library reads. */
  readonly xml: string;
}

/** Of what comes behind the cells the library reads how the sheet is printed and what is drawn on it. */
function prepareSheet(held: string, texts: CellTexts): PreparedSheet {
  const sheet = held.replace(NO_CELLS, `<sheetData>${CELLS_END}`);
  const end = sheet.lastIndexOf(CELLS_END);
  if (end < 0 || !sheet.includes("</worksheet>", end)) {
    throw damaged("one of its sheets breaks off");
  }
  const cells = maskUnwritable(plainCells(sheet.slice(0, end), texts));
  const others = maskUnwritable(sheet.slice(end));
  return {
    lists: { merges: mergesOf(others, texts), rules: rulesOf(others) },
    xml: `${withSeenRows(withoutDataTables(cells, texts))}${CELLS_END}${others.match(DRAWN)?.join("") ?? ""}</worksheet>`,
  };
}

const CELLS_END = "</sheetData>";
const NO_CELLS = /<sheetData(?:\s[^<>]*)?\/>/;
const DRAWN = new RegExp(
  `<(printOptions|pageMargins|pageSetup|drawing)(?:\\s[^<>]*)?(?:/>|>\\s*</\\1>)|${whole("headerFooter")}`,
  "gs",
);

/** A file may have some of billions of cells, or as many as there are cells. */
function mergesOf(xml: string, { leave }: CellTexts): readonly Area[] {
  const merges: Area[] = [];
  for (const [, ref] of xml.matchAll(/<mergeCell\s[^<>]*ref="([^"]*)"/g)) {
    const area = areaOf(ref);
    if (merges.length === MAX_MERGES) {
      leave(`merged areas beyond the first ${MAX_MERGES}`);
      break;
    }
    if (area === null || area.rows * area.columns > MAX_AREA) {
      leave("merged areas of more than a million cells");
    } else {
      merges.push(area);
    }
  }
  return merges;
}

/** Of a what-if table's first cell the library would lose the value. */
function withoutDataTables(xml: string, { leave }: CellTexts): string {
  return xml.replace(/<f\s([^<>]*?)(?:\/>|>[^<]*<\/f>)/g, (formula, attributes: string) => {
    if (!/\bt="dataTable"/.test(attributes)) {
      return formula;
    }
    leave("what-if data tables (their values stay)");
    return "";
  });
}

/** The library forgets rows without cells that state no height. */
function withSeenRows(xml: string): string {
  return xml.replace(/<row\s([^<>]*?)(?:\/>|>\s*<\/row>)/g, (row, attributes: string) =>
    /\bht=/.test(attributes) || !/\b(?:hidden|s)=/.test(attributes)
      ? row
      : `<row ${attributes} ht="${STANDARD_HEIGHT}"/>`,
  );
}

function themeOf(parts: Parts): string {
  const path = [...parts.keys()].find((each) => /^xl\/theme\/theme\d+\.xml$/.test(each));
  return path === undefined ? "" : xmlOf(parts, path);
}
