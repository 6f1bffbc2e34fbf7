import { writeFileSync } from "node:fs";
import { MODEL_VALUES, type ModelValue } from "../../scripts/targets/modelValues";
import type { OpenModel } from "./support";

/* What stands beside published targets, from an open sum of the parts. */

const CASES = ["bear", "base", "bull"] as const;

export async function valuesOf(open: OpenModel, at: string): Promise<ModelValue[]> {
  const values = await open.line("Value a share", { after: "Answer" });
  const shares = Number((await open.line("Diluted shares at the value"))[1]);
  const signed = (await open.line("Signed contracts", { after: "The parts" }))[1];
  return [
    ...CASES.map((name, index) => value(at, `${name}_value`, [values[index], "USD/share"])),
    value(at, "contracts_value", [Number(signed) / shares, "USD/share"]),
    ...(await ofContracts(open, { at, shares })),
  ];
}

async function ofContracts(
  open: OpenModel,
  { at, shares }: { readonly at: string; readonly shares: number },
): Promise<ModelValue[]> {
  const cells = await open.values(1);
  const heads = cells.find(([label]) => label === "Contract") ?? [];
  const column = (label: string): number => heads.indexOf(label);
  const counted = cells.filter((row) => row[column("In the sum")] === "counted");
  return counted.flatMap((row) => {
    const number = (label: string): number => Number(row[column(label)]);
    const own = `${at}/${String(row[column("Key")])}`;
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
