import { strFromU8 } from "fflate";
import type { Parts } from "./archive";
import { attribute, elements, escaped, relationsPath } from "./xml";

/* What the library neither reads nor writes of a chart: its name and its alternative text. */

export interface ChartWords {
  readonly name: string;
  readonly altText: string;
}

/** By the number in the name of a chart's part. */
export type WordsOfCharts = ReadonlyMap<number, ChartWords>;

const FRAME =
  /<((?:\w+:)?)graphicFrame[\s>](?:(?!<(?:\w+:)?graphicFrame[\s>]).)*?<\/\1graphicFrame>/gs;
const PROPERTIES = /<((?:\w+:)?)cNvPr\s[^<>]*?(\/?)>/;
const CHART = /<(?:\w+:)?chart\s[^<>]*?\w+:id="([^"]*)"/;
const DRAWING = /^xl\/drawings\/[^/]+\.xml$/;

export function readChartWords(parts: Parts): WordsOfCharts {
  const found = new Map<number, ChartWords>();
  for (const [path, bytes] of parts) {
    const xml = DRAWING.test(path) ? strFromU8(bytes) : "";
    const numberOf = numbersIn(strFromU8(parts.get(relationsPath(path)) ?? new Uint8Array()));
    for (const [frame] of xml.matchAll(FRAME)) {
      const number = numberOf(frame);
      const properties = PROPERTIES.exec(frame)?.[0];
      if (number !== undefined && properties !== undefined) {
        const words = attribute(properties, "descr") ?? attribute(properties, "title");
        found.set(number, { name: attribute(properties, "name") ?? "", altText: words ?? "" });
      }
    }
  }
  return found;
}

/** The XML of a drawing with them; of other parts as it is. */
export function withChartWords(
  [path, xml]: readonly [path: string, xml: string],
  parts: Readonly<Record<string, Uint8Array>>,
  words: WordsOfCharts,
): string {
  if (!DRAWING.test(path)) {
    return xml;
  }
  const numberOf = numbersIn(strFromU8(parts[relationsPath(path)] ?? new Uint8Array()));
  return xml.replace(FRAME, (frame) => {
    const said = words.get(numberOf(frame) ?? 0);
    return said === undefined
      ? frame
      : frame.replace(PROPERTIES, (element, prefix: string, end: string) => {
          const id = attribute(element, "id") ?? "";
          return `<${prefix}cNvPr id="${id}" name="${escaped(said.name)}" descr="${escaped(said.altText)}"${end}>`;
        });
  });
}

/** Which chart a frame shows. */
function numbersIn(relations: string): (frame: string) => number | undefined {
  const numbers = new Map(
    elements(relations, "Relationship").map((element) => [
      attribute(element, "Id"),
      Number(/\bchart(\d+)\.xml$/.exec(attribute(element, "Target") ?? "")?.[1]),
    ]),
  );
  return (frame) => numbers.get(CHART.exec(frame)?.[1]) || undefined;
}
