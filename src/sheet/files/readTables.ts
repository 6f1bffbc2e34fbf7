import type { Parts } from "./archive";
import { areaOf } from "./areas";
import type { Area } from "../draft";
import { tokensOf } from "../../formula/tokens";
import type { BookCell, BookTable, TableColumn } from "./book";
import { xmlOf } from "./prepare";
import { defined } from "./readLooks";
import { attribute, elements, entitiesRead, partPath, relationsPath } from "./xml";

/** Undefined for a formula that is not taken. */
type FormulaOf = (text: string) => string | undefined;

/** The tables of the sheet whose part lies at a path. */
export function readTables(parts: Parts, sheetPath: string, formulaOf: FormulaOf): BookTable[] {
  return elements(xmlOf(parts, relationsPath(sheetPath)), "Relationship")
    .filter((element) => attribute(element, "Type")?.endsWith("/table") === true)
    .map((element) => partPath("xl/worksheets", attribute(element, "Target") ?? ""))
    .flatMap((path) => readTable(xmlOf(parts, path), formulaOf) ?? []);
}

function readTable(xml: string, formulaOf: FormulaOf): BookTable | null {
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

function columnsOf(xml: string, formulaOf: FormulaOf): TableColumn[] {
  const texts = xml.split(/(?=<tableColumn[\s>])/).slice(1);
  return elements(xml, "tableColumn").map((column, index) => {
    const held = /<calculatedColumnFormula[^<>]*>([^<]*)</.exec(texts[index])?.[1];
    const formula = held && formulaOf(entitiesRead(held));
    return defined({
      name: attribute(column, "name") ?? "",
      totalsLabel: attribute(column, "totalsRowLabel"),
      totalsFunction: attribute(column, "totalsRowFunction"),
      formula: formula && `=${formula}`,
    });
  });
}

/** Within a table formulas may leave its name out, `[MW]` for `Fleet[MW]`. */
export function withTableNames(
  cells: readonly BookCell[],
  tables: readonly BookTable[],
): readonly BookCell[] {
  return tables.length === 0
    ? cells
    : cells.map((cell) => {
        const table = tables.find(({ area }) => covers(area, cell));
        return cell.formula === undefined || table === undefined
          ? cell
          : { ...cell, formula: named(cell.formula, table.name) };
      });
}

function covers(area: Area, { row, column }: BookCell): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

function named(formula: string, table: string): string {
  return tokensOf(formula)
    .map(({ kind, text }) => (kind === "structured" && text.startsWith("[") ? table + text : text))
    .join("");
}
