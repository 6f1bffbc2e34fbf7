import fc from "fast-check";
import {
  alwaysOnMarginUsdPerMw,
  cheapHours,
  curtailedMarginUsdPerMw,
  curtailedUptime,
  curtailmentRows,
  dearHoursBefore,
  hoursOf,
  hoursOn,
  shortHours,
  type CurtailmentInputs,
} from "../../src/core/curtailment";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Quarters of hours and round prices, so that prices tie and sums are exact. */
const loads: fc.Arbitrary<CurtailmentInputs> = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 30 }), fc.integer({ min: 0, max: 40 })), {
    minLength: 1,
    maxLength: 60,
  })
  .chain((rows) =>
    fc.record({
      pricesUsdPerMwh: fc.constant(Float64Array.from(rows, ([price]) => price * 10)),
      hours: fc.constant(Float64Array.from(rows, ([, quarters]) => 0.25 * (1 + quarters))),
      strikeUsdPerMwh: fc.integer({ min: -60, max: 320 }),
      contractUsdPerMwh: fc.option(between(-20, 100), { nil: undefined }),
      minUptimeFraction: fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1), between(0, 1)),
    }),
  );

it("never earns less than a load that is always on", () => {
  fc.assert(
    fc.property(loads, (load) => {
      const always = alwaysOnMarginUsdPerMw(load);
      const rounding = 1e-9 * Math.max(1, Math.abs(always));
      expect(curtailedMarginUsdPerMw(load)).toBeGreaterThanOrEqual(always - rounding);
    }),
  );
});

it("equals a load that is always on where no price reaches the strike", () => {
  fc.assert(
    fc.property(loads, (load) => {
      const cheap = { ...load, strikeUsdPerMwh: 301 };
      expect(curtailedMarginUsdPerMw(cheap)).toBe(alwaysOnMarginUsdPerMw(cheap));
      expect(curtailedUptime(cheap)).toBe(1);
    }),
  );
});

it("runs at least as long as asked, and no longer than the strike or that needs", () => {
  fc.assert(
    fc.property(loads, (load) => {
      const free = curtailedUptime({ ...load, minUptimeFraction: 0 });
      const wanted = Math.max(free, load.minUptimeFraction);
      expect(curtailedUptime(load)).toBeCloseTo(wanted, 12);
    }),
  );
});

it("calls up dear hours in the order of their price", () => {
  fc.assert(
    fc.property(loads, (load) => {
      const before = dearHoursBefore(load);
      const short = shortHours(load);
      const called = Array.from(before, (dear, row) => {
        const cheap = cheapHours(load, row);
        return cheap + Math.max(0, Math.min(hoursOf(load, row) - cheap, short - dear));
      });
      hoursOn(load).forEach((on, row) => expect(on).toBeCloseTo(called[row], 9));
    }),
  );
});

it("does not depend on the order of the hours", () => {
  fc.assert(
    fc.property(loads, (load) => {
      const turned = {
        ...load,
        pricesUsdPerMwh: load.pricesUsdPerMwh.toReversed(),
        hours: load.hours.toReversed(),
      };
      const margin = curtailedMarginUsdPerMw(load);
      expect(Math.abs(curtailedMarginUsdPerMw(turned) - margin)).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(margin)),
      );
    }),
  );
});

it("adds up: a row's margin is mining and resale less power", () => {
  fc.assert(
    fc.property(loads, (load) => {
      const rows = curtailmentRows(load);
      const sum = rows.reduce((total, { marginUsd }) => total + marginUsd, 0);
      expect(sum).toBe(curtailedMarginUsdPerMw(load));
      rows.forEach((row) => {
        expect(row.hoursOn).toBeGreaterThanOrEqual(0);
        expect(row.hoursOn).toBeLessThanOrEqual(row.hours);
      });
    }),
  );
});

it("takes a year of five-minute prices", () => {
  const pricesUsdPerMwh = Float64Array.from({ length: 105_120 }, (_, row) => (row * 7919) % 300);
  const load = {
    pricesUsdPerMwh,
    hours: Float64Array.of(1 / 12),
    strikeUsdPerMwh: 90,
    contractUsdPerMwh: 40,
    minUptimeFraction: 0.75,
  };
  expect(curtailedUptime(load)).toBeCloseTo(0.75, 9);
});
