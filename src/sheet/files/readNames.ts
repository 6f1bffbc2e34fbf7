import type { BookName } from "./book";
import { defined } from "./readLooks";
import { attribute, elements, entitiesRead, partPath } from "./xml";

/** Names of the format itself: print areas, titles and filters. */
const INTERNAL = /^_xlnm\./i;

/**
 * Each sheet of cells by its name and where its part lies, in the order of their tabs; "" for one
 * that lies nowhere.
 */
export function sheetPaths(workbook: string, relations: string): ReadonlyMap<string, string> {
  const targets = new Map(
    elements(relations, "Relationship").map((element) => [
      attribute(element, "Id"),
      attribute(element, "Type")?.endsWith("/worksheet") === true
        ? partPath("xl", attribute(element, "Target") ?? "")
        : null,
    ]),
  );
  return new Map(
    elements(workbook, "sheet").flatMap((element) => {
      const path = targets.get(RELATION.exec(element)?.[1]);
      return path === null ? [] : [[attribute(element, "name") ?? "", path ?? ""] as const];
    }),
  );
}

/** Under whatever prefix the file has for relations. */
const RELATION = /\s\w+:id="([^"]*)"/;

/** The names of a workbook's part, which the library knows only where they stand for cells. */
export function readNames(xml: string, read: (formula: string) => string | undefined): BookName[] {
  const sheets = elements(xml, "sheet").map((element) => attribute(element, "name"));
  return [...xml.matchAll(/(<definedName\s[^<>]*>)([^<]*)<\/definedName>/g)].flatMap(
    ([, element, text]) => {
      const name = attribute(element, "name") ?? "";
      const local = attribute(element, "localSheetId");
      const formula = INTERNAL.test(name) ? undefined : read(entitiesRead(text));
      return formula === undefined
        ? []
        : [
            defined({
              name,
              formula: `=${formula}`,
              sheet: local === undefined ? undefined : sheets[Number(local)],
              hidden: attribute(element, "hidden") === "1" ? true : undefined,
            }),
          ];
    },
  );
}
