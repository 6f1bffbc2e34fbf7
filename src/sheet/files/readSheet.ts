import { append } from "../../core/lists";
import type { Area } from "../draft";
import { areasOf } from "./areas";
import type { BookPrint, BookSheet, BookValidation } from "./book";
import type { FileSheet } from "./library";
import { readCells, type CellReading } from "./readCells";
import { readCharts } from "./readCharts";
import { defined } from "./readLooks";

type Model = FileSheet["model"];

/** What the library leaves out where a file says nothing of it. */
const PLAIN = {
  views: [],
  media: [],
  conditionalFormattings: [],
  pivotTables: [],
  formControls: [],
  rowBreaks: [],
  colBreaks: [],
  dataValidations: {},
  pageSetup: {},
  headerFooter: {},
};

/** All but merged areas and tables, which the library does not see. */
export function readSheet(
  sheet: FileSheet,
  reading: CellReading,
): Omit<BookSheet, "merges" | "tables"> {
  const model: Model = { ...PLAIN, ...defined(sheet.model) };
  const [view] = model.views;
  const frozen = view?.state === "frozen" ? view : undefined;
  leaveOthers(model, reading);
  return {
    name: sheet.name,
    state: sheet.state,
    cells: readCells(sheet, model, reading),
    columns: columnsOf(model, reading),
    rows: rowsOf(model, reading),
    frozen: { rows: frozen?.ySplit ?? 0, columns: frozen?.xSplit ?? 0 },
    gridlines: view?.showGridLines !== false,
    validations: validationsOf(model, reading),
    print: printOf(model),
    charts: readCharts(sheet, (what) => reading.leave(what)),
  };
}

function leaveOthers(model: Model, { leave }: CellReading): void {
  const others: readonly (readonly [what: string, there: boolean])[] = [
    ["conditional formats", model.conditionalFormattings.length > 0],
    ["pictures", model.media.length > 0],
    ["shapes", (model.shapes ?? []).length > 0],
    ["sheet protection", Boolean(model.sheetProtection)],
    ["pivot tables", model.pivotTables.length > 0],
    ["sparklines", (model.sparklineGroups ?? []).length > 0],
    ["check boxes", model.formControls.length > 0],
    ["page breaks", model.rowBreaks.length + model.colBreaks.length > 0],
    ["filters outside tables", Boolean(model.autoFilter)],
    ["groups of rows or columns", hasOutline(model)],
  ];
  others.filter(([, there]) => there).forEach(([what]) => leave(what));
}

function hasOutline({ rows = [], cols = [] }: Model): boolean {
  return [...rows, ...cols].some(({ outlineLevel }) => (outlineLevel ?? 0) > 0);
}

/** Widths of all the columns that a file can name would be more than any sheet uses. */
const MAX_COLUMNS_READ = 1_000;

function columnsOf({ cols = [] }: Model, { lookOf }: CellReading): BookSheet["columns"] {
  return cols.flatMap(({ min, max, width, hidden, style }) => {
    const look = style && lookOf(style);
    const last = Math.min(max, min + MAX_COLUMNS_READ);
    return Array.from({ length: Math.max(0, last - min + 1) }, (_, index) =>
      defined({ column: min - 1 + index, width, hidden: hidden === true ? true : undefined, look }),
    );
  });
}

function rowsOf({ rows = [] }: Model, { lookOf }: CellReading): BookSheet["rows"] {
  return rows
    .map(({ number, height, hidden, style }) => ({
      number,
      ...{ height, hidden: hidden ? true : undefined, look: style && lookOf(style) },
    }))
    .filter(({ height, hidden, look }) => [height, hidden, look].some((one) => one !== undefined))
    .map(({ number, ...rest }) => defined({ row: number - 1, ...rest }));
}

const RULES: readonly string[] = ["list", "whole", "decimal", "date", "textLength", "custom"];

function validationsOf(model: Model, { leave }: CellReading): BookValidation[] {
  const areasOfRule = new Map<string, { rule: BookValidation; areas: Area[] }>();
  for (const [key, found] of Object.entries(model.dataValidations)) {
    if (found === undefined || found.type === "any" || !RULES.includes(found.type)) {
      leave("data validations of other kinds");
      continue;
    }
    const rule = ruleOf(found);
    const same = JSON.stringify(rule);
    const known = areasOfRule.get(same) ?? { rule, areas: [] };
    append(known.areas, areasOf(key.replace(/^range:/, "")));
    areasOfRule.set(same, known);
  }
  return [...areasOfRule.values()].map(({ rule, areas }) => ({ ...rule, areas: joined(areas) }));
}

/** Cells below each other as one area, since the library may list them one by one. */
function joined(areas: readonly Area[]): readonly Area[] {
  const sorted = [...areas].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: Area[] = [];
  for (const area of sorted) {
    const last = found[found.length - 1];
    if (
      last !== undefined &&
      last.column === area.column &&
      last.columns === area.columns &&
      last.row + last.rows === area.row
    ) {
      found[found.length - 1] = { ...last, rows: last.rows + area.rows };
    } else {
      found.push(area);
    }
  }
  return found;
}

type FileRule = Exclude<NonNullable<Model["dataValidations"][string]>, { type: "any" }>;

function ruleOf(rule: FileRule): BookValidation {
  const { type, operator, formulae, allowBlank, showErrorMessage, errorStyle } = rule;
  return defined({
    areas: [],
    type,
    operator: type === "list" || type === "custom" ? undefined : operator,
    formulas: formulae.map((formula) => String(formula)),
    allowBlank: allowBlank === true,
    onError:
      showErrorMessage === true
        ? errorStyle === "warning" || errorStyle === "information"
          ? errorStyle
          : "stop"
        : undefined,
    errorTitle: rule.errorTitle,
    error: rule.error,
    promptTitle: rule.promptTitle,
    prompt: rule.prompt,
  });
}

function printOf({ pageSetup, headerFooter }: Model): BookPrint {
  const { printArea, orientation, fitToPage, fitToWidth, fitToHeight, printTitlesRow } = pageSetup;
  const titles = /^\$?(\d+):\$?(\d+)$/.exec(printTitlesRow ?? "");
  return defined({
    areas: areasOf(printArea ?? ""),
    landscape: orientation === "landscape",
    fit: fitToPage ? { wide: fitToWidth ?? 1, tall: fitToHeight ?? 1 } : undefined,
    titleRows: titles === null ? undefined : ([Number(titles[1]), Number(titles[2])] as const),
    header: headerFooter?.oddHeader || undefined,
    footer: headerFooter?.oddFooter || undefined,
  });
}
