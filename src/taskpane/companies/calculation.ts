import type { FunctionDefinition } from "../../catalog/define";
import { readArguments } from "../../catalog/evaluate";
import type { Unit } from "../../core/units";
import { fixedCell } from "../../sheet/a1";
import { sheetFormat } from "../../sheet/numberFormats";
import { textCell, type AreaStyle, type SheetCell } from "../../sheet/draft";
import { findField } from "../../presets/fields";
import type { Figure } from "../../presets/types";
import type { Block, Position } from "./block";
import { LOOKS, rowArea } from "../../sheet/looks";
import { labelOf, words } from "./facts";
import { call, companyCall, quoted, type Choice } from "./formulas";

/** What fills one argument: a figure of the company, or what the user has typed. */
export interface GivenArgument {
  readonly name: string;
  readonly unit: Unit | "";
  readonly from:
    | { readonly kind: "company"; readonly figure: Figure }
    /** With a word on where it is from, where it is not the user's. */
    | {
        readonly kind: "typed";
        readonly value: number | string | boolean;
        readonly origin?: string;
      }
    /** Formula text of cells, read from the sheet the block goes to. */
    | { readonly kind: "cells"; readonly reference: string };
}

export interface CalculationOptions extends Choice {
  readonly definition: FunctionDefinition;
  readonly ticker: string;
  /** In Excel's order; optional arguments that are left out are not among them. */
  readonly given: readonly GivenArgument[];
}

const HEAD_ROW = 2;
const FIRST_ROW = 3;
const VALUE_COLUMN = 1;
const NAME_COLUMN = 5;

/** A function with its inputs as cells: the company's look themselves up, typed ones stay inputs. */
export function calculationBlock(options: CalculationOptions, at: Position): Block {
  const { definition, ticker, given } = options;
  const resultRow = FIRST_ROW + given.length;
  const unit = resultUnit(definition, given);
  return {
    rows: [
      [textCell(`${ticker}: ${definition.result.label}`)],
      [definition.summary],
      ["Input", "Value", "Unit", "As of", "Where it comes from", "Argument"],
      ...given.map((argument) => [
        textCell(meaningOf(argument, definition)),
        ...inputCells(argument, options),
        argument.name,
      ]),
      [definition.result.label, resultFormula(options, at), unit ?? "", "", "", definition.name],
    ],
    spills: [],
    styles: [
      { ...rowArea(0, 0), ...LOOKS.title },
      { ...rowArea(1, 0), ...LOOKS.quiet },
      { ...rowArea(HEAD_ROW, 0, 6), ...LOOKS.heading },
      { ...rowArea(FIRST_ROW, NAME_COLUMN), rows: given.length + 1, ...LOOKS.field },
      ...given.map((argument, row) => inputStyle(argument, FIRST_ROW + row)),
      { ...rowArea(resultRow, 0, 3), bold: true },
      {
        ...rowArea(resultRow, VALUE_COLUMN),
        numberFormat: resultFormat(definition, unit),
      },
    ],
    widths: [44, 18, 14, 12, 60, 24],
  };
}

/** What a reader of the sheet calls the argument: the first words of its description. */
function meaningOf({ name }: GivenArgument, { parameters }: FunctionDefinition): string {
  return parameters[name].description.split(/[;:]/)[0];
}

function inputCells({ unit, from }: GivenArgument, options: CalculationOptions): SheetCell[] {
  switch (from.kind) {
    case "company":
      return [
        `=${companyCall(quoted(options.ticker), quoted(from.figure.field), options)}`,
        unit,
        textCell(from.figure.asOf),
        originText(from.figure, options),
      ];
    case "cells":
      return [`=${from.reference}`, unit, "", "from the sheet"];
    case "typed":
      return [asInput(from.value), unit, "", from.origin ?? "your input"];
  }
}

function asInput(value: number | string | boolean): SheetCell {
  return typeof value === "string" ? textCell(value) : value;
}

function originText({ field, basis, ticker }: Figure, { team }: Choice): string {
  const first = team ? ", or the team's figure" : "";
  const measured = words(basis) === "" ? "" : ` (${words(basis)})`;
  return `${ticker} ${labelOf(field)}${measured}${first}`;
}

/** Optional arguments that are left out stay blank between the commas. */
function resultFormula({ definition, given }: CalculationOptions, at: Position): string {
  const cells = Object.keys(definition.parameters).map((name) => {
    const row = given.findIndex((argument) => argument.name === name);
    return row < 0 ? "" : fixedCell(at.row + FIRST_ROW + row, at.column + VALUE_COLUMN);
  });
  while (cells[cells.length - 1] === "") {
    cells.pop();
  }
  return `=${call(definition.name, ...cells)}`;
}

function resultFormat({ result }: FunctionDefinition, unit: Unit | null): string {
  return unit === null ? "General" : (result.format ?? sheetFormat(unit));
}

/** null where it depends on a cell of the sheet. */
function resultUnit(definition: FunctionDefinition, given: readonly GivenArgument[]): Unit | null {
  const { result, parameters } = definition;
  if (result.unitOf === undefined) {
    return result.unit;
  }
  const values = Object.keys(parameters).map((name) => {
    const from = given.find((argument) => argument.name === name)?.from;
    return from?.kind === "company"
      ? from.figure.value
      : from?.kind === "typed"
        ? from.value
        : null;
  });
  try {
    return result.unitOf(readArguments(definition, values));
  } catch {
    return null;
  }
}

function inputStyle({ from, unit }: GivenArgument, row: number): AreaStyle {
  const area = rowArea(row, VALUE_COLUMN);
  if (from.kind === "company") {
    return { ...area, numberFormat: findField(from.figure.field)?.format ?? "General" };
  }
  return from.kind === "typed"
    ? { ...area, ...LOOKS.input, numberFormat: sheetFormat(unit), align: "right" }
    : area;
}
