import { derive, type Derivation } from "../../catalog/analysis/derivation";
import { EXCEL_ERRORS } from "../../catalog/cells";
import type { FunctionDefinition } from "../../catalog/define";
import { CalcError } from "../../core/errors";
import { elementsOf } from "../../models/twin/elements";
import { cellOf, formatAddress, parseAddress } from "../../sheet/address";
import { hasFormula } from "../../sheet/cellInput";
import type { CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../../workbook/port/port";
import { callsIn, parseCalls, soleCall, type FoundCall, type WattCall } from "../../formula/calls";
import { createTracer, definitionOf, inExcelOrder, sheetOf } from "./trace";
import type { Input, Tracer } from "./trace";
import { sourceOf } from "./source";

/** A cell whose formula calls the add-in. */
export interface ExplainedCell {
  readonly address: string;
  readonly formula: string;
  readonly value: CellValue;
  /** As shown on screen. */
  readonly text: string;
  readonly calls: readonly FoundCall[];
  /** The formula is nothing but its first call. */
  readonly sole: boolean;
  readonly tracer: Tracer;
}

/** The top left cell of a range, or null where its formula does not call the add-in. */
export async function readCell(port: WorkbookPort, range: string): Promise<ExplainedCell | null> {
  const address = formatAddress(cellOf(parseAddress(range), 0, 0));
  const block = await port.read(address);
  const formula = String(block.formulas[0][0]);
  const pieces = hasFormula(block, 0, 0) ? parseCalls(formula) : null;
  return pieces === null
    ? null
    : {
        address,
        formula,
        value: block.values[0][0],
        text: block.text[0][0],
        calls: callsIn(pieces),
        sole: soleCall(pieces) !== null,
        tracer: createTracer(sourceOf(port), sheetOf(address)),
      };
}

/** One result of a call that fills a grid. */
export interface Element {
  readonly row: number;
  readonly column: number;
}

export interface ExplainedCall {
  readonly call: WattCall;
  readonly definition: FunctionDefinition;
  readonly inputs: readonly Input[];
  /** Rows and columns of the grid that ranges in place of cells make; null for one result. */
  readonly grid: { readonly rows: number; readonly columns: number } | null;
  /** The values of the one result that is explained; empty where an input is not known. */
  readonly values: readonly unknown[];
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly kind: "derived"; readonly derivation: Derivation }
  | {
      readonly kind: "error";
      /** What the cell shows, such as #VALUE!. */
      readonly shown: string;
      readonly sentence: string;
    }
  /** Inputs that only the workbook can work out. */
  | { readonly kind: "unknown"; readonly inputs: readonly Input[] };

/** How a call comes to its result, or to one element of its grid. */
export async function explainCall(
  tracer: Tracer,
  call: WattCall,
  element: Element = { row: 0, column: 0 },
): Promise<ExplainedCall> {
  const definition = definitionOf(call);
  const inputs = await tracer.inputs(call);
  const shared = { call, definition, inputs };
  const unknown = inputs.filter(({ unknown: reason }) => reason !== undefined);
  if (unknown.length > 0) {
    return { ...shared, grid: null, values: [], outcome: { kind: "unknown", inputs: unknown } };
  }
  try {
    const all = inExcelOrder(definition, inputs);
    const elements = elementsOf(
      definition,
      all.map((value) => ({ value })),
    );
    const at = elements === null ? 0 : element.row * elements.shape.columns + element.column;
    const values = elements === null ? all : elements.calls[at].map(({ value }) => value);
    return {
      ...shared,
      grid: elements?.shape ?? null,
      values,
      outcome: derived(definition, values),
    };
  } catch (error) {
    return { ...shared, grid: null, values: [], outcome: failure(error) };
  }
}

function derived(definition: FunctionDefinition, values: readonly unknown[]): Outcome {
  try {
    return { kind: "derived", derivation: derive(definition, values) };
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): Outcome {
  if (!(error instanceof CalcError)) {
    throw error;
  }
  return { kind: "error", shown: EXCEL_ERRORS[error.code], sentence: error.message };
}

/** The error that the whole call comes to, in words; null where it comes to something. */
export function errorSentence({ outcome }: ExplainedCall): string | null {
  switch (outcome.kind) {
    case "error":
      return `${outcome.shown} ${outcome.sentence}`;
    case "unknown":
      return null;
    default: {
      const { value } = outcome.derivation.result;
      return value instanceof CalcError ? `${EXCEL_ERRORS[value.code]} ${value.message}` : null;
    }
  }
}
