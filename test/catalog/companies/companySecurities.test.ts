import { companyShares } from "../../../src/catalog/companies/companyShares";
import { siteMw } from "../../../src/catalog/companies/siteMw";
import { securities } from "../../../src/presets/securities";
import { securityNote } from "../../../src/presets/notes";
import { readCsvFile } from "../../readCsv";
import { answer } from "../../support";

const sharesOf = (...values: unknown[]) => Number(answer(companyShares, values)[0][0]);

describe("published dilution", () => {
  // 550m USD / 13.6383 and 440m / 16.81 on 283.47m shares, capped calls and forwards off or on.
  const gross = 349_972_490.9;
  const net = 324_544_600.3;

  it("of IREN at 48.85 comes back from its notes but for a rounded conversion price", () => {
    const [, ...table] = answer(companyShares, ["IREN", 48.85, null, "table"]);
    const added = table
      .filter(([instrument]) => /convertible/.test(String(instrument)))
      .reduce((sum, row) => sum + Number(row[3]), 283_470_000);
    // The row prints 13.64 where the release has 73.3229 shares per 1,000.
    expect(gross - added).toBeCloseTo(550e6 / (1000 / 73.3229) - 550e6 / 13.64, 0);
    const row = securities("IREN").find(({ id }) => id === "iren_convertible_2029");
    expect(row && securityNote(row)).toContain("73.3229 shares per 1,000");
  });

  it("of IREN with capped calls differs by the prepaid forwards, whose rows have no share count", () => {
    const own = sharesOf("IREN", 48.85);
    expect((own - net) / 14_517_844.49).toBeCloseTo(1, 3);
    const forwards = securities("IREN").filter(({ type }) => type === "prepaid_forward");
    expect(forwards.map(({ asOf }) => asOf)).toEqual(["2025-06-13", "2024-12-06"]);
    expect(forwards.every(({ sharesUnderlying }) => sharesUnderlying === undefined)).toBe(true);
    const origin = companyShares.sourceOf?.({
      ticker: "IREN",
      sharePriceUsd: 48.85,
      vintage: "2025-Q3",
      output: "shares",
    });
    expect(origin).toContain("not counted for want of a figure: Prepaid forward");
  });

  it("of CIFR at 14.58 comes back from its warrants, and its notes of May 2025 come on top", () => {
    // 395,092,054 + 24,178,576 x (1 - 0.01 / 14.58) + 8,613,935 x (1 - 11.5 / 14.58).
    const published = 421_073_725.61;
    const [, ...table] = answer(companyShares, ["CIFR", 14.58, null, "table"]);
    const added = (kind: RegExp) =>
      table
        .filter(([instrument]) => kind.test(String(instrument)))
        .reduce((sum, row) => sum + Number(row[3]), 0);
    expect(395_092_054 + added(/warrants/)).toBeCloseTo(published, 1);
    expect(added(/convertible/)).toBeCloseTo(172.5e6 / 4.446, 2);
    expect(sharesOf("CIFR", 14.58)).toBeCloseTo(published + 172.5e6 / 4.446, 1);
    const row = securities("CIFR").find(({ id }) => id === "cifr_convertible_2030");
    expect(row).toMatchObject({ asOf: "2025-09-30", principalUsd: 172_500_000 });
    const called = securities("CIFR").filter(({ id }) => id === "cifr_public_warrants");
    expect(called.at(-1)).toMatchObject({ asOf: "2025-12-26", sharesUnderlying: 0 });
  });
});

it("says which sites a sum holds, which have no date and which come later", () => {
  const origin = siteMw.sourceOf?.({
    ticker: "CIFR",
    basis: "critical_it",
    stage: "all",
    byDate: 46022,
    owned: false,
  });
  expect(origin).toMatch(
    /^Black Pearl 216 MW; no energization date, not counted: Barber Lake 207;/,
  );
  expect(origin).toContain("later, not counted: Stingray 70");
  expect(origin).toMatch(/as of \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d; https:/);
});

it("adds up every company's sites to the sums of the rows that are part of no other", () => {
  const [header, ...rows] = readCsvFile("data/sites.csv");
  const at = (name: string) => header.indexOf(name);
  const whole = rows.filter((row) => row[at("part_of")] === "" && row[at("stage")] !== "sold");
  for (const ticker of new Set(rows.map((row) => row[at("ticker")]))) {
    const load = whole.filter(
      (row) => row[at("ticker")] === ticker && row[at("use")] !== "generation",
    );
    const sum = (column: string) => load.reduce((total, row) => total + Number(row[at(column)]), 0);
    const [[gross]] = answer(siteMw, [ticker]);
    expect([ticker, gross]).toEqual([ticker, sum("gross_mw")]);
    const [[it]] = answer(siteMw, [ticker, "critical_it"]);
    expect([ticker, typeof it === "number" ? it : 0]).toEqual([ticker, sum("critical_it_mw")]);
  }
});
