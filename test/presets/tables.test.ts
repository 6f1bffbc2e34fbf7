import { asicMakers, asics, findAsic } from "../../src/presets/asics";
import { contracts } from "../../src/presets/contracts";
import { demandPoint, demandScenarios, findScenario } from "../../src/presets/demand";
import { powerSolutions } from "../../src/presets/solutions";

const NO_NAMES = ["", "constructor", "__proto__"];

it.each(NO_NAMES)("knows nothing of the name '%s'", (name) => {
  expect(findAsic(name)).toBeUndefined();
  expect(findScenario(name)).toBeUndefined();
  expect(contracts(name)).toEqual([]);
  expect(asics(name)).toEqual([]);
});

it("adds up contracts without counting a megawatt twice", () => {
  const itMw = (ticker: string): number =>
    contracts(ticker)
      .filter(({ countsInTotals, vintage }) => countsInTotals && vintage === "2025-Q3")
      .reduce((sum, contract) => sum + (contract.itMw ?? 0), 0);
  expect(itMw("corz")).toBe(590);
  expect(itMw("GLXY")).toBe(526);
  expect(itMw("APLD")).toBe(600);
});

it("marks aggregates and their parts", () => {
  const roles = (ticker: string): string[] => contracts(ticker).map(({ role }) => role);
  const [whole, ...parts] = roles("GLXY");
  expect([whole, parts]).toEqual(["aggregate", ["component", "component", "component"]]);
  expect(new Set(roles("IREN"))).toEqual(new Set(["single"]));
  expect(
    contracts()
      .filter(({ role }) => role === "aggregate")
      .map(({ id }) => id),
  ).toEqual(["corz_coreweave_all", "corz_amd_all_2026", "glxy_coreweave_all"]);
});

it("leaves unknown terms of a contract out", () => {
  const boden = contracts().find(({ id }) => id === "hive_boden_2026");
  expect(boden).toMatchObject({ siteMw: 32, termYears: 10 });
  expect(boden).not.toHaveProperty("itMw");
});

it("finds a machine whatever the case and blanks", () => {
  expect(findAsic(" antminer  s21 200t")).toMatchObject({
    model: "Antminer S21 200T",
    maker: "Bitmain",
    hashrateThS: 200,
    powerW: 3500,
    efficiencyJTh: 17.5,
    year: 2024,
  });
  expect(findAsic("Antminer S19a 96T")).not.toHaveProperty("year");
});

it("lists machines by maker", () => {
  expect(asicMakers()).toEqual([
    "Bitmain",
    "MicroBT",
    "Canaan",
    "Bitdeer",
    "Auradine",
    "Block (Proto)",
  ]);
  expect(asics("auradine").map(({ model }) => model)).toEqual([
    "Teraflux AT2880 260T",
    "Teraflux AI3680 360T",
    "Teraflux AT2880 180T",
    "Teraflux AH3880 600T",
  ]);
});

it("gives the published years of a scenario and no others", () => {
  const scenario = findScenario("SP_451_2025");
  expect(scenario?.points.map(({ year, value }) => [year, value])).toEqual([
    [2024, 50.5],
    [2025, 61.8],
    [2026, 75.8],
    [2028, 108],
    [2030, 134.4],
  ]);
  expect(scenario && demandPoint(scenario, 2027)).toBeUndefined();
});

it("never calls a share of electricity use GW", () => {
  for (const { basis, unit } of demandScenarios()) {
    expect(unit).toBe(basis === "share" ? "fraction" : "GW");
  }
  expect(findScenario("epri_2026_high")).toMatchObject({ unit: "fraction" });
});

it("tells yearly additions from cumulative ones", () => {
  expect(findScenario("goldman_aterio_additions")?.additions).toBe("annual");
  expect(findScenario("ms_2025_09")?.additions).toBe("cumulative");
  expect(findScenario("sp_451_2025")).not.toHaveProperty("additions");
});

it("gives the ways round the grid", () => {
  expect(powerSolutions().map(({ solution, midGw }) => [solution, midGw])).toEqual([
    ["gas_turbines", 17.5],
    ["fuel_cells", 6.5],
    ["nuclear_sites", 10],
    ["bitcoin_sites", 12.5],
  ]);
  expect(powerSolutions().find(({ solution }) => solution === "bitcoin_sites")).toMatchObject({
    lowGw: 10,
    highGw: 15,
  });
});
