import { sumsBesideOwn, type SumBesideOwn } from "../../../src/taskpane/companies/siteSums";

function sum(ticker: string, label: string): SumBesideOwn {
  const found = sumsBesideOwn(ticker).find((one) => one.label === label);
  if (found === undefined) {
    throw new Error(`${ticker} ${label}`);
  }
  return found;
}

it.each([
  // By hand over data/sites.csv: whole sites, without generation and what was sold.
  ["IREN", "Running", 2310, 810],
  ["IREN", "Secured", 4810, 4810],
  ["CIFR", "Pipeline", 4300, 4323],
  ["HUT", "Secured", 2037, 2040],
  ["WULF", "IT load", 1159, 839],
])("%s, %s: %d MW of sites beside %d", (ticker, label, sites, own) => {
  const { sumMw, own: reading } = sum(ticker, label);
  expect(sumMw).toBeCloseTo(sites, 9);
  expect(reading?.value).toBe(own);
});

it("explains a difference by halls to come, shares, days and what the company counts", () => {
  expect(sum("IREN", "Running").reasons).toEqual([
    "1,500 MW more than the company says.",
    "A site that runs counts whole here, with what of it is still empty.",
    "Power is on, halls are still being delivered: Sweetwater 1 1,400 MW.",
    "The company's figure is of 2025-06-30, the rows of 2025-06-30 to 2026-10-06.",
    expect.stringMatching(/^Of the company's figure: Childress 650/),
  ]);
  // Colchis at 95% is 950 instead of 1,000.
  expect(sum("CIFR", "Pipeline").reasons).toContain(
    "Partly owned: Colchis 1,000 MW; by the company's shares the sum is 4,250 MW.",
  );
  expect(sum("HIVE", "Secured").reasons).toContain(
    "1 site without this figure, not in the sum: Bell Merritt (leased).",
  );
});

it("says where two agree, and compares no unlike bases", () => {
  expect(sum("IREN", "Secured").reasons).toEqual(["The same."]);
  expect(sum("HUT", "Secured").reasons).toEqual(["The same but for 3 MW."]);
  expect(sum("APLD", "Running").reasons).toEqual([
    "The company's figure is on another basis (mixed): not comparable.",
  ]);
});

it("shows what no site has as unknown, not as zero", () => {
  expect(sum("HIVE", "IT load")).toMatchObject({ sumMw: undefined, reasons: [] });
});
