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

/** Cash flows of 100, -230 and 132: two rates, 10% and 20%. */
const WITH_TWO_RATES = [1000, 2, 1, 724, 176, 0.54, 1, 1, 0.5, 0, 0];

it.each<[string, unknown[], string]>([
  ["irr", WITH_TWO_RATES, SEVERAL],
  ["ebitda_usd", WITH_TWO_RATES, ""],
  ["irr", [9.7e9, 5, 200, 5.8e9, 15e6, 0.85, 0.2, 3, 0.2, 0.8, null], ""],
])("asks about rates only where a rate is asked for: %s", (output, contract, text) => {
  expect(beyond("CLOUD_CONTRACT", [...contract, output])).toBe(text);
});

it("finds the one rate of a lease plain", () => {
  const example = catalog.find(({ name }) => name === "LEASE_IRR")?.examples[0];
  expect(beyond("LEASE_IRR", example?.arguments ?? [])).toBe("");
});
