import { catalog } from "../src/catalog";
import {
  isSchedule,
  type FunctionDefinition,
  type ScheduleStep,
  type Step,
} from "../src/catalog/define";
import { readArguments } from "../src/catalog/evaluate";
import { tokenise, type FormulaReference } from "../src/catalog/formula/tokens";

/** Functions that Excel 2016 and LibreOffice both have, under names older than file prefixes. */
const NATIVE_FUNCTIONS = new Set(
  (
    "ABS AND AVERAGE COLUMNS COUNT COUNTIF EDATE EXP IF INDEX INT IRR ISERROR ISNUMBER LARGE LN LOG10 MATCH MAX MIN " +
    "MOD NA NORMSDIST NOT NPV OR PMT PV ROUND ROUNDDOWN ROUNDUP ROW ROWS SIGN SMALL SQRT SUM " +
    "SUMIF SUMPRODUCT TRUNC VALUE"
  ).split(" "),
);

interface Formula {
  readonly where: string;
  readonly text: string;
  /** Names that have a value at this place. */
  readonly values: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  readonly inSchedule: boolean;
  readonly inFirstRow: boolean;
}

const formulas = catalog.flatMap(formulasOf);

it.each(formulas)("$where uses only names that are known there", (formula) => {
  const unknown = references(formula.text).filter((reference) => !isKnown(formula, reference));
  expect(unknown.map(({ text }) => text)).toEqual([]);
});

it.each(formulas)("$where uses only functions of Excel 2016 and LibreOffice", ({ text }) => {
  const functions = tokenise(text).filter(({ kind }) => kind === "function");
  expect(
    functions.map((token) => token.text).filter((name) => !NATIVE_FUNCTIONS.has(name)),
  ).toEqual([]);
});

it.each(formulas)("$where writes powers of ten as 10^n", ({ text }) => {
  // The workbench's engine takes 1E-12, and what it would print so, for a text.
  const numbers = tokenise(text).filter(({ kind }) => kind === "number");
  const shown = numbers.filter((token) => /e/i.test(token.text + String(Number(token.text))));
  expect(shown.map((token) => token.text)).toEqual([]);
});

it.each(formulas)("$where closes what it opens", ({ text }) => {
  let depth = 0;
  for (const token of tokenise(text)) {
    depth += token.text === "(" ? 1 : token.text === ")" ? -1 : 0;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
});

it.each(formulas)("$where gives IRR a guess", ({ text }) => {
  argumentsOf(text, "IRR").forEach((count) => expect(count).toBe(2));
});

it("covers every calculation: a formula for what is no look-up", () => {
  const bare = catalog.filter(
    ({ result, steps, group, sourceOf, examples }) =>
      group !== "Analysis" &&
      sourceOf === undefined &&
      typeof examples[0]?.result !== "object" &&
      (result.formula === undefined || (steps.length === 0 && result.formula === "")),
  );
  expect(bare.map(({ name }) => name)).toEqual([]);
});

function formulasOf(definition: FunctionDefinition): Formula[] {
  const values = new Set(Object.keys(definition.parameters));
  const columns = new Set<string>();
  const known = { values, columns, inSchedule: false, inFirstRow: false };
  const formulas: Formula[] = [];
  for (const step of definition.steps) {
    formulas.push(...stepFormulas(definition.name, step, { values, columns }));
    if (isSchedule(step)) {
      step.columns.forEach(({ key }) => columns.add(key));
    } else {
      values.add(step.key);
    }
  }
  const { formula, cells = [] } = definition.result;
  const tables = [cells, ...tablesOfExamples(definition)].flat(2);
  const last = [...(formula === undefined ? [] : [formula]), ...new Set(tables)];
  return [
    ...formulas,
    ...last.map((text) => ({ where: `${definition.name} result`, text, ...known })),
  ];
}

/** Where arguments decide the cells of a table, those of the examples stand for all. */
function tablesOfExamples(definition: FunctionDefinition): (readonly (readonly string[])[])[] {
  const { cellsOf } = definition.result;
  return cellsOf === undefined
    ? []
    : definition.examples.map(({ arguments: values }) =>
        cellsOf(readArguments(definition, values)),
      );
}

function stepFormulas(
  name: string,
  step: Step,
  known: { readonly values: Set<string>; readonly columns: Set<string> },
): Formula[] {
  const values = new Set(known.values);
  const columns = new Set(known.columns);
  if (!isSchedule(step)) {
    const where = `${name} ${step.key}`;
    return [{ where, text: step.formula, values, columns, inSchedule: false, inFirstRow: false }];
  }
  return [...rowCount(name, step, { values, columns }), ...columnFormulas(name, step, known)];
}

function rowCount(
  name: string,
  { key, rowCount }: ScheduleStep,
  known: Pick<Formula, "values" | "columns">,
): Formula[] {
  return rowCount === undefined
    ? []
    : [
        {
          where: `${name} rows of ${key}`,
          text: rowCount,
          ...known,
          inSchedule: false,
          inFirstRow: false,
        },
      ];
}

/** A column knows itself in the row above, and in its own row the columns that do not need it. */
function columnFormulas(
  name: string,
  step: ScheduleStep,
  known: { readonly values: Set<string>; readonly columns: Set<string> },
): Formula[] {
  const own = step.columns.map(({ key }) => key);
  return step.columns.flatMap(({ key, formula, first }) => {
    const at = {
      values: new Set([...known.values, ...own.filter((other) => other !== key)]),
      columns: new Set([...known.columns, ...own]),
      inSchedule: true,
    };
    const rows = { where: `${name} ${key}`, text: formula, ...at, inFirstRow: first === undefined };
    const top = { where: `${name} ${key} in row 0`, text: first ?? "", ...at, inFirstRow: true };
    return first === undefined ? [rows] : [rows, top];
  });
}

function references(text: string): FormulaReference[] {
  return tokenise(text).filter((token) => token.kind === "reference");
}

function isKnown(formula: Formula, { of, name }: FormulaReference): boolean {
  switch (of) {
    case "row":
      return formula.inSchedule;
    case "above":
      return formula.inSchedule && !formula.inFirstRow && formula.columns.has(name);
    case "column":
      return formula.columns.has(name);
    case "value":
      return formula.values.has(name);
  }
}

/** How many arguments each call of a function has. */
function argumentsOf(text: string, name: string): number[] {
  const tokens = tokenise(text).filter(({ kind }) => kind !== "space");
  return tokens.flatMap((token, start) => {
    if (token.kind !== "function" || token.text !== name) {
      return [];
    }
    let depth = 0;
    let count = 1;
    for (const { text: part } of tokens.slice(start + 1)) {
      depth += part === "(" ? 1 : part === ")" ? -1 : 0;
      count += part === "," && depth === 1 ? 1 : 0;
      if (depth === 0) {
        break;
      }
    }
    return [count];
  });
}
