import { catalog } from "../../src/catalog";
import { createSearch } from "../../src/taskpane/functions/search";

const search = createSearch(catalog);
const names = (text: string): string[] => search(text).map(({ name }) => name);

it("lists everything in the catalog's order without a text", () => {
  expect(search(" ")).toBe(catalog);
});

it("puts the function of that name first", () => {
  expect(names("MINER_BREAKEVEN")[0]).toBe("MINER_BREAKEVEN");
  expect(names("miner break")[0]).toBe("MINER_BREAKEVEN");
  expect(names("hashprice")[0]).toBe("HASHPRICE");
});

it.each([
  ["shutdown", "MINER_BREAKEVEN"],
  ["rent", "POWERED_SHELL_VALUE"],
  ["landlord", "POWERED_SHELL_VALUE"],
  ["MW", "POWERED_SHELL_VALUE"],
  ["shortage", "POWER_GAP"],
  ["USD/kWh", "HASHCOST"],
  ["pool fee", "MINER_BREAKEVEN"],
])("finds by the word %s the function %s", (text, name) => {
  expect(names(text)).toContain(name);
});

it("wants every word", () => {
  expect(names("shutdown rent")).not.toContain("POWERED_SHELL_VALUE");
  expect(names("power gap")[0]).toBe("POWER_GAP");
});

it("forgives a slip", () => {
  expect(names("hashprise")).toContain("HASHPRICE");
});

it("finds nothing where nothing is near", () => {
  expect(names("qqqqqqqq")).toEqual([]);
});
