import type { Parts } from "./archive";
import { xmlOf } from "./prepare";
import { SERIES_COLORS } from "../looks";
import { whole } from "./xml";

/* What a file may have and a book has no place for, known by a part or by an element of one. */

interface Feature {
  readonly what: string;
  readonly path: RegExp;
  readonly holds?: (xml: string) => boolean;
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const DRAWING = /^xl\/drawings\/[^/]+\.xml$/;
const CHART = /^xl\/charts\/chart\d+\.xml$/;
const SERIES = new RegExp(whole("c:ser"), "gs");
/** LibreOffice writes its version there. */
const OWN_PROPERTY = /<property\s(?![^<>]*name="AppVersion")/;
const TABLE_FILTER =
  /<(?:filters|customFilters|dynamicFilter|top10|colorFilter|sortCondition)[\s>]/;
const WORKBOOK = /^xl\/workbook\.xml$/;

const FEATURES: readonly Feature[] = [
  part("macros", /vbaProject\.bin$/),
  part("charts of the newer kinds (waterfall, tree map and the like)", /^xl\/charts\/chartEx/),
  part("chart sheets", /^xl\/chartsheets\//),
  part("sheets of dialogs and of old macros", /^xl\/(?:dialog|macro)sheets\//),
  part("links to other workbooks (their last values stay)", /^xl\/externalLinks\/externalLink/),
  part("slicers and timelines", /^xl\/(?:slicers|timelines)\//),
  part("data connections and queries", /^xl\/(?:connections\.xml|queryTables\/)/),
  element("queries of Power Query", /^customXml\/item\d+\.xml$/, /<DataMashup[\s>]/),
  part("data models", /^xl\/model\//),
  part("data types of cells (their texts stay)", /^xl\/richData\/rdrichvalue\.xml$/),
  part("pivot tables", /^xl\/pivotTables\//),
  part("comments", /^xl\/(?:comments|threadedComments)/),
  part("pictures", /^xl\/media\//),
  part("embedded objects", /^xl\/embeddings\//),
  part("check boxes and other controls", /^xl\/(?:ctrlProps|activeX)\//),
  element("document properties of your own", /^docProps\/custom\.xml$/, OWN_PROPERTY),
  element("shapes and text boxes", DRAWING, /<(?:\w+:)?(?:sp|cxnSp|grpSp)[\s>]/),
  element("conditional formats", SHEET, /<(?:x14:)?conditionalFormatting[\s>]/),
  element("sparklines", SHEET, /<x14:sparkline[\s>]/),
  element("protections of sheets", SHEET, /<sheetProtection\s/),
  element(
    "headers and footers of first and even pages",
    SHEET,
    /<(?:first|even)(?:Header|Footer)(?:\s[^<>]*)?>[^<]/,
  ),
  element(
    "printed grid lines and headings",
    SHEET,
    /<printOptions\s[^<>]*(?:gridLines|headings|verticalCentered)="(?:1|true)"/,
  ),
  element(
    "views that are split, hide zeros or show formulas",
    SHEET,
    /<pane\s(?![^<>]*state="frozen)|<sheetView\s[^<>]*(?:showZeros="(?:0|false)"|showFormulas="(?:1|true)")/,
  ),
  element("page breaks", SHEET, /<(?:row|col)Breaks[\s>]/),
  element("filters outside tables", SHEET, /<autoFilter[\s>]/),
  element("scenarios", SHEET, /<scenario\s/),
  element("views of your own", SHEET, /<customSheetView\s/),
  element("consolidations", SHEET, /<dataConsolidate\s/),
  element("filters and sort orders of tables", /^xl\/tables\//, TABLE_FILTER),
  element("protections of the workbook", WORKBOOK, /<workbookProtection\s[^<>]*="(?:1|true)"/),
  element(
    "settings to count with what is displayed",
    WORKBOOK,
    /<calcPr\s[^<>]*fullPrecision="(?:0|false)"/,
  ),
  element("settings to calculate on demand", WORKBOOK, /<calcPr\s[^<>]*calcMode="manual"/),
  element("comments of names", WORKBOOK, /<definedName\s[^<>]*\scomment="[^"]/),
  element(
    "trend lines, labels and bounds of charts",
    CHART,
    /<c:(?:trendline|errBars|dispUnits)[\s>]|<c:(?:logBase|min|max)\s|<c:show(?:Val|CatName|SerName|Percent) val="1"/,
  ),
  { what: "colours of charts", path: CHART, holds: hasOwnColors },
];

function part(what: string, path: RegExp): Feature {
  return { what, path };
}

function element(what: string, path: RegExp, found: RegExp): Feature {
  return { what, path, holds: (xml) => found.test(xml) };
}

/** What of it a file has. */
export function lostParts(parts: Parts): string[] {
  const found = new Set<string>();
  for (const path of parts.keys()) {
    const here = FEATURES.filter((one) => one.path.test(path) && !found.has(one.what));
    const xml = here.some((one) => one.holds !== undefined) ? aroundCells(xmlOf(parts, path)) : "";
    here.filter(({ holds }) => holds?.(xml) ?? true).forEach(({ what }) => found.add(what));
  }
  return FEATURES.filter(({ what }) => found.has(what)).map(({ what }) => what);
}

/** The cells of a sheet are most of its part, and hold none of this. */
function aroundCells(xml: string): string {
  const [from, to] = [xml.indexOf("<sheetData"), xml.lastIndexOf("</sheetData>")];
  return from < 0 || to < from ? xml : xml.slice(0, from) + xml.slice(to);
}

/** Other colours of series than ours. */
function hasOwnColors(chart: string): boolean {
  const series = chart.match(SERIES) ?? [];
  const colors = series.flatMap((one) => [
    ...one.matchAll(/<a:(?:srgbClr|schemeClr) val="([^"]*)"/g),
  ]);
  const own: ReadonlySet<string> = new Set(SERIES_COLORS);
  return colors.some(([, color]) => !own.has(`#${color.toUpperCase()}`));
}
