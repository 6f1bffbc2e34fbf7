import { catalog } from "../../src/catalog";
import { readArguments } from "../../src/catalog/evaluate";

const SEVERAL = "2 rates solve the cash flows, and plain IRR finds one of them";

/** What a sheet's own formulas cannot tell of a call; empty where they say it all. */
function beyond(wanted: string, values: readonly unknown[]): string | undefined {
  const definition = catalog.find(({ name }) => name === wanted);
  if (definition === undefined) {
    throw new Error(`no function ${wanted}`);
  }
  return definition.result.beyondFormulas?.(readArguments(definition, values));
}

it.each<[string, number[], string]>([
  ["two rates, 10% and 20%", [-100, 230, -132], SEVERAL],
  ["one rate", [-100, 110], ""],
  ["no rate", [100, 110], ""],
])("knows of %s in cash flows", (_, flows, text) => {
  expect(beyond("CASHFLOW_IRR", [flows.map((flow) => [flow])])).toBe(text);
});

it("asks about rates only where a rate is asked for", () => {
  const example = catalog.find(({ name }) => name === "CLOUD_CONTRACT")?.examples[0];
  const values = example?.arguments ?? [];
  const OUTPUT = 11;
  const contract = Array.from({ length: OUTPUT }, (_, position) => values[position] ?? null);
  expect(beyond("CLOUD_CONTRACT", [...contract, "irr"])).toBe("");
  expect(beyond("CLOUD_CONTRACT", [...contract, "ebitda_usd"])).toBe("");
});

it("finds the one rate of a lease plain", () => {
  const example = catalog.find(({ name }) => name === "LEASE_IRR")?.examples[0];
  expect(beyond("LEASE_IRR", example?.arguments ?? [])).toBe("");
});
