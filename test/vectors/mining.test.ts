import { miningDisagreements } from "../../scripts/vectors/disagreements";
import { isUnmapped } from "../../scripts/vectors/mapping";
import {
  mappedOf,
  miningMappings,
  miningVectors,
  runVector,
  type Outcome,
} from "../../scripts/vectors/miningVectors";

const vectors = miningVectors();

const outcomes = vectors.flatMap((vector) => {
  const mapped = mappedOf(vector);
  return mapped === undefined ? [] : [{ ...vector, run: () => runVector(vector, mapped) }];
});

function withFate(...fates: readonly Outcome["fate"][]) {
  return outcomes.filter(({ fate }) => fates.includes(fate));
}

it("knows every quantity of the file: run, or left out for a reason", () => {
  const unknown = vectors.filter(({ quantity }) => miningMappings[quantity] === undefined);
  expect(unknown.map(({ id, quantity }) => `${id} ${quantity}`)).toEqual([]);
});

it("leaves out only these quantities", () => {
  const leftOut = Object.entries(miningMappings).filter(([, mapping]) => isUnmapped(mapping));
  expect(leftOut.map(([quantity]) => quantity).sort()).toEqual([
    "4cp_opportunity_cost_hurdle",
    "btc_per_day_average",
    "difficulty_change",
    "difficulty_from_nbits",
    "fleet_hashrate",
    "growth",
    "is_retarget_height",
    "total_power_credits",
  ]);
});

it("has no mapping that no figure uses", () => {
  const quantities = new Set(vectors.map(({ quantity }) => quantity));
  expect(Object.keys(miningMappings).filter((quantity) => !quantities.has(quantity))).toEqual([]);
});

describe("figures that the functions give back within the tolerance of their source", () => {
  it.each(withFate("yes", "fit"))("$id $quantity", ({ run }) => {
    const { got, expected, tolerance, agrees } = run();
    expect({ got, expected, tolerance, agrees }).toEqual({
      got,
      expected,
      tolerance,
      agrees: true,
    });
  });
});

describe("figures that are near, but that the functions must not be bent to give", () => {
  it.each(withFate("close"))("$id $quantity", ({ run }) => {
    const { got, expected, agrees } = run();
    expect(agrees).toBe(false);
    expect(Math.abs(got / expected - 1)).toBeLessThan(0.03);
  });
});

describe("figures that are wrong on their own inputs and that the functions must not give", () => {
  it.each(withFate("no"))("$id $quantity", ({ run }) => {
    expect(run().agrees).toBe(false);
  });
});

it("gives a reason for every disagreement, and for nothing else", () => {
  const disagreeing = withFate("close", "no").map(({ id }) => id);
  expect(Object.keys(miningDisagreements).sort()).toEqual(disagreeing.sort());
});

/** Their fitted deduction stands in the file with two digits and was used with more. */
const ROUNDED_FITS: readonly string[] = ["M064", "M066", "M067"];

describe("the formula worked out elsewhere, to the digits of the file", () => {
  const numeric = outcomes.filter(
    ({ id, record }) => /^-?[\d.e+-]+$/.test(record.recomputed) && !ROUNDED_FITS.includes(id),
  );
  it.each(numeric.filter(({ quantity }) => !isDate(quantity)))("$id $quantity", (outcome) => {
    const recomputed = Number(outcome.record.recomputed);
    const apart = Math.abs(outcome.run().got - recomputed);
    expect(apart).toBeLessThanOrEqual(Math.abs(recomputed) * 1e-8);
  });
});

function isDate(quantity: string): boolean {
  return quantity === "halving_date_estimate";
}
