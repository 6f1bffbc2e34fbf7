import type { BookCell } from "./book";
import { areaOf } from "./areas";
import { attribute, elements, escaped, RELATIONS, whole } from "./xml";

/*
 * Links of cells, read and written without the library, which makes texts of numbers that carry one.
 */

const LIST = new RegExp(whole("hyperlinks"), "s");
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** The cells of a sheet's part with the links that it states. */
export function withLinks(
  cells: readonly BookCell[],
  { xml, relations }: { readonly xml: string; readonly relations: string },
): readonly BookCell[] {
  const list = LIST.exec(xml)?.[0];
  if (list === undefined) {
    return cells;
  }
  const targets = new Map(
    elements(relations, "Relationship").map((one) => [
      attribute(one, "Id"),
      attribute(one, "Target"),
    ]),
  );
  const links = new Map(
    elements(list, "hyperlink").map((element) => {
      const at = areaOf(attribute(element, "ref") ?? "");
      const target = targets.get(/\s\w+:id="([^"]*)"/.exec(element)?.[1]) ?? "";
      const location = attribute(element, "location");
      return [
        `${at?.row},${at?.column}`,
        location === undefined ? target : `${target}#${location}`,
      ];
    }),
  );
  return cells.map((cell) => {
    const link = links.get(`${cell.row},${cell.column}`);
    return link ? { ...cell, link } : cell;
  });
}

/** What comes behind the links in a sheet's part. */
const NEXT =
  /<(?:printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|ignoredErrors|drawing|legacyDrawing|tableParts|extLst)[\s>/]|<\/worksheet>/;

/** The XML of a sheet, and of its relations, with the links of its cells. */
export function writtenLinks(
  { xml, relations }: { readonly xml: string; readonly relations: string },
  cells: readonly { readonly address: string; readonly link: string }[],
): { readonly xml: string; readonly relations: string } {
  const outside = cells.filter(({ link }) => !link.startsWith("#"));
  const ids = new Map(outside.map(({ address }, at) => [address, `rIdLink${at + 1}`]));
  const list = cells.map(({ address, link }) => {
    const id = ids.get(address);
    const to = id === undefined ? `location="${escaped(link.slice(1))}"` : `r:id="${id}"`;
    return `<hyperlink ref="${address}" ${to}/>`;
  });
  const made = outside.map(
    ({ address, link }) =>
      `<Relationship Id="${ids.get(address)}" Type="${TYPE}" Target="${escaped(link)}" TargetMode="External"/>`,
  );
  const head = `<Relationships xmlns="${RELATIONS}">`;
  return cells.length === 0
    ? { xml, relations }
    : {
        xml: xml.replace(NEXT, (next) => `<hyperlinks>${list.join("")}</hyperlinks>${next}`),
        relations: (relations || `${head}</Relationships>`).replace(
          "</Relationships>",
          (end) => `${made.join("")}${end}`,
        ),
      };
}
