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
      const [from, to] = numbers(inputs, "from", "to");
      return { value: to / from - 1, formula: `=${to}/${from}-1` };
    }
    case "quotient": {
      const [numerator, denominator] = numbers(inputs, "numerator", "denominator");
      return { value: numerator / denominator, formula: `=${numerator}/${denominator}` };
    }
    case "difference": {
      const [first, second] = numbers(inputs, "first", "second");
      return { value: first - second, formula: `=${first}-${second}` };
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

function numbers(inputs: Inputs, ...names: readonly string[]): number[] {
  return names.map((name) => {
    const value = inputs[name];
    if (typeof value !== "number") {
      throw new Error(`${name} is missing or not a number`);
    }
    return value;
  });
}

function list(inputs: Inputs, name: string): readonly unknown[] {
  const values = inputs[name];
  if (!Array.isArray(values)) {
    throw new Error(`${name} is missing or not a list`);
  }
  return values;
}
