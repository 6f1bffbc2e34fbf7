import { functionCall } from "./functionCall";
import type { Inputs } from "./ledger";

/** A number and how it came about. */
export interface Computed {
  readonly value: number;
  /** As a formula: what a cell would hold. */
  readonly formula: string;
}

/** @throws Error if the operation is none of these or an input is missing. */
export function arithmetic(inputs: Inputs): Computed {
  switch (inputs.operation) {
    case "change": {
      const [from, to] = operands(inputs, "from", "to");
      return { value: to.value / from.value - 1, formula: `=${to.formula}/${from.formula}-1` };
    }
    case "quotient": {
      const [above, below] = operands(inputs, "numerator", "denominator");
      return { value: above.value / below.value, formula: `=${above.formula}/${below.formula}` };
    }
    case "difference": {
      const [first, second] = operands(inputs, "first", "second");
      return { value: first.value - second.value, formula: `=${first.formula}-${second.formula}` };
    }
    case "product": {
      const factors = list(inputs, "factors").map(Number);
      return { value: factors.reduce((a, b) => a * b, 1), formula: `=${factors.join("*")}` };
    }
    case "sum": {
      const values = list(inputs, "values").map(Number);
      return { value: values.reduce((a, b) => a + b, 0), formula: `=${values.join("+")}` };
    }
    case "count": {
      const items = list(inputs, "items");
      return { value: items.length, formula: `=COUNTA(${JSON.stringify(items).slice(1, -1)})` };
    }
    default:
      throw new Error(`no arithmetic called ${String(inputs.operation)}`);
  }
}

/** Numbers as they stand, or what a function makes of inputs of its own. */
function operands(inputs: Inputs, ...names: readonly string[]): Computed[] {
  return names.map((name) => {
    const value = inputs[name];
    if (typeof value === "number") {
      return { value, formula: String(value) };
    }
    if (typeof value !== "object" || value === null) {
      throw new Error(`${name} is missing or not a number`);
    }
    const { function: called, ...own } = value as Inputs;
    const { value: result, formula } = functionCall(String(called), own);
    return { value: result, formula: formula.slice(1) };
  });
}

function list(inputs: Inputs, name: string): readonly unknown[] {
  const values = inputs[name];
  if (!Array.isArray(values)) {
    throw new Error(`${name} is missing or not a list`);
  }
  return values;
}
