import fc from "fast-check";
import { debtCapacityUsd, debtServiceCover, levelPaymentUsd } from "../../src/core/debt";
import { irr } from "../../src/core/irr";
import { leaseTerms, type LeaseInputs } from "../../src/core/lease";
import { leaseEquityRuns, leaseIrr } from "../../src/core/leaseIrr";
import { leaseEquityFlows, leaseSchedule, type LeasePeriod } from "../../src/core/leaseSchedule";
import { leaseRentUsdPerKwMonth } from "../../src/core/rent";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const near = (actual: number, expected: number, size = Math.abs(expected)) =>
  Math.abs(actual - expected) <= 1e-9 * Math.max(1, size);

/** Leases of every shape: part years, debt shorter and longer than the term, no build, no exit. */
const leases: fc.Arbitrary<LeaseInputs> = fc.constantFrom(1, 4, 12).chain((paymentsPerYear) => {
  const years = (from: number, to: number) =>
    fc
      .integer({ min: from * paymentsPerYear, max: to * paymentsPerYear })
      .map((periods) => Math.max(from === 0 ? 0 : 1, periods) / paymentsPerYear);
  return fc.record({
    costUsd: between(1e6, 1e10),
    noiUsdPerYear: between(1e5, 2e9),
    termYears: years(1, 25),
    escalatorRate: between(-0.05, 0.1),
    exitCapRate: fc.option(between(0.03, 0.15), { nil: undefined }),
    loanToCost: fc.oneof(fc.constant(0), between(0, 0.95)),
    debtRate: fc.oneof(fc.constant(0), between(0, 1e-9), between(0, 0.15), fc.constant(1)),
    amortisationYears: fc.option(years(1, 30), { nil: undefined }),
    buildYears: years(0, 3),
    paymentsPerYear: fc.constant(paymentsPerYear),
    delayYears: years(0, 2),
    interestDuringBuild: fc.constantFrom("paid", "capitalised"),
    rentTiming: fc.constantFrom("arrears", "advance"),
    saleCostFraction: between(0, 0.1),
  });
});

const RIVER_BEND: LeaseInputs = {
  costUsd: 2.45e9,
  noiUsdPerYear: 370989405,
  termYears: 15,
  escalatorRate: 0.03,
  loanToCost: 0,
  debtRate: 0.065,
  buildYears: 0,
  paymentsPerYear: 1,
  delayYears: 0,
  interestDuringBuild: "paid",
  rentTiming: "arrears",
  saleCostFraction: 0,
};

