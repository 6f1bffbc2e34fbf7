import { tickers } from "../../../src/presets/companies";
import { sites } from "../../../src/presets/sites";
import { createCompanySearch } from "../../../src/taskpane/companies/companySearch";
import { countryName, placeName } from "../../../src/taskpane/companies/places";

const search = createCompanySearch();
const found = (text: string): readonly string[] =>
  search(text).map(({ company }) => company.ticker);
const hits = (text: string, ticker: string): readonly string[] =>
  search(text).find(({ company }) => company.ticker === ticker)?.hits ?? [];

it.each([
  ["riot", ["RIOT"]],
  ["  Iris  energy ", ["IREN"]],
  ["grid dependent", ["HIVE"]],
  ["Childress", ["IREN"]],
  ["Lake Mariner", ["WULF"]],
  ["Microsoft", ["IREN"]],
  ["Norway", ["BTDR"]],
  ["qqq", []],
])("%s finds %p", (text, companies) => {
  expect(found(text)).toEqual(companies);
});

it("finds every company on a grid and in a state, and names the sites", () => {
  const on = (test: (one: ReturnType<typeof sites>[number]) => boolean): string[] => [
    ...new Set(
      sites()
        .filter(test)
        .map(({ ticker }) => ticker),
    ),
  ];
  expect([...found("ERCOT")].sort()).toEqual(on(({ grid }) => grid === "ERCOT").sort());
  expect([...found("Texas")].sort()).toEqual(on(({ state }) => state === "US-TX").sort());
  expect(hits("BC Hydro", "IREN")).toEqual(["Prince George", "Mackenzie", "Canal Flats"]);
});

it("finds a tenant in sites and in contracts", () => {
  expect([...found("Anthropic")].sort()).toEqual(["HUT", "RIOT", "WULF"]);
  expect(hits("Anthropic", "HUT")).toEqual([
    "River Bend phase 1",
    "contract with Fluidstack for Anthropic",
  ]);
});

it("lists all for a blank text, without a hit", () => {
  expect(found(" ")).toEqual(tickers());
  expect(search("").flatMap((one) => one.hits)).toEqual([]);
});

it("has a name for every state and country", () => {
  const unnamed = sites().filter(
    ({ state }) => placeName(state) === state || countryName(state) === state,
  );
  expect(unnamed).toEqual([]);
});
