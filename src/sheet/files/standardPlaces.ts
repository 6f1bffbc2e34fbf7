import { strFromU8, strToU8 } from "fflate";
import type { Parts } from "./archive";
import { attribute, elements, escaped, partPath, RELATIONS, relationsPath } from "./xml";

/*
 * A file's relations say where its parts lie, under any path and in any letters. What reads the
 * parts looks for them where Excel puts them.
 */

/** Where Excel puts the parts that a relation of a kind leads to; # stands for a number. */
const PLACES: Readonly<Record<string, string>> = {
  officeDocument: "xl/workbook.xml",
  worksheet: "xl/worksheets/sheet#.xml",
  chartsheet: "xl/chartsheets/sheet#.xml",
  dialogsheet: "xl/dialogsheets/sheet#.xml",
  xlMacrosheet: "xl/macrosheets/sheet#.xml",
  xlIntlMacrosheet: "xl/macrosheets/intlsheet#.xml",
  styles: "xl/styles.xml",
  sharedStrings: "xl/sharedStrings.xml",
  sheetMetadata: "xl/metadata.xml",
  theme: "xl/theme/theme#.xml",
  table: "xl/tables/table#.xml",
  drawing: "xl/drawings/drawing#.xml",
  chart: "xl/charts/chart#.xml",
  chartEx: "xl/charts/chartEx#.xml",
  image: "xl/media/image#.png",
  comments: "xl/comments#.xml",
  threadedComment: "xl/threadedComments/threadedComment#.xml",
  vmlDrawing: "xl/drawings/vmlDrawing#.vml",
  externalLink: "xl/externalLinks/externalLink#.xml",
  pivotTable: "xl/pivotTables/pivotTable#.xml",
  slicer: "xl/slicers/slicer#.xml",
  timeline: "xl/timelines/timeline#.xml",
  connections: "xl/connections.xml",
  queryTable: "xl/queryTables/queryTable#.xml",
  vbaProject: "xl/vbaProject.bin",
  oleObject: "xl/embeddings/oleObject#.bin",
  package: "xl/embeddings/package#.bin",
  ctrlProp: "xl/ctrlProps/ctrlProp#.xml",
  control: "xl/activeX/activeX#.xml",
  "core-properties": "docProps/core.xml",
  "extended-properties": "docProps/app.xml",
  "custom-properties": "docProps/custom.xml",
};

/** The parts where Excel would have put them, and relations that say so. */
export function atStandardPlaces(parts: Parts): Parts {
  const relations = relationsReader(parts);
  const places = placesOf(relations);
  const taken = new Set(places.values());
  const moved: Parts = new Map(
    [...parts].filter(
      ([path]) => !places.has(path) && !taken.has(path) && !/(?:^|\/)_rels\//i.test(path),
    ),
  );
  for (const [path, place] of [[PACKAGE, PACKAGE], ...places]) {
    const bytes = parts.get(path);
    const listed = relations.of(path);
    if (bytes !== undefined) {
      moved.set(place, bytes);
    }
    if (listed.length > 0) {
      moved.set(relationsPath(place), strToU8(relationsXml(listed, place, places)));
    }
  }
  return moved;
}

/** What stands for the file itself as the source of relations. */
const PACKAGE = "";

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly outside: boolean;
  /** The part that it leads to, as the file spells its path; undefined where there is none. */
  readonly part: string | undefined;
}

interface Relations {
  of(path: string): readonly Relation[];
  /** A part by its path in any letters. */
  find(path: string): string | undefined;
}

function relationsReader(parts: Parts): Relations {
  const paths = new Map([...parts.keys()].map((path) => [path.toLowerCase(), path]));
  const find: Relations["find"] = (path) => paths.get(path.toLowerCase());
  const of: Relations["of"] = (source) => {
    const xml = parts.get(find(relationsPath(source)) ?? "");
    const folder = source.split("/").slice(0, -1).join("/");
    return elements(strFromU8(xml ?? new Uint8Array()), "Relationship").map((element) => {
      const target = attribute(element, "Target") ?? "";
      const outside = attribute(element, "TargetMode") === "External";
      const path = partPath(folder, target);
      return {
        id: attribute(element, "Id") ?? "",
        type: attribute(element, "Type") ?? "",
        target,
        outside,
        part: outside ? undefined : (find(path) ?? find(withoutPercents(path))),
      };
    });
  };
  return { of, find };
}

function withoutPercents(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Each part that a relation leads to, and where it belongs; the nearest to the workbook first. */
function placesOf(relations: Relations): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const counts = new Map<string, number>();
  const put = (part: string | undefined, type: string): void => {
    const kind = type.split("/").pop() ?? "";
    const number = (counts.get(kind) ?? 0) + 1;
    const place = PLACES[kind]?.replace("#", String(number));
    if (part !== undefined && place !== undefined && !places.has(part)) {
      counts.set(kind, number);
      places.set(part, place);
    }
  };
  const putAll = (source: string): void =>
    relations.of(source).forEach(({ part, type }) => put(part, type));
  putAll(PACKAGE);
  if (![...places.values()].includes(PLACES.officeDocument)) {
    put(relations.find(PLACES.officeDocument), "officeDocument");
  }
  // What is put while they are gone through is gone through as well.
  for (const path of places.keys()) {
    putAll(path);
  }
  return places;
}

function relationsXml(
  listed: readonly Relation[],
  source: string,
  places: ReadonlyMap<string, string>,
): string {
  const list = listed.map(({ id, type, target, outside, part }) => {
    const place = part === undefined ? undefined : places.get(part);
    const to = place === undefined ? target : pathFrom(source, place);
    const mode = outside ? ' TargetMode="External"' : "";
    return `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${escaped(to)}"${mode}/>`;
  });
  return `<Relationships xmlns="${RELATIONS}">${list.join("")}</Relationships>`;
}

/** The way from the folder of a part to another. */
function pathFrom(source: string, place: string): string {
  const folders = source.split("/").slice(0, -1);
  const ends = place.split("/");
  const same = folders.findIndex((folder, at) => folder !== ends[at]);
  const shared = same < 0 ? folders.length : same;
  return "../".repeat(folders.length - shared) + ends.slice(shared).join("/");
}
