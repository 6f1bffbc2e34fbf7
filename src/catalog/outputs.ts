import type { Unit } from "../core/units";

/** One of the results that a function lets its user choose. */
export interface Output {
  readonly unit: Unit;
  /** In the language of steps; `VALUE("refused")` for what fills a block. */
  readonly formula: string;
}

/** The outputs by the names that the argument `output` takes; a formula has the last for the rest. */
type Outputs<Name extends string> = Readonly<Record<Name, Output>>;

export function namesOf<Name extends string>(outputs: Outputs<Name>): readonly Name[] {
  return Object.keys(outputs) as Name[];
}

/** Unit and formula of a result that `output` chooses. */
export function chosenOf<Name extends string>(
  outputs: Outputs<Name>,
): { unitOf(args: { readonly output: Name }): Unit; readonly formula: string } {
  const all = namesOf(outputs).map((name) => [name, outputs[name].formula]);
  return {
    unitOf: ({ output }) => outputs[output].unit,
    formula: all.reduceRight(
      (rest, [name, formula], at) =>
        at === all.length - 1 ? formula : `IF(output="${name}",${formula},${rest})`,
      "",
    ),
  };
}
