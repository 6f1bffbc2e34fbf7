import fc from "fast-check";
import { mwInService } from "../../src/core/mwSchedule";

const day = fc.integer({ min: 45_000, max: 46_000 });
const phases = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.option(day, { nil: NaN })), {
  minLength: 1,
  maxLength: 30,
});

it("counts what is on by each day, and never what has no date", () => {
  fc.assert(
    fc.property(phases, fc.array(day, { minLength: 1, maxLength: 10 }), (rows, days) => {
      const inService = mwInService({
        mw: Float64Array.from(rows, ([mw]) => mw),
        dates: Float64Array.from(rows, ([, date]) => date),
        atDates: Float64Array.from(days),
      });
      const counted = days.map((at) =>
        rows.reduce((sum, [mw, date]) => (date <= at ? sum + mw : sum), 0),
      );
      expect(inService).toEqual(counted);
    }),
  );
});

it("takes 10,000 phases and as many days", () => {
  const rows = Float64Array.from({ length: 10_000 }, (_, row) => 40_000 + ((row * 7919) % 10_000));
  const inService = mwInService({ mw: rows.map(() => 1), dates: rows, atDates: rows });
  expect(inService).toEqual(Array.from(rows, (at) => at - 39_999));
});
