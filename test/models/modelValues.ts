import { writeFileSync } from "node:fs";
import { MODEL_VALUES, type ModelValue } from "../../scripts/targets/modelValues";
import { PARTS } from "../../src/models/library/parts/results";
import type { OpenModel } from "./support";

/* What stands beside published targets, from an open sum of the parts. */

const CASES = ["bear", "base", "bull"] as const;

const LABELS = [
  ...["Base: value today", "Critical IT", "NOI, first year", "Build cost, GPUs included"],
] as const;

export async function valuesOf(open: OpenModel, at: string): Promise<ModelValue[]> {
  const values = await open.line("Value a share", { after: "Answer" });
  const shares = Number((await open.line("Diluted shares at the value"))[1]);
  return [
    ...CASES.map((name, index) => value(at, `${name}_value`, [values[index], "USD/share"])),
    ...(await ofParts(open, { at, shares })),
    ...(await ofContracts(open, { at, shares })),
  ];
}

interface Place {
  readonly at: string;
  readonly shares: number;
}

/** Those that are published, a share of the base case; of what is signed also the dollars. */
async function ofParts(open: OpenModel, { at, shares }: Place): Promise<ModelValue[]> {
  const usd = async (label: string, after: string) => (await open.line(label, { after }))[1];
  const parts = PARTS.map(async ([key, label]) => [key, await usd(label, "The parts")] as const);
  const converts = usd("Debt that converts at the value", "Shares at the value");
  const all = [...(await Promise.all(parts)), ["converts", await converts] as const];
  const known = all.filter(([, found]) => typeof found === "number");
  return [
    ...known.map(([key, found]) => value(at, `part_${key}`, [Number(found) / shares, "USD/share"])),
    value(at, "contracts_usd", [all[0][1], "USD"]),
  ];
}

/** Each contract that counts, which needs no figure of the company. */
export async function ofContracts(open: OpenModel, { at, shares }: Place): Promise<ModelValue[]> {
  const of = (label: string) => open.column(label, { sheet: 1, first: "Contract" });
  const columns = new Map(
    await Promise.all(LABELS.map(async (label) => [label, await of(label)] as const)),
  );
  const keys = await of("Key");
  const states = await of("In the sum");
  const counted = [...states.keys()].filter((row) => states[row].value === "counted");
  return counted.flatMap((row) => {
    const number = (label: (typeof LABELS)[number]): number =>
      Number(columns.get(label)?.[row].value);
    const own = `${at}/${String(keys[row].value)}`;
    const perMw = number("Base: value today") / number("Critical IT");
    const noi = number("NOI, first year");
    return [
      value(own, "noi", [noi, "USD/IT MW-year"]),
      value(own, "yield_on_cost", [noi / number("Build cost, GPUs included"), "fraction"]),
      value(own, "value_per_mw", [perMw, "USD/IT MW"]),
      value(own, "value_per_w", [perMw / 1e6, "USD/IT W"]),
      value(own, "value_per_share", [number("Base: value today") / shares, "USD/share"]),
    ];
  });
}

function value(at: string, figure: string, [found, unit]: readonly [unknown, string]): ModelValue {
  return { key: `${at}/${figure}`, value: Number(Number(found).toPrecision(6)), unit };
}

export function writeModelValues(found: readonly ModelValue[]): void {
  const lines = found.map(({ key, value: number, unit }) => `${key},${number},${unit}`);
  writeFileSync(MODEL_VALUES, `${["key,value,unit", ...lines].join("\n")}\n`);
}
