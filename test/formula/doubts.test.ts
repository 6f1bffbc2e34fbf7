import { catalog } from "../../src/catalog";
import { doubtOf } from "../../src/formula/doubts";

const power = { kind: "number", unit: "USD/kWh", description: "" } as const;
const prices = { ...power, kind: "series", blanks: "skip" } as const;
const site = { kind: "number", unit: "MW", description: "" } as const;
const hashrate = { kind: "number", unit: "EH/s", description: "" } as const;
const machine = { kind: "number", unit: "J/TH", description: "" } as const;
const rent = { kind: "number", unit: "USD/kW-month", description: "" } as const;

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
