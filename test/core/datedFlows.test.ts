import fc from "fast-check";
import { dailyFlows, halvings, dayFlows, xirr, xnpvUsd } from "../../src/core/datedFlows";
import { CalcError } from "../../src/core/errors";
import { irr } from "../../src/core/irr";

const flow = fc.integer({ min: -1e6, max: 1e6 });
const flows = fc
  .array(flow, { minLength: 2, maxLength: 12 })
  .map((list) => Float64Array.from(list));

const spaced = (cashflowsUsd: Float64Array, days: number) => ({
  cashflowsUsd,
  dates: cashflowsUsd.map((_, row) => 45_000 + row * days),
});

function rateOf(find: () => number): number | string {
  try {
    return find();
  } catch (error) {
    return error instanceof CalcError ? error.code : "another error";
  }
}

describe("the rate of dated cash flows", () => {
  it("is the rate a period where they are a year of 365 days apart", () => {
    fc.assert(
      fc.property(flows, (cashflowsUsd) => {
        const yearly = rateOf(() => irr(cashflowsUsd));
        const dated = rateOf(() => xirr(spaced(cashflowsUsd, 365)));
        if (typeof yearly === "number" && typeof dated === "number") {
          expect(Math.abs(dated - yearly)).toBeLessThanOrEqual(1e-10 * (1 + yearly));
        } else {
          expect(dated).toBe(yearly);
        }
      }),
    );
  });

  it("compounds the rate a period at any equal spacing", () => {
    fc.assert(
      fc.property(flows, fc.integer({ min: 1, max: 800 }), (cashflowsUsd, days) => {
        const period = rateOf(() => irr(cashflowsUsd));
        const dated = rateOf(() => xirr(spaced(cashflowsUsd, days)));
        fc.pre(typeof period === "number" && typeof dated === "number");
        const log = Math.log1p(Number(period)) * (365 / days);
        fc.pre(Math.abs(log) < 30);
        expect(Math.abs(Math.log1p(Number(dated)) - log)).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  it("makes the net present value 0, in any order of the dates", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 6000 })), {
          minLength: 1,
          maxLength: 20,
        }),
        (receipts) => {
          const dates = Float64Array.from([45_000, ...receipts.map(([, after]) => 45_000 + after)]);
          const cashflowsUsd = Float64Array.from([-1e6, ...receipts.map(([usd]) => usd)]);
          const rate = xirr({ cashflowsUsd, dates });
          fc.pre(Number.isFinite(rate) && rate > -0.99999);
          expect(Math.abs(xnpvUsd({ rate, cashflowsUsd, dates }))).toBeLessThan(1e-3);
          const back = xirr({
            cashflowsUsd: Float64Array.from([-1e6, ...receipts.map(([usd]) => usd).reverse()]),
            dates: Float64Array.from([
              45_000,
              ...receipts.map(([, after]) => 45_000 + after).reverse(),
            ]),
          });
          expect(Math.log1p(back)).toBeCloseTo(Math.log1p(rate), 9);
        },
      ),
    );
  });
});

it("puts each flow on its day", () => {
  const daily = dailyFlows({
    cashflowsUsd: Float64Array.of(-5, 3, 2, 1),
    dates: Float64Array.of(100, 103, 101, 103),
  });
  expect([...daily]).toEqual([-5, 2, 0, 4]);
});

it("halves down to the rate", () => {
  const given = spaced(Float64Array.of(-100, 110), 365);
  const [last] = halvings(dayFlows(given), 60).slice(-1);
  expect(Math.expm1(last.middleLog)).toBeCloseTo(0.1, 12);
});

it("takes 10,000 flows in no order", () => {
  const dates = Float64Array.from({ length: 10_000 }, (_, row) =>
    row === 0 ? 45_000 : 45_001 + ((row * 7919) % 9973),
  );
  const cashflowsUsd = dates.map((_, row) => (row === 0 ? -8000 : 1));
  const rate = xirr({ cashflowsUsd, dates });
  expect(Math.abs(xnpvUsd({ rate, cashflowsUsd, dates }))).toBeLessThan(1e-6);
});
