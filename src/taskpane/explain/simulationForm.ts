import { derive } from "../../catalog/analysis/derivation";
import { readSettings } from "../../catalog/analysis/settings";
import { findNumberArgument, numberArguments } from "../../catalog/analysis/oneArgument";
import { toBlock } from "../../catalog/cells";
import type { FunctionDefinition } from "../../catalog/define";
import { CalcError } from "../../core/errors";
import { constantText, type Literal } from "../../formula/literals";
import { element, fill } from "../frame/dom";
import type { FilledArgument } from "../functions/answer";
import type { ExplainedCall } from "./explanation";
import {
  centreOf,
  rowsOf,
  settingsOf,
  shapeOf,
  uncertainNames,
  type Uncertain,
  type Uncertainty,
} from "./sure";
import { sureForm } from "./sureForm";

/** Shapes of uncertain inputs to choose from, in place of lists typed into the form of a simulation. */
export interface SimulationForm {
  readonly element: HTMLElement;
  /** What the form holds now: its own arguments, then those of the function it names. */
  show(filled: readonly FilledArgument[]): void;
}

export interface SimulationFormOptions {
  /** MONTE_CARLO or SIMULATE. */
  readonly definition: FunctionDefinition;
  find(name: string): FunctionDefinition | undefined;
  /** Puts texts into the form by argument name. */
  put(texts: Readonly<Record<string, string>>): void;
}

export function createSimulationForm(options: SimulationFormOptions): SimulationForm {
  const root = element("section", { class: "tool" });
  let drawn = "";
  let threshold: number | null = null;
  return {
    element: root,
    show(filled) {
      const asked = questionOf(options, filled);
      root.hidden = asked === null;
      const key = asked === null ? "" : keyOf(options, asked);
      if (asked === null || key === drawn) {
        return;
      }
      drawn = key;
      const { explained, uncertainty } = asked;
      const moved = new Set(uncertainty.inputs.map(({ argument }) => argument));
      fill(
        root,
        element("h3", {}, "Uncertain inputs"),
        ...sureForm({
          explained,
          names: uncertainNames(explained),
          begin: { ...uncertainty, threshold: uncertainty.threshold ?? threshold },
          together: takesSettings(options),
          changed(next) {
            threshold = next.threshold;
            drawn = keyOf(options, { explained, uncertainty: next });
            const rows = new Map(rowsOf(next));
            [...rows.keys()].forEach((name) => moved.add(name));
            const texts = [...moved].map((name) => [name, textOf(explained, name, rows.get(name))]);
            options.put({
              ...(Object.fromEntries(texts) as Record<string, string>),
              ...(takesSettings(options) ? { settings: constantText(settingsOf(next)) } : {}),
            });
          },
        }),
      );
    },
  };
}

interface Asked {
  /** Of the function with every uncertain input in its middle. */
  readonly explained: ExplainedCall;
  readonly uncertainty: Uncertainty;
}

/** null while there is nothing to draw from yet, or a shape that is not offered here. */
function questionOf(
  { definition, find }: SimulationFormOptions,
  filled: readonly FilledArgument[],
): Asked | null {
  const own = Object.keys(definition.parameters).length - 1;
  const inner = find(String(filled[0]?.value ?? ""));
  const given = filled.slice(own).map(({ value }) => value ?? null);
  const inputs = inner === undefined ? null : uncertainOf(inner, given);
  if (inner === undefined || inputs === null) {
    return null;
  }
  const values = given.slice();
  numberArguments(inner).forEach(({ name, position }) => {
    const input = inputs.find(({ argument }) => argument === name);
    values[position] = input === undefined ? values[position] : centreOf(input);
  });
  try {
    const derivation = derive(inner, values);
    return {
      explained: {
        call: { kind: "call", name: inner.name, saved: false, arguments: [], text: "" },
        ...{ definition: inner, inputs: [], grid: null, values },
        outcome: { kind: "derived", derivation },
      },
      uncertainty: { inputs, ...planOf(inner, filled.slice(1, own)) },
    };
  } catch (error) {
    if (error instanceof CalcError) {
      return null;
    }
    throw error;
  }
}

/** The inputs that are a row in place of a number; null where a row is of no shape offered. */
function uncertainOf(
  inner: FunctionDefinition,
  given: readonly unknown[],
): readonly Uncertain[] | null {
  const found = numberArguments(inner).flatMap(({ name, position, series }) => {
    const row = toBlock(given[position]).flat();
    const drawn = row.length > 1 && (!series || typeof row[0] === "string");
    return drawn ? [shapeOf(name, row)] : [];
  });
  return found.includes(null) ? null : found.flatMap((one) => one ?? []);
}

/** MONTE_CARLO takes trials and seed, SIMULATE one block of settings. */
function planOf(
  inner: FunctionDefinition,
  [first, second]: readonly FilledArgument[],
): Omit<Uncertainty, "inputs"> {
  if (second !== undefined) {
    const { trials, seed } = readSettings(inner, [
      ["trials", first.value],
      ["seed", second.value],
    ]);
    return { correlated: [], threshold: null, draws: { trials, seed, again: false } };
  }
  const { trials, seed, threshold, correlations } = readSettings(inner, toBlock(first.value));
  return {
    correlated: correlations,
    threshold: threshold ?? null,
    draws: { trials, seed, again: true },
  };
}

function takesSettings({ definition }: SimulationFormOptions): boolean {
  return "settings" in definition.parameters;
}

function textOf(
  { definition, values }: ExplainedCall,
  argument: string,
  row: readonly Literal[] | undefined,
): string {
  const { position } = findNumberArgument(definition, argument);
  return row === undefined ? String(values[position] ?? "") : constantText([row]);
}

/** Draws the fields anew only for what was not changed in them. */
function keyOf(
  options: SimulationFormOptions,
  { explained: { definition, values }, uncertainty }: Asked,
): string {
  const { correlated, draws, threshold } = uncertainty;
  const own = takesSettings(options) ? threshold : null;
  const rows = [...rowsOf(uncertainty)].sort(([one], [other]) => one.localeCompare(other));
  const moving = new Set(rows.map(([name]) => name));
  const names = Object.keys(definition.parameters);
  const fixed = values.filter((_, position) => !moving.has(names[position] ?? ""));
  return JSON.stringify([definition.name, fixed, rows, correlated, draws, own]);
}
