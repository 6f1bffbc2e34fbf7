import * as fc from "fast-check";
import { dilutedShares, dilutionRows, type DilutionInputs } from "../../src/core/dilutedShares";

const list = (...values: number[]): Float64Array => Float64Array.of(...values);

const NONE: DilutionInputs = {
  sharesOutstanding: 1e8,
  sharePriceUsd: 20,
  warrantShares: list(),
  strikesUsd: list(),
  convertPrincipalsUsd: list(),
  conversionPricesUsd: list(),
  cappedCallCapsUsd: list(),
  prepaidForwardShares: 0,
};

const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
const price = fc.double({ min: 0.01, max: 500, noNaN: true });

const instruments = fc
  .record({
    sharesOutstanding: amount,
    sharePriceUsd: price,
    warrants: fc.array(fc.tuple(amount, price), { maxLength: 5 }),
    notes: fc.array(fc.tuple(amount, price), { maxLength: 5 }),
  })
  .map(({ warrants, notes, ...rest }): DilutionInputs => ({
    ...NONE,
    ...rest,
    warrantShares: Float64Array.from(warrants, ([shares]) => shares),
    strikesUsd: Float64Array.from(warrants, ([, strike]) => strike),
    convertPrincipalsUsd: Float64Array.from(notes, ([principal]) => principal),
    conversionPricesUsd: Float64Array.from(notes, ([, conversion]) => conversion),
    cappedCallCapsUsd: Float64Array.from(notes, () => NaN),
  }));

describe("diluted shares", () => {
  it("are never fewer than basic ones without capped calls and prepaid forwards", () => {
    fc.assert(
      fc.property(instruments, (inputs) => {
        expect(dilutedShares(inputs)).toBeGreaterThanOrEqual(inputs.sharesOutstanding);
      }),
    );
  });

  it("rise with the share price", () => {
    fc.assert(
      fc.property(instruments, price, (inputs, other) => {
        const [low, high] = [inputs.sharePriceUsd, other].sort((a, b) => a - b);
        const few = dilutedShares({ ...inputs, sharePriceUsd: low });
        const many = dilutedShares({ ...inputs, sharePriceUsd: high });
        expect(many).toBeGreaterThanOrEqual(few * (1 - 1e-14));
      }),
    );
  });

  it("are never more with capped calls, which take off no more than the notes add", () => {
    fc.assert(
      fc.property(instruments, price, (inputs, above) => {
        const caps = inputs.conversionPricesUsd.map((conversion) => conversion + above);
        const capped = dilutedShares({ ...inputs, cappedCallCapsUsd: caps });
        expect(capped).toBeLessThanOrEqual(dilutedShares(inputs));
        expect(capped).toBeGreaterThanOrEqual(inputs.sharesOutstanding * (1 - 1e-14));
      }),
    );
  });
});

it("lists a capped call after its note, and the prepaid forward last", () => {
  const rows = dilutionRows({
    ...NONE,
    sharePriceUsd: 25,
    warrantShares: list(1e6),
    strikesUsd: list(5),
    convertPrincipalsUsd: list(1e8, 2e8),
    conversionPricesUsd: list(10, 40),
    cappedCallCapsUsd: list(NaN, 60),
    prepaidForwardShares: 3e6,
  });
  expect(rows.map(({ kind, number, addedShares }) => [kind, number, addedShares])).toEqual([
    ["warrant", 1, 800_000],
    ["convertible", 1, 10_000_000],
    ["convertible", 2, 0],
    ["capped call", 2, 0],
    ["prepaid forward", 1, -3_000_000],
  ]);
});
