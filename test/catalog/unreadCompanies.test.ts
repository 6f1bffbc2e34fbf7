import { answer } from "../support";

/* Data, not logic, is replaced here: every company we ship has been read. */
beforeAll(() => {
  jest.doMock("../../src/presets/data/companies", () => ({
    companyRows: () => [
      {
        ticker: "NEWCO",
        sources: ["https://example.org"],
        figures: [["company_name", "New Co", "", "2025-11-01", "preset", "reported", "high", 0]],
      },
    ],
  }));
});

it("leaves path and tier of a company blank until somebody has read them", async () => {
  const { companies } = await import("../../src/catalog/companies/companies");
  expect(answer(companies, [])).toEqual([
    ["ticker", "name", "path", "tier"],
    ["NEWCO", "New Co", "", ""],
  ]);
});

it("says which path was asked for where no company is read as that", async () => {
  const { companies } = await import("../../src/catalog/companies/companies");
  expect(answer(companies, ["landlord"])[0][0]).toMatchObject({
    message: "no company is read as landlord and any tier",
  });
});
