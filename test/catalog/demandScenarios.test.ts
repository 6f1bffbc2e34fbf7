import { derive } from "../../src/catalog/analysis/derivation";
import { powerDemand } from "../../src/catalog/power/powerDemand";
import { powerDemandScenarios } from "../../src/catalog/power/powerDemandScenarios";
import { readCsvFile } from "../readCsv";
import { answer } from "../support";

const [, ...points] = readCsvFile("data/demand-scenarios.csv");

/** The scenarios as the function lists them, each by the names of the columns. */
function listed(): Map<string, string>[] {
  const [header, ...rows] = answer(powerDemandScenarios, []) as string[][];
  return rows.map((row) => new Map(row.map((cell, place) => [header[place], cell])));
}

const names = [...new Set(points.map(([scenario]) => scenario))];

it("lists every scenario of the data file once, in its order", () => {
  expect(listed().map((row) => row.get("scenario"))).toEqual(names);
});

it.each(names)("shows what the data file has on %s", (name) => {
  const own = points.filter(([scenario]) => scenario === name);
  const [, source, region, , , basis, address, note] = own[0];
  const row = listed()[names.indexOf(name)];
  expect(row.get("source")).toBe(source);
  expect(row.get("region")).toBe(region);
  expect(row.get("years")).toBe(own.map(([, , , year]) => year).join(", "));
  expect(row.get("unit")).toBe(basis === "share" ? "fraction" : "GW");
  expect(row.get("source address")).toBe(address);
  const counted = basis === "additions" ? ` (${note.split(/[^A-Za-z]/)[0].toLowerCase()})` : "";
  expect(row.get("basis")).toBe(basis + counted);
});

it.each(points)("names where %s of %s (%s, %s) comes from", (...point) => {
  const [scenario, source, , year, , basis, address, note] = point;
  expect(derive(powerDemand, [scenario, Number(year)]).origin).toBe(
    `${source}; ${basis}; ${address}; ${note}`,
  );
});

it("says of a year filled in that it is our line, and between which published points", () => {
  const { origin, result } = derive(powerDemand, ["sp_451_2025", 2027, true]);
  const [, source, , , , basis, address] = points[0];
  expect(result.value).toBeCloseTo((75.8 + 108) / 2, 12);
  expect(origin).toBe(
    `${source}; ${basis}; ${address}; our straight line between 2026 and 2028, not published`,
  );
});

it("names both addresses where the published points have their own", () => {
  const own = points.filter(([scenario]) => scenario === "bnef_2025_12");
  const [before, after] = [2025, 2035].map((at) => own.find((row) => row[3] === String(at)) ?? []);
  expect(before[6]).not.toBe(after[6]);
  expect(derive(powerDemand, ["bnef_2025_12", 2030, true]).origin).toContain(
    `; ${before[6]} and ${after[6]}; our straight line between 2025 and 2035`,
  );
});

it.each([
  ["not asked to fill in", 2027, false],
  ["before the first published year", 2023, true],
  ["after the last", 2031, true],
])("has no source for a year without a figure: %s", (_, year, interpolate) => {
  expect(powerDemand.sourceOf?.({ scenario: "sp_451_2025", year, interpolate })).toBe("");
});
