import { catalog } from "../../src/catalog";
import { statistics } from "../../src/catalog/analysis/simulation";
import { compile, type Grid } from "../../src/catalog/evaluate";
import { nearestNames } from "../../src/core/nearest";
import { tickers } from "../../src/presets/companies";
import { VINTAGES } from "../../src/presets/vintages";

/* Corners that no table of cases reaches because an answer is long or a name is only partly known. */

function call(name: string, ...values: readonly unknown[]): Grid {
  const definition = catalog.find((candidate) => candidate.name === name);
  if (definition === undefined) {
    throw new Error(`no function ${name}`);
  }
  return compile(definition)(values);
}

/** Arguments of a repeating parameter come as one list. */
const simulate = (settings: unknown, name: string, ...values: readonly unknown[]): Grid =>
  call("SIMULATE", name, settings, values);
const explain = (name: string, ...values: readonly unknown[]): string =>
  JSON.stringify(call("EXPLAIN", name, values));

it("refuses dated flows that are all blank", () => {
  const blank = [[null], [null]];
  expect(() => call("CASHFLOW_XNPV", 0.1, blank, blank)).toThrow("cashflowsUsd");
});

it("simulates with the usual trials and seed where settings name neither", () => {
  const rows = simulate([["threshold", 20]], "HASHCOST", [["normal", 17.5, 1]], 0.045);
  const trials = rows.find(([label]) => String(label).startsWith("trials"));
  expect(rows.length).toBeGreaterThan(10);
  expect(trials).toBeDefined();
});

it("names the distributions where none is near, and an error in place of an argument's name", () => {
  expect(() => simulate([["seed", 1]], "HASHCOST", [["zzzzzzzzqqqq", 17.5, 1]], 0.045)).toThrow(
    /a distribution is one of [^?]*$/,
  );
  const settings = [["correlation", { type: "Error", basicValue: "#REF!" }, "pue", 0.5]];
  expect(() => simulate(settings, "HASHCOST", [["normal", 17.5, 1]], 0.045)).toThrow("settings");
});

it("takes a column for a distribution as it takes a row", () => {
  const rows = simulate([["seed", 1]], "HASHCOST", [[17.5], [1]], 0.045);
  expect(rows.length).toBeGreaterThan(5);
});

it("counts draws that divide by zero as trials without a result", () => {
  const half = [["discrete", 0.05, 0.5, 0, 0.5]];
  const rows = simulate([["trials", 1000]], "STABILISED_VALUE", 100, half);
  const [, without] = rows.find(([label]) => String(label).includes("without a result")) ?? [];
  expect(Number(without)).toBeGreaterThan(400);
});

it("counts trials without a number, and fails where none has one", () => {
  expect(() => call("MONTE_CARLO", "STABILISED_VALUE", 1000, 1, [[[90, 10]], 0])).toThrow();
  const table = [[[9.7e9, 1e8]], 5, 200, 5.8e9, null, null, null, null, null, null, null, "table"];
  expect(() => call("MONTE_CARLO", "CLOUD_CONTRACT", 1000, 1, table)).toThrow();
  expect(() => statistics(new Float64Array(0))).toThrow("no trial gave a result");
});

it("leaves blank what lies below a bound that is no value itself", () => {
  const rows = call("TORNADO", "MINER_BREAKEVEN", 0, 1.1, [17.5, 0.045, 1090, 3.15]);
  const network = rows.find(([name]) => name === "networkHashrateEhs");
  expect(network).toContain("");
});

it("dilutes every company in every vintage, or says what is missing", () => {
  for (const ticker of tickers()) {
    for (const vintage of VINTAGES) {
      try {
        const [[shares]] = call("COMPANY_SHARES", ticker, 20, vintage);
        expect(shares).toBeGreaterThan(0);
        call("COMPANY_SHARES", ticker, 20, vintage, "table");
      } catch (error) {
        expect((error as Error).message).toContain(ticker);
      }
    }
  }
});

it("says whose and which securities are unknown", () => {
  for (const ticker of [null, ...tickers()]) {
    for (const type of ["preferred", "prepaid_forward", "option_rsu", null]) {
      try {
        expect(call("SECURITIES", ticker, type).length).toBeGreaterThan(1);
      } catch (error) {
        expect((error as Error).message).toMatch(/^\w+: no \w+ is known$/);
      }
    }
  }
});

it("explains megawatts at the owned share, and a cost of nothing", () => {
  expect(explain("SITE_MW", "HUT", "gross", "all", null, true)).toContain("the company's share");
  expect(explain("COST_PER_BTC", 10, 0)).toContain("electricity");
});

it("names the one month of which nothing is known", () => {
  expect(() => call("NETWORK_HISTORY", 40179, 40180)).toThrow("nothing is known of 2010-01:");
});

it("keeps the answers for a thousand misspelt names, the first ones too", () => {
  const names = ["HASHCOST", "HASHPRICE"];
  for (let at = 0; at < 5_002; at++) {
    nearestNames(`HASHCOST${at.toString(36)}`, names, 1);
  }
  expect(nearestNames("HASHCOST0", names, 1)).toEqual(["HASHCOST"]);
});
