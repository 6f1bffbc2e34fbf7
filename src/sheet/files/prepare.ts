import { strFromU8, strToU8 } from "fflate";
import type { Area } from "../draft";
import { damaged, type Parts } from "./archive";
import { areaOf } from "./areas";
import { STANDARD_HEIGHT, type BookValidation } from "./book";
import { plainFormats, type PlainFormats } from "./fileFormats";
import { withoutLinks } from "./links";
import { sheetPaths } from "./readNames";
import { takeRules } from "./rules";
import { maskEscaped, maskUnwritable } from "./unwritable";
import { whole } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Tables are read without the library, which forgets the results of their totals. */
const TABLES = /^xl\/tables\//;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** Cells of a merged area, each of which the library would visit. */
const MAX_AREA = 1_000_000;
/** Of a sheet; each is held against all others when it is written. */
const MAX_MERGES = 10_000;

const TABLE_PARTS = new RegExp(`<tableParts[^<>]*/>|${whole("tableParts")}`, "s");
const MERGES = new RegExp(whole("mergeCells"), "s");

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
    throw damaged("it holds no workbook");
  }
  const formats = plainFormats(xmlOf(parts, "xl/styles.xml"));
  const lists = new Map<string, SheetLists>();
  const files: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  const left = new Set<string>();
  for (const [path, bytes] of parts) {
    if (path === "xl/styles.xml") {
      files[path] = strToU8(formats.xml);
    } else if (SHEET.test(path)) {
      const { xml, ...held } = withoutLists(maskUnwritable(xmlOf(parts, path)), left);
      lists.set(path, held);
      files[path] = strToU8(withSeenRows(withoutDataTables(withoutLinks(xml), left)));
    } else if (path === "xl/sharedStrings.xml") {
      files[path] = strToU8(maskEscaped(xmlOf(parts, path)));
    } else if (!TABLES.test(path)) {
      files[path] = /\.(xml|rels)$/.test(path) ? strToU8(xmlOf(parts, path)) : bytes;
    }
  }
  const sheets = sheetPaths(workbook, xmlOf(parts, "xl/_rels/workbook.xml.rels"));
  return { files, formats, workbook, theme: themeOf(parts), sheets, lists, left: [...left] };
}

/** Some programs put a prefix before every element, which the library does not expect. */
export function xmlOf(parts: Parts, path: string): string {
  const bytes = parts.get(path);
  if (bytes === undefined) {
    return "";
  }
  const xml = decoded(bytes);
  const prefix = new RegExp(`xmlns:(\\w+)="${MAIN}"`).exec(xml)?.[1];
  return prefix === undefined || new RegExp(`xmlns="${MAIN}"`).test(xml)
    ? xml
    : xml.replace(new RegExp(`(</?)${prefix}:`, "g"), "$1").replace(`xmlns:${prefix}=`, "xmlns=");
}

function decoded(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = wide ? new TextDecoder("utf-16le").decode(bytes) : strFromU8(bytes);
  return text.replace(/^\uFEFF/, "");
}

/** Without merged areas, of which a file may have some of billions of cells, tables and rules. */
function withoutLists(sheet: string, left: Set<string>): SheetLists & { readonly xml: string } {
  const merges: Area[] = [];
  const { xml, rules } = takeRules(sheet);
  const rest = xml.replace(TABLE_PARTS, "").replace(MERGES, (element) => {
    for (const [, ref] of element.matchAll(/<mergeCell\s[^<>]*ref="([^"]*)"/g)) {
      if (merges.length === MAX_MERGES) {
        left.add(`merged areas beyond the first ${MAX_MERGES}`);
        break;
      }
      const area = areaOf(ref);
      if (area === null || area.rows * area.columns > MAX_AREA) {
        left.add("merged areas of more than a million cells");
      } else {
        merges.push(area);
      }
    }
    return "";
  });
  return { xml: rest, merges, rules };
}

/** Of a what-if table's first cell the library would lose the value. */
function withoutDataTables(xml: string, left: Set<string>): string {
  return xml.replace(/<f\s([^<>]*?)(?:\/>|>[^<]*<\/f>)/g, (formula, attributes: string) => {
    if (!/\bt="dataTable"/.test(attributes)) {
      return formula;
    }
    left.add("what-if data tables (their values stay)");
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
