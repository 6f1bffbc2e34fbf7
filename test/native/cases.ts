import { catalog } from "../../src/catalog";
import type { Derivation } from "../../src/catalog/analysis/derivation";
import type { FunctionDefinition } from "../../src/catalog/define";
import { padRows, type Sheet, type SheetCell } from "../../src/sheet/draft";
import { planTwin } from "../../src/models/twin/plan";
import { twinBlock } from "../../src/models/twin/twinBlock";
import type { TwinBlock } from "../../src/models/twin/types";

/** A call, how the core came to its result, and its native copy. */
export interface Case {
  readonly values: readonly unknown[];
  readonly derivation: Derivation;
  readonly block: TwinBlock;
}

/** Long schedules fill sheets quickly: after so many rows no further call is added. */
const MOST_ROWS = 20_000;
const FEWEST_CALLS = 100;

/** Every calculation that its examples show to have formulas. */
export const functions: readonly FunctionDefinition[] = catalog.filter(
  (definition) =>
    definition.group !== "Analysis" &&
    definition.examples.some(({ arguments: values }) => isNative(definition, values)),
);

/** The calls among those given that can be copied, at most so many, one copy below the other. */
export function casesOf(
  definition: FunctionDefinition,
  calls: Iterable<readonly unknown[]>,
  most: number,
): Case[] {
  const cases: Case[] = [];
  let top = 0;
  for (const values of calls) {
    const plan = planTwin(definition, values);
    if (cases.length >= (top > MOST_ROWS ? FEWEST_CALLS : most)) {
      break;
    }
    if (!("derivation" in plan)) {
      continue;
    }
    const block = copyOf(definition, values, top);
    cases.push({ values, block, derivation: plan.derivation });
    top += block.rows.length + 1;
  }
  return cases;
}

export function copyOf(
  definition: FunctionDefinition,
  values: readonly unknown[],
  top: number,
): TwinBlock {
  const given = values.map((value) => ({ value }));
  return twinBlock({ definition, arguments: given, title: definition.name }, top);
}

export function isNative(definition: FunctionDefinition, values: readonly unknown[]): boolean {
  return "derivation" in planTwin(definition, values);
}

/** The blocks below each other with a blank row between. */
export function toSheet(
  name: string,
  blocks: readonly (readonly (readonly SheetCell[])[])[],
): Sheet {
  const rows = blocks.flatMap((block) => [...block, []]);
  return { name, rows: padRows(rows), styles: [], columnWidths: [] };
}

/** A number of a function's own, so that its calls stay when other functions come and go. */
export function seedOf(name: string): number {
  return [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
}
