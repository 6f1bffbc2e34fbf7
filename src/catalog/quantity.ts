import type { NumberParameter } from "./define";

/** A number with its unit, as an argument. */
export function quantity<const P extends Omit<NumberParameter, "kind">>(
  parameter: P,
): P & Pick<NumberParameter, "kind"> {
  return { kind: "number", ...parameter };
}
