import { NAMESPACE } from "../../formula/namespace";
import type { Input } from "./input";
import { onSheet } from "./references";

/** The formula for a cell of `sheet`; arguments left out at the end are not written. */
export function formulaText(name: string, inputs: readonly Input[], sheet: string | null): string {
  const texts = inputs.map((input) => argumentText(input, sheet));
  while (texts.length > 0 && texts[texts.length - 1] === "") {
    texts.pop();
  }
  return `=${NAMESPACE}.${name}(${texts.join(",")})`;
}

function argumentText(input: Input, sheet: string | null): string {
  switch (input.kind) {
    case "value":
      return input.formula;
    case "cells":
      return onSheet(input.reference, sheet);
    default:
      return "";
  }
}
