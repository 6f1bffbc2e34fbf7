import { catalog } from "../../src/catalog";
import { doubtOf } from "../../src/taskpane/functions/doubts";

const power = { kind: "number", unit: "USD/kWh", description: "" } as const;
const rent = { kind: "number", unit: "USD/kW-month", description: "" } as const;

it.each([
  [power, 4.5, "p is 4.5000 USD/kWh: did you mean 0.0450 USD/kWh? It looks like cents a kWh."],
  [power, 45, "p is 45.0000 USD/kWh: did you mean 0.0450 USD/kWh? It looks like USD a MWh."],
  [rent, 1313, /did you mean 109\.42 USD\/kW-month\? It looks like USD a kW and year/],
  [power, 1e6, /far from what is usual/],
])("%o of %d is doubted", (parameter, value, expected) => {
  expect(doubtOf("p", parameter, value)).toMatch(expected);
});

it.each([
  [power, 0.045],
  [power, -0.02],
  [power, 0],
  [power, "text"],
  [rent, 109.46],
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
