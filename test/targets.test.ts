import { readModelValues } from "../scripts/targets/modelValues";
import { readTargets, targetsReport } from "../scripts/targets/report";

/* Published valuations stand beside values of the same company or contract, in a unit that compares. */

const targets = readTargets();
const values = new Map(readModelValues().map((one) => [one.key, one]));
const compared = targets.filter(({ ours }) => ours !== "");

/** The days that a vintage stands for: within two months of it, the newest for all that came since. */
const NEAR = {
  "2025-Q3": ["2025-09-18", "2026-01-18"],
  "2025-Q4": ["2025-10-31", "2026-02-28"],
  latest: ["2026-05-01", "9999"],
} as const;

it("gives every published valuation an address and a reason", () => {
  expect(targets.filter(({ url, reason }) => !/^https?:/.test(url) || reason.length < 20)).toEqual(
    [],
  );
  expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
});

it("compares only with values of that company, in that unit, of a vintage near the day", () => {
  const unlike = compared.filter(({ ticker, ours, unit, basis, publishedOn }) => {
    const [vintage, company] = ours.split("/");
    const [from, to] = NEAR[vintage as keyof typeof NEAR];
    const ofUnit = values.get(ours)?.unit.replace("IT ", "");
    const near = publishedOn >= from && publishedOn <= to;
    // What a contract earns and costs is the same whenever it is looked at.
    const sameTerms = near || /\/(noi|yield_on_cost)$/.test(ours);
    const sameBasis = basis === "critical_it" || !ofUnit?.includes("MW");
    return company !== ticker || ofUnit !== unit || !sameTerms || !sameBasis;
  });
  expect(unlike).toEqual([]);
  expect(compared.length).toBeGreaterThan(45);
});

it("writes one row for each, with bear and bull beside a value a share, and what ours is made of", () => {
  const report = targetsReport(targets);
  const rows = report.split("\n").filter((line) => line.startsWith("| "));
  const ofCompany = new Set(
    compared.flatMap(({ ours }) => /^(.*)\/base_value$/.exec(ours)?.[1] ?? []),
  );
  expect(rows).toHaveLength(targets.length + ofCompany.size + 6);
  expect(report).toContain("15.27 USD/share (-3.00 to 57.37)");
});

it("parts and what converts add up to the value a share", () => {
  const base = [...values.values()].filter(({ key }) => key.endsWith("/base_value"));
  expect(base.length).toBe(20);
  for (const { key, value } of base) {
    const parts = [...values.values()].filter((one) =>
      one.key.startsWith(key.replace("base_value", "part_")),
    );
    const sum = parts.reduce((all, one) => all + one.value, 0);
    expect([key, sum]).toEqual([key, expect.closeTo(value, 2)]);
  }
});

it("refuses a row whose value no model gives", () => {
  const [first] = compared;
  expect(() => targetsReport([{ ...first, ours: "2025-Q3/IREN/nothing" }])).toThrow(
    "data/model-values.csv has no 2025-Q3/IREN/nothing",
  );
});