describe("the schedule of a lease", () => {
  it("draws the whole cost and its share of debt while building", () => {
    fc.assert(
      fc.property(leases, (lease) => {
        const rows = leaseSchedule(lease);
        const parts = Math.max(1, leaseTerms(lease).buildPeriods);
        expect(near(sum(rows.map((row) => row.costUsd)), lease.costUsd)).toBe(true);
        expect(rows.filter((row) => row.costUsd > 0)).toHaveLength(parts);
        const { startPeriod } = leaseTerms(lease);
        const added = (row: LeasePeriod) =>
          lease.interestDuringBuild === "capitalised" && row.period <= startPeriod
            ? row.interestUsd
            : 0;
        const wrong = rows.filter(
          (row) => !near(row.debtDrawnUsd, row.costUsd * lease.loanToCost + added(row)),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it("charges interest on what is owed and repays all of it", () => {
    fc.assert(
      fc.property(leases, (lease) => {
        const { periodDebtRate, debtUsd } = leaseTerms(lease);
        let owed = 0;
        const wrong = leaseSchedule(lease).filter((row) => {
          const interest = owed * periodDebtRate;
          owed += row.debtDrawnUsd - row.principalUsd;
          return !near(row.interestUsd, interest, debtUsd) || owed < -1e-9 * Math.max(1, debtUsd);
        });
        expect(wrong).toEqual([]);
        expect(near(owed, 0, debtUsd)).toBe(true);
      }),
    );
  });

  it("pays level debt service until the debt is repaid or the lease ends", () => {
    fc.assert(
      fc.property(leases, (lease) => {
        const terms = leaseTerms(lease);
        const wrong = leaseSchedule(lease).filter((row) => {
          const period = row.period - terms.startPeriod;
          const due = period <= terms.amortisationPeriods ? terms.debtServiceUsd : 0;
          return (
            period >= 1 &&
            period < terms.leasePeriods &&
            !near(row.interestUsd + row.principalUsd, due, terms.debtUsd)
          );
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it("steps the rent once a lease year", () => {
    const lease = { ...RIVER_BEND, termYears: 2.25, buildYears: 0.5, paymentsPerYear: 4 };
    const rents = leaseSchedule(lease).map((row) => row.noiUsd / (370989405 / 4));
    [0, 0, 0, 1, 1, 1, 1, 1.03, 1.03, 1.03, 1.03, 1.0609].forEach((rent, period) =>
      expect(rents[period]).toBeCloseTo(rent, 12),
    );
    expect(rents).toHaveLength(12);
  });

  it("leaves the equity nothing where rent or sale just pays the debt, not what rounding leaves", () => {
    const loans = fc.record({
      costUsd: between(1e6, 1e10),
      loanToCost: between(0.1, 0.9),
      debtRate: between(0.01, 0.15),
    });
    fc.assert(
      fc.property(loans, fc.integer({ min: 2, max: 30 }), (loan, years) => {
        const { debtServiceUsd, debtUsd } = leaseTerms({
          ...RIVER_BEND,
          ...loan,
          termYears: years,
        });
        const served = { ...RIVER_BEND, ...loan, termYears: years, escalatorRate: 0 };
        const flows = leaseEquityFlows({ ...served, noiUsdPerYear: debtServiceUsd });
        expect(flows.slice(1).every((flow) => flow === 0)).toBe(true);
        const noiUsdAbout = debtServiceUsd * (1 + 4 * Number.EPSILON);
        const { count, amounts } = leaseEquityRuns({ ...served, noiUsdPerYear: noiUsdAbout });
        expect(amounts.subarray(1, count).every((flow) => flow === 0)).toBe(true);

        const owedUsd = debtUsd * (1 + loan.debtRate);
        const noiUsdPerYear = owedUsd / 1e6;
        const exitCapRate = noiUsdPerYear / (owedUsd - noiUsdPerYear);
        const sold = {
          ...served,
          termYears: 1,
          amortisationYears: years,
          noiUsdPerYear,
          exitCapRate,
        };
        expect(leaseEquityFlows(sold)[1]).toBe(0);
        expect(leaseEquityRuns(sold).amounts[1]).toBe(0);
      }),
    );
  });

  it("takes no time that rounds to no period at all", () => {
    expect(() => leaseTerms({ ...RIVER_BEND, buildYears: 1e-5 })).toThrow(
      "buildYears x paymentsPerYear must be whole, got 0.00001 x 1: choose paymentsPerYear 4 or 12",
    );
  });

  it("gives the equity what the other columns leave", () => {
    fc.assert(
      fc.property(leases, (lease) => {
        const wrong = leaseSchedule(lease).filter((row) => {
          const income = row.debtDrawnUsd + row.noiUsd + row.exitUsd;
          const paid = row.costUsd + row.interestUsd + row.principalUsd;
          return !near(row.equityUsd, income - paid, income + paid);
        });
        expect(wrong).toEqual([]);
      }),
    );
  });
});

describe("the return of a lease", () => {
  it("comes from the same cash flows as the schedule", () => {
    fc.assert(
      fc.property(leases, (lease) => {
        const spelledOut = spellOut(leaseEquityRuns(lease));
        const schedule = leaseEquityFlows(lease);
        expect(spelledOut).toHaveLength(schedule.length);
        const size = Math.max(...schedule.map(Math.abs));
        expect(schedule.every((flow, t) => near(spelledOut[t], flow, size))).toBe(true);
      }),
    );
  });

  it("is the yearly rate of the schedule's equity column", () => {
    fc.assert(
      fc.property(leases, (lease) => {
        const fast = attempt(() => leaseIrr(lease));
        const plain = attempt(
          () => (1 + irr(leaseEquityFlows(lease))) ** lease.paymentsPerYear - 1,
        );
        expect(typeof fast).toBe(typeof plain);
        if (typeof fast === "number" && typeof plain === "number") {
          expect(Math.abs(fast - plain)).toBeLessThan(1e-9 * Math.max(1, Math.abs(plain)));
        } else {
          expect(fast).toBe(plain);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the size of the project", () => {
    fc.assert(
      fc.property(leases, between(1e-6, 1e6), (lease, scale) => {
        const { costUsd, noiUsdPerYear } = lease;
        const scaled = {
          ...lease,
          costUsd: costUsd * scale,
          noiUsdPerYear: noiUsdPerYear * scale,
        };
        const [one, other] = [attempt(() => leaseIrr(lease)), attempt(() => leaseIrr(scaled))];
        fc.pre(typeof one === "number" && typeof other === "number");
        expect(Math.abs(Number(one) - Number(other))).toBeLessThan(
          1e-9 * Math.max(1, Math.abs(Number(one))),
        );
      }),
    );
  });

  it("is the cap rate where a building is bought and sold at it", () => {
    fc.assert(
      fc.property(
        between(0.02, 0.3),
        between(0, 0.9),
        fc.integer({ min: 1, max: 30 }),
        (rate, loanToCost, termYears) => {
          const bought = {
            ...RIVER_BEND,
            costUsd: 1e9,
            noiUsdPerYear: 1e9 * rate,
            escalatorRate: 0,
            exitCapRate: rate,
            loanToCost,
            debtRate: rate,
            termYears,
          };
          expect(leaseIrr(bought)).toBeCloseTo(rate, 10);
        },
      ),
    );
  });

  it("rises with debt that costs less than the project earns, and falls with dearer debt", () => {
    const project = leaseIrr(RIVER_BEND);
    for (const [debtRate, direction] of [
      [project - 0.02, 1],
      [project + 0.02, -1],
    ]) {
      const returns = [0, 0.2, 0.4, 0.6].map((loanToCost) =>
        leaseIrr({ ...RIVER_BEND, loanToCost, debtRate }),
      );
      returns
        .slice(1)
        .forEach((rate, k) => expect((rate - returns[k]) * direction).toBeGreaterThan(0));
    }
  });

  it("says that there is no equity", () => {
    expect(() => leaseIrr({ ...RIVER_BEND, loanToCost: 1 })).toThrow("no equity is paid in");
    expect(() => leaseIrr({ ...RIVER_BEND, costUsd: 0 })).toThrow("no equity is paid in");
  });
});

describe("level payments", () => {
  const loans = fc.record({
    debtUsd: between(1, 1e10),
    rate: fc.oneof(fc.constant(0), between(0, 1e-6), between(0, 1)),
    payments: fc.integer({ min: 1, max: 360 }),
  });

  it("are worth the debt when discounted at its rate", () => {
    fc.assert(
      fc.property(loans, ({ debtUsd, rate, payments }) => {
        const payment = levelPaymentUsd({ debtUsd, rate, payments });
        let worth = 0;
        for (let t = 0; t < payments; t++) {
          worth = (worth + payment) / (1 + rate);
        }
        expect(near(worth, debtUsd)).toBe(true);
      }),
    );
  });

  it("keep all digits at rates next to 0", () => {
    fc.assert(
      fc.property(between(0, 1e-9), fc.integer({ min: 1, max: 360 }), (rate, payments) => {
        const payment = levelPaymentUsd({ debtUsd: payments, rate, payments });
        const series = 1 + (rate * (payments + 1)) / 2 + (rate ** 2 * (payments ** 2 - 1)) / 12;
        expect(Math.abs(payment / series - 1)).toBeLessThan(1e-15);
      }),
    );
  });

  it("make cover and capacity each other's inverse", () => {
    fc.assert(
      fc.property(between(1, 1e9), between(0.5, 5), loans, (noiUsdPerYear, dscr, loan) => {
        const terms = { noiUsdPerYear, debtRate: loan.rate, amortisationYears: loan.payments };
        const debtUsd = debtCapacityUsd({ ...terms, dscr });
        expect(debtServiceCover({ ...terms, debtUsd })).toBeCloseTo(dscr, 9);
      }),
    );
  });
});

describe("the rent of a lease", () => {
  it("adds up to the contract's value over the years", () => {
    fc.assert(
      fc.property(
        fc.record({
          contractValueUsd: between(1, 1e11),
          itMw: between(0.1, 1000),
          termYears: fc.integer({ min: 1, max: 40 }),
          escalatorRate: fc.oneof(fc.constant(0), between(-1e-9, 1e-9), between(-0.9, 1)),
        }),
        (lease) => {
          const rent = leaseRentUsdPerKwMonth({ ...lease, basis: "year1" });
          const years = Array.from(
            { length: lease.termYears },
            (_, y) => (1 + lease.escalatorRate) ** y,
          );
          expect(near(sum(years) * rent * lease.itMw * 12_000, lease.contractValueUsd)).toBe(true);
        },
      ),
    );
  });
});

function spellOut({ count, amounts, lengths }: ReturnType<typeof leaseEquityRuns>): number[] {
  return Array.from({ length: count }, (_, k) =>
    new Array<number>(lengths?.[k] ?? 1).fill(amounts[k]),
  ).flat();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function attempt(compute: () => number): number | string {
  try {
    return compute();
  } catch (error) {
    return String(error);
  }
}
