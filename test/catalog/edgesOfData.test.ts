import { answer } from "../support";

/* Data, not logic, is replaced here: what the shipped rows happen not to hold. */
const SECURITY = {
  ticker: "IREN",
  asOf: "2025-09-30",
  sourceUrl: "https://example.org",
  confidence: "low",
};
const HELD = [
  {
    ...SECURITY,
    id: "f",
    instrument: "Prepaid forward",
    type: "prepaid_forward",
    principalUsd: 1e6,
    sharesUnderlying: 1e5,
  },
  { ...SECURITY, id: "c", instrument: "Repaid note", type: "convertible", principalUsd: 0 },
];
const SITE = {
  id: "s",
  ticker: "IREN",
  name: "Dark",
  use: "mining",
  stage: "construction",
  ownershipFraction: 1,
  asOf: "2025-09-30",
  sourceUrl: "https://example.org",
  confidence: "low",
  grossMw: 5,
  energizationDate: "2030-01-01",
};
let held: readonly object[] = HELD;

beforeAll(() => {
  jest.doMock("../../src/presets/contracts", () => ({ contracts: () => [] }));
  jest.doMock("../../src/presets/securities", () => ({
    securities: () => held,
    balances: () => held,
  }));
  jest.doMock("../../src/presets/sites", () => ({
    sites: () => [SITE],
    siteGrids: () => [],
  }));
});

it("names what a price or a count is not published for", async () => {
  const { companyShares } = await import("../../src/catalog/companies/companyShares");
  const table = answer(companyShares, ["IREN", 20, null, "table"]);
  expect(table.map(([name]) => name)).toEqual([
    "Instrument",
    "Repaid note: not counted, a figure is not published",
    "Prepaid forward: not counted, a figure is not published",
  ]);
});

it("says that nothing is known of whom", async () => {
  held = [];
  const { securities } = await import("../../src/catalog/companies/securities");
  expect(answer(securities, [])[0][0]).toMatchObject({ message: "all: no security is known" });
  expect(answer(securities, ["IREN", "note"])[0][0]).toMatchObject({
    message: "IREN: no note is known",
  });
  const { contracts } = await import("../../src/catalog/companies/contracts");
  expect(answer(contracts, ["IREN"])[0][0]).toMatchObject({
    message: "IREN: no AI or HPC contract was published",
  });
});

it("names no day where no site counts yet", async () => {
  const { siteMw } = await import("../../src/catalog/companies/siteMw");
  const source = siteMw.sourceOf?.({
    ticker: "IREN",
    basis: "gross",
    stage: "all",
    byDate: 46000,
    owned: false,
  });
  expect(source).toContain("later, not counted");
  expect(source).not.toContain("as of");
});
