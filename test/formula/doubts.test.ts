import { catalog } from "../../src/catalog";
import type { Unit } from "../../src/core/units";
import { doubtOf } from "../../src/formula/doubts";

const power = { kind: "number", unit: "USD/kWh", description: "" } as const;
const prices = { ...power, kind: "series", blanks: "skip" } as const;
const site = { kind: "number", unit: "MW", description: "" } as const;
const hashrate = { kind: "number", unit: "EH/s", description: "" } as const;
const machine = { kind: "number", unit: "J/TH", description: "" } as const;
const rent = { kind: "number", unit: "USD/kW-month", description: "" } as const;
const of = <U extends Unit>(unit: U) => ({ kind: "number", unit, description: "" }) as const;

it.each([
  [power, 4.5, "p is 4.5 USD/kWh: did you mean 0.045 USD/kWh? It looks like cents a kWh."],
  [power, 45, "p is 45 USD/kWh: did you mean 0.045 USD/kWh? It looks like USD a MWh."],
  [rent, 1313, /did you mean 109\.417 USD\/kW-month\? It looks like USD a kW and year/],
  [power, 1e6, /far from what is usual/],
  [power, [[0.045], [5.2]], /did you mean 0\.052 USD\/kWh\? It looks like cents/],
  [prices, [[0.04, "", 41.3]], /did you mean 0\.0413 USD\/kWh\? It looks like USD a MWh/],
  [site, 150_000, /did you mean 150 MW\? It looks like kW/],
  [site, 60e6, /did you mean 60 MW\? It looks like W/],
  [hashrate, 50_000, /did you mean 50 EH\/s\? It looks like PH\/s/],
  [hashrate, 31.5e6, /did you mean 31\.5 EH\/s\? It looks like TH\/s/],
  [machine, 3500, /far from what is usual/],
  [of("GW"), 65_000, /did you mean 65 GW\? It looks like MW/],
  [of("USD/PH/day"), 0.0382, /did you mean 38\.2 USD\/PH\/day\? It looks like USD a TH and day/],
  [of("USD/MWh"), 0.09095, /did you mean 90\.95 USD\/MWh\? It looks like USD a kWh/],
  [of("USD/MMBtu"), 350, /did you mean 3\.5 USD\/MMBtu\? It looks like cents/],
  [of("USD/TH"), 25_700, /did you mean 25\.7 USD\/TH\? It looks like USD a PH/],
  [of("USD/kW-year"), 50_000, /did you mean 50 USD\/kW-year\? It looks like USD a MW and year/],
  [of("USD/MW"), 11.5, /did you mean 11,500,000 USD\/MW\? It looks like millions of USD/],
  [of("USD/IT MW"), 6, /did you mean 6,000,000 USD\/IT MW\? It looks like millions of USD/],
  [of("USD/GPU"), 30, /did you mean 30,000 USD\/GPU\? It looks like thousands of USD/],
  [of("shares"), 395.09, /did you mean 395,090,000 shares\? It looks like millions/],
  [of("seconds"), 10, /did you mean 600 seconds\? It looks like minutes/],
])("%o of %d is doubted", (parameter, value, expected) => {
  expect(doubtOf("p", parameter, value)).toMatch(expected);
});

it.each([
  [power, 0.045],
  [power, -0.02],
  [power, 0],
  [power, "text"],
  [rent, 109.46],
  [prices, [[0.04], [0.06]]],
  [site, 5610],
  [of("USD/MWh"), -35],
  [{ ...prices, unit: "USD/MWh" } as const, [[0.4], [35]]],
  [{ kind: "key", description: "" } as const, 4.5],
])("%o of %s is not", (parameter, value) => {
  expect(doubtOf("p", parameter, value)).toBeNull();
});

it("doubts no default and no example of any function", () => {
  const doubted = catalog.flatMap(({ name, parameters, examples }) =>
    Object.entries(parameters).flatMap(([key, parameter], position) => {
      const given = examples.map(({ arguments: values }) => values[position]);
      const standard = "default" in parameter ? [parameter.default] : [];
      return [...given, ...standard]
        .filter((value) => doubtOf(key, parameter, value) !== null)
        .map((value) => [name, key, value]);
    }),
  );
  expect(doubted).toEqual([]);
});
