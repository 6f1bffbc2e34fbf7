import { readModelValues } from "../scripts/targets/modelValues";
import { readTargets, targetsReport } from "../scripts/targets/report";

/* Published valuations stand beside values of the same company or contract, in a unit that compares. */

const targets = readTargets();
const values = new Map(readModelValues().map((one) => [one.key, one]));
const compared = targets.filter(({ ours }) => ours !== "");

it("gives every published valuation an address and a reason", () => {
  expect(targets.filter(({ url, reason }) => !/^https?:/.test(url) || reason.length < 20)).toEqual(
    [],
  );
  expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
});

it("compares only with values of that company, in that unit, of a vintage near the day", () => {
  const unlike = compared.filter(({ ticker, ours, unit, basis, publishedOn }) => {
    const [vintage, company] = ours.split("/");
    const ofUnit = values.get(ours)?.unit.replace("IT ", "");
    const near =
      vintage === "2025-Q3"
        ? publishedOn >= "2025-09" && publishedOn < "2026-02"
        : publishedOn >= "2026-05";
    const sameTerms = near || /\d{4}(_\d)?\/|contracts_value/.test(ours);
    const sameBasis = basis === "critical_it" || !ofUnit?.includes("MW");
    return company !== ticker || ofUnit !== unit || !sameTerms || !sameBasis;
  });
  expect(unlike).toEqual([]);
  expect(compared.length).toBeGreaterThan(40);
});

it("writes one row for each, with bear and bull beside a value a share", () => {
  const report = targetsReport(targets);
  expect(report.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(
    targets.length + 4,
  );
  expect(report).toContain("15.27 USD/share (-3.00 to 57.37)");
});

it("refuses a row whose value no model gives", () => {
  const [first] = compared;
  expect(() => targetsReport([{ ...first, ours: "2025-Q3/IREN/nothing" }])).toThrow(
    "data/model-values.csv has no 2025-Q3/IREN/nothing",
  );
});
