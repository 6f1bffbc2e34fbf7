import { tokenise, type FormulaReference, type FormulaToken } from "./tokens";

/** The formula with something else, such as cell addresses, in place of its names. */
export function substitute(
  formula: string,
  replacement: (reference: FormulaReference) => string,
): string {
  return tokenise(formula)
    .map((token) => (token.kind === "reference" ? replacement(token) : token.text))
    .join("");
}

/** The formula with room around its operators, for people. */
export function readable(formula: string): string {
  const tokens = tokenise(formula).filter(({ kind }) => kind !== "space");
  return tokens.map((token, index) => spaced(token, tokens[index - 1])).join("");
}

function spaced(token: FormulaToken, before: FormulaToken | undefined): string {
  if (token.text === ",") {
    return ", ";
  }
  return token.kind === "operator" && !/[%:]/.test(token.text) && !isSign(before)
    ? ` ${token.text} `
    : token.text;
}

/** Whether an operator after this token is a sign rather than between two operands. */
function isSign(before: FormulaToken | undefined): boolean {
  return (
    before === undefined ||
    before.text === "(" ||
    (before.kind === "operator" && before.text !== "%")
  );
}
