import { isSchedule, type FunctionDefinition, type Parameters } from "../../src/catalog/define";
import { tokenise, type FormulaToken } from "../../src/catalog/formula/tokens";

/** Whether a formula of the derivation divides by something that allowed inputs can make zero. */
export function mayDivideByZero({ parameters, steps, result }: FunctionDefinition): boolean {
  const formulas = [
    ...steps.flatMap((step) => (isSchedule(step) ? [] : [step.formula])),
    ...(result.formula === undefined ? [] : [result.formula]),
  ];
  return formulas.some((formula) =>
    divisors(formula).some((names) => names.some((name) => canBeZero(name, parameters))),
  );
}

/** The names in each divisor: one name, or those in a bracket. */
function divisors(formula: string): string[][] {
  const tokens = tokenise(formula);
  return tokens.flatMap(({ text }, index) =>
    text === "/" ? [namesFrom(tokens.slice(index + 1))] : [],
  );
}

function namesFrom(tokens: readonly FormulaToken[]): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const token of tokens) {
    depth += token.text === "(" ? 1 : token.text === ")" ? -1 : 0;
    if (token.kind === "reference" && token.of === "value") {
      names.push(token.name);
    }
    if (depth <= 0 && token.kind !== "function") {
      break;
    }
  }
  return names;
}

/** A step can be zero as far as one can tell; an argument if its bounds let it. */
function canBeZero(name: string, parameters: Parameters): boolean {
  const parameter = parameters[name];
  if (parameter?.kind !== "number") {
    return true;
  }
  const { min = -Infinity, above = -Infinity } = parameter;
  return min <= 0 && above < 0;
}
