import { catalog } from "../../src/catalog";
import type { FunctionDefinition } from "../../src/catalog/define";
import { answer } from "../support";

const find = (wanted: string): FunctionDefinition =>
  catalog.find(({ name }) => name === wanted) as FunctionDefinition;
const [tornado, solve, simulate] = ["TORNADO", "SOLVE", "SIMULATE"].map(find);

const block = (value: unknown): unknown => (Array.isArray(value) ? value : [[value]]);

/** Calls in which ranges are one number each, beside those of the examples. */
const CALLS: readonly (readonly [string, readonly unknown[]])[] = [
  ["ASIC_NPV", [10, 17.5, 0.05, 38, 0.1, 12]],
  ["CASHFLOW_XNPV", [0.1, 100, 46000]],
  ["CURTAILMENT", [40, 60, 24, null, null, "margin"]],
  ["DILUTED_SHARES", [1e8, 25, 1e6, 5, 1e8, 10, 15]],
  ["EQUILIBRIUM_HASHRATE", [90_000, 3.15, 1000, 50]],
  ["FLEET_EFFICIENCY", [10, 20]],
  ["FUNDING_GAP", [100, 20, 150]],
  ["LEASE_NOI_BETWEEN", [100, 175, 46388, 15, 46400, 47200]],
  ["PEAK_CHARGE", [50, 65]],
  ["SOTP", [100, 1e6, 0.8, 0.5, 2, 1e5]],
  ...catalog
    .filter(({ group }) => group !== "Analysis")
    .flatMap(({ name, examples }) =>
      examples
        .filter(({ result }) => typeof result === "number")
        .map(({ arguments: values }) => [name, values] as const),
    ),
];

const questions = CALLS.flatMap(([name, values]) => {
  const definition = find(name);
  return Object.entries(definition.parameters).flatMap(([argument, parameter], position) => {
    const given = values[position];
    return parameter.kind === "series" && typeof given === "number"
      ? [{ definition, values, argument, parameter, position, given }]
      : [];
  });
});

it("finds every range of one number in the examples and above", () => {
  expect(questions.length).toBeGreaterThanOrEqual(25);
});

it.each(
  questions.map((question) => [`${question.definition.name} ${question.argument}`, question]),
)(
  "%s is moved, found and drawn as one number",
  (_, { definition, values, argument, parameter, position, given }) => {
    const at = (value: unknown) => {
      const all = values.map((other, index) => block(index === position ? value : other));
      return all;
    };
    const [[own]] = answer(definition, at(given));
    const rows = answer(tornado, [definition.name, 0.9, 1.1, at(given)]);
    const row = rows.find(([moved]) => moved === argument);
    if (parameter.unit === "date") {
      expect(row).toBeUndefined();
    } else {
      const low = row?.[2];
      expect(answer(definition, at(low))[0][0]).toBe(row?.[4]);
      expect(parameter.whole === true && !Number.isInteger(low)).toBe(false);
    }
    const [[found]] = answer(solve, [definition.name, argument, own, at(given)]);
    expect(answer(definition, at(found))[0][0]).toBeCloseTo(Number(own), 6);
    const drawn = answer(simulate, [
      definition.name,
      [["trials", 50]],
      at([["discrete", given, 1]]),
    ]);
    expect(drawn.find(([label]) => label === "P50")).toEqual(["P50", own]);
    expect(drawn.find(([label]) => label === "sd")).toEqual(["sd", 0]);
  },
);

describe("times of whole periods of payment", () => {
  const NAMES = ["termYears", "amortisationYears", "buildYears", "delayYears"] as const;
  const lease = find("LEASE_IRR");
  const call = (name: string, value: unknown, paymentsPerYear: number) =>
    Object.keys(lease.parameters).map((key, at) => {
      const fixed = [1e8, 14e6, 15, 0.03, 0.07, 0.5, 0.06, 15, 1, paymentsPerYear, 1];
      return block(key === name ? value : (fixed[at] ?? null));
    });

  it.each(NAMES.flatMap((name) => [1, 4, 12].map((periods) => [name, periods] as const)))(
    "%s at %d a year is drawn from any distribution and solved for",
    (name, periods) => {
      const shapes = [
        ["uniform", 0.7, 3.4],
        ["triangular", 0.7, 1.9, 3.4],
        ["pert", 0.7, 1.9, 3.4],
        ["normal", 2.1, 0.2],
        ["lognormal", 2.1, 0.1],
      ];
      const own = Array.from({ length: 4 * periods }, (_, step) =>
        Number(answer(lease, call(name, (step + 1) / periods, periods))[0][0]),
      );
      for (const shape of shapes) {
        const settings = [["trials", 99]];
        const rows = answer(simulate, ["LEASE_IRR", settings, call(name, [shape], periods)]);
        expect(rows.at(-1)).toEqual(["share of draws drawn again", 0]);
        // Of 99 results the median is one of them.
        expect(own).toContain(rows.find(([label]) => label === "P50")?.[1]);
      }
      const step = 2 * periods;
      const [[found]] = answer(solve, ["LEASE_IRR", name, own[step - 1], call(name, 1, periods)]);
      expect(found).toBeCloseTo(step / periods, 12);
    },
  );
});
