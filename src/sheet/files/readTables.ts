import type { Parts } from "./archive";
import { areaOf } from "./areas";
import type { BookTable, TableColumn } from "./book";
import { xmlOf } from "./prepare";
import { defined } from "./readLooks";
import { attribute, elements, entitiesRead, partPath } from "./xml";

/** The tables of the sheet whose part lies at a path. */
export function readTables(
  parts: Parts,
  sheetPath: string,
  formulaOf: (text: string) => string,
): BookTable[] {
  const relations = sheetPath.replace(/([^/]+)$/, "_rels/$1.rels");
  return elements(xmlOf(parts, relations), "Relationship")
    .filter((element) => attribute(element, "Type")?.endsWith("/table") === true)
    .map((element) => partPath("xl/worksheets", attribute(element, "Target") ?? ""))
    .flatMap((path) => readTable(xmlOf(parts, path), formulaOf) ?? []);
}

function readTable(xml: string, formulaOf: (text: string) => string): BookTable | null {
  const [table] = elements(xml, "table");
  const area = areaOf((table && attribute(table, "ref")) ?? "");
  const name = table && (attribute(table, "displayName") ?? attribute(table, "name"));
  if (area === null || name === undefined) {
    return null;
  }
  const [style] = elements(xml, "tableStyleInfo");
  return defined({
    name,
    area,
    columns: columnsOf(xml, formulaOf),
    headerRow: attribute(table, "headerRowCount") !== "0",
    totalsRow: Number(attribute(table, "totalsRowCount") ?? 0) > 0,
    theme: style && attribute(style, "name"),
  });
}

function columnsOf(xml: string, formulaOf: (text: string) => string): TableColumn[] {
  const texts = xml.split(/(?=<tableColumn[\s>])/).slice(1);
  return elements(xml, "tableColumn").map((column, index) => {
    const formula = /<calculatedColumnFormula[^>]*>([^<]*)</.exec(texts[index])?.[1];
    return defined({
      name: attribute(column, "name") ?? "",
      totalsLabel: attribute(column, "totalsRowLabel"),
      totalsFunction: attribute(column, "totalsRowFunction"),
      formula: formula && `=${formulaOf(entitiesRead(formula))}`,
    });
  });
}
