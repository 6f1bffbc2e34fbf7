import { catalog } from "../../src/catalog";
import { findCalculation } from "../../src/catalog/analysis/findCalculation";
import { findNumberArgument, movable, resultAt } from "../../src/catalog/analysis/oneArgument";

/* What somebody types for a function or an argument, and what has no number. */

it.each(["MINER_BREAKEVEN", "watt.Miner_Breakeven", "=WATT.MINER_BREAKEVEN"])(
  "finds %s",
  (text) => {
    expect(findCalculation(catalog, text).name).toBe("MINER_BREAKEVEN");
  },
);

it.each([
  [
    "FLEET",
    'there is no function "FLEET" to ask about, ' +
      "did you mean FLEET_POWER or FLEET_HASHRATE or FLEET_EFFICIENCY?",
  ],
  [
    "BREAKEVEN_POWER",
    'there is no function "BREAKEVEN_POWER" to ask about, did you mean BREAKEVEN_POWER_PRICE?',
  ],
  ["??", 'there is no function "??" to ask about'],
])("says that there is no function %s", (text, message) => {
  expect(() => findCalculation(catalog, text)).toThrow(
    expect.objectContaining({ code: "notFound", message }),
  );
});

it.each([
  ["powerPrice", "it has powerPriceUsdPerKwh, efficiencyJPerTh, pue, otherCostUsdPerPhDay"],
  ["??", "it has efficiencyJPerTh, powerPriceUsdPerKwh, pue, otherCostUsdPerPhDay"],
])("names the arguments that %s may mean", (text, meant) => {
  const definition = findCalculation(catalog, "HASHCOST");
  expect(() => findNumberArgument(definition, text)).toThrow(
    expect.objectContaining({
      code: "notFound",
      message: `HASHCOST has no numeric argument '${text}': ${meant}`,
    }),
  );
});

it("cuts a long name short", () => {
  const definition = findCalculation(catalog, "HASHCOST");
  expect(() => findNumberArgument(definition, "?".repeat(60))).toThrow(
    `no numeric argument '${"?".repeat(40)}':`,
  );
});

it("has no number where a function answers with a block", () => {
  const values = [9.7e9, 5, 200, 5.8e9, 15e6, 0.85, 0.2, 3, 0.2, 0.8, null, "table"];
  const call = movable(findCalculation(catalog, "CLOUD_CONTRACT"), values);
  expect(resultAt(call, "termYears", 4)).toBeNaN();
});
