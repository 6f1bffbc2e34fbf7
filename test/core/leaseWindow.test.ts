import fc from "fast-check";
import { monthsLater } from "../../src/core/dates";
import { leaseYears, noiBetweenUsd, type LeaseWindowInputs } from "../../src/core/leaseWindow";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const day = fc.integer({ min: 40_000, max: 55_000 });

const leases = fc
  .array(
    fc.record({
      mw: between(1, 500),
      rent: between(0, 300),
      start: day,
      years: fc.integer({ min: 1, max: 25 }),
      growth: between(-0.05, 0.1),
      margin: between(0, 1),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) => {
    const column = (key: keyof (typeof rows)[number]) => Float64Array.from(rows, (row) => row[key]);
    return {
      itMw: column("mw"),
      rentUsdPerKwMonth: column("rent"),
      startDates: column("start"),
      termYears: column("years"),
      escalatorRate: column("growth"),
      noiMarginFraction: column("margin"),
    };
  });

const noi = (terms: Omit<LeaseWindowInputs, "fromDate" | "toDate">, from: number, to: number) =>
  noiBetweenUsd({ ...terms, fromDate: from, toDate: to });

describe("NOI between two dates", () => {
  it("adds over adjoining windows", () => {
    fc.assert(
      fc.property(leases, fc.tuple(day, day, day), (terms, days) => {
        const [from, middle, to] = days.sort((a, b) => a - b);
        fc.pre(from < middle && middle < to);
        const whole = noi(terms, from, to);
        const halves = noi(terms, from, middle) + noi(terms, middle, to);
        expect(Math.abs(halves - whole)).toBeLessThanOrEqual(1e-12 * (1 + whole));
      }),
    );
  });

  it("over the whole term is the sum of the lease years", () => {
    fc.assert(
      fc.property(leases, (terms) => {
        let years = 0;
        terms.itMw.forEach((mw, row) => {
          for (let year = 0; year < terms.termYears[row]; year++) {
            const rent = terms.rentUsdPerKwMonth[row] * (1 + terms.escalatorRate[row]) ** year;
            years += mw * 12_000 * rent * terms.noiMarginFraction[row];
          }
        });
        expect(Math.abs(noi(terms, 30_000, 80_000) - years)).toBeLessThanOrEqual(
          1e-12 * (1 + years),
        );
      }),
    );
  });
});

describe("a year later", () => {
  // Days that calendars print: 29 February 2024 is 45351, 28 February 2025 is 45716.
  it.each([
    ["29 February, a common year on", 45_351, 1, 45_716],
    ["29 February, a leap year on", 45_351, 4, 46_812],
    ["28 February before a leap day", 44_985, 1, 45_350],
    ["1 January 2000, a century on", 36_526, 100, 73_051],
    ["1 March 1900", 61, 1, 426],
  ])("%s", (_, date, years, later) => {
    expect(monthsLater(date, 12 * years)).toBe(later);
  });

  it("comes every year, and never a day twice", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 100 }), (date, years) => {
        const length = monthsLater(date, 12 * (years + 1)) - monthsLater(date, 12 * years);
        expect([365, 366]).toContain(length);
      }),
    );
  });
});

it("takes 10,000 leases", () => {
  const many = (value: number) => new Float64Array(10_000).fill(value);
  const terms = {
    itMw: many(1),
    startDates: many(46_388),
    rentUsdPerKwMonth: Float64Array.of(100),
    termYears: Float64Array.of(10),
    escalatorRate: Float64Array.of(0),
    noiMarginFraction: Float64Array.of(1),
  };
  expect(noi(terms, 46_388, 46_753)).toBe(1.2e10);
  expect(leaseYears({ ...terms, fromDate: 1, toDate: 2 })).toHaveLength(100_000);
});
