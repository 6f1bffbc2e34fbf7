import path from "node:path";
import { catalog } from "../../../src/catalog";
import { findableFunction } from "../../../src/taskpane/find/functions";
import { createElsewhere } from "../../../src/taskpane/find/elsewhere";
import { comesFirst, createRanking, createSearch } from "../../../src/taskpane/find/search";
import { readCsvFile } from "../../readCsv";

const all = catalog.map(findableFunction);
const search = createSearch(all);
const names = (text: string): string[] => search(text).map(({ name }) => name);
const [, ...questions] = readCsvFile(path.join(__dirname, "questions.csv"));

it("lists everything in the catalog's order without a text", () => {
  expect(search(" ")).toBe(all);
});

it("puts every function first for its own name, typed in words too", () => {
  const astray = catalog
    .flatMap(({ name }) => [name, name.toLowerCase().replace(/_/g, " ")])
    .filter((text) => names(text)[0] !== text.toUpperCase().replace(/ /g, "_"));
  expect(astray).toEqual([]);
});

it.each(questions)("answers %s with %s", (question, first) => {
  expect(names(question)[0]).toBe(first);
});

it.each([
  ["rent", "POWERED_SHELL_VALUE"],
  ["landlord", "POWERED_SHELL_VALUE"],
  ["shortage", "POWER_GAP"],
  ["USD/kWh", "HASHCOST"],
  ["pool fee", "MINER_BREAKEVEN"],
  ["shut down", "MINER_BREAKEVEN"],
])("finds by the word %s the function %s", (text, name) => {
  expect(names(text)).toContain(name);
});

it("forgives a slip", () => {
  expect(names("hashprise")).toContain("HASHPRICE");
});

it("finds nothing where nothing is near", () => {
  expect(names("qqqqqqqq")).toEqual([]);
  expect(names("how much is it")).toEqual([]);
  expect(names("Anthropic")).toEqual([]);
  expect(names("semicolon")).toEqual([]);
});

it.each([
  ["my Excel wants a semicolon", "Troubleshooting"],
  ["send a workbook to a colleague", "Sharing with and without the add-in"],
  ["learn", "First model in ten minutes"],
  ["three paths", "Three paths for one company"],
  ["anthropic", "WULF"],
])("finds for %s, beside functions, %s", (text, label) => {
  const found = createElsewhere()(text);
  expect(found.found.map((one) => one.label).join("; ")).toContain(label);
});

/** What Enter opens: the best of either side. */
function firstAnswer(text: string): string {
  const { found, strength } = createElsewhere()(text);
  const [best] = createRanking(all)(text);
  return comesFirst(strength, best?.strength ?? 0) ? found[0].label : best.item.name;
}

it.each([
  ["heat map", "Two-way table, grid and heat map"],
  ["two-way table", "Two-way table, grid and heat map"],
  ["data table", "Two-way table, grid and heat map"],
  ["sensitivity table", "Two-way table, grid and heat map"],
  ["grid", "Two-way table, grid and heat map"],
  ["send to a client", "Prepare for sharing"],
  ["fix #NAME", "Repair #NAME?"],
  ["override a figure", "Team table"],
  ["trace precedents", "Precedents of a cell"],
  ["comps table", "Comps table"],
  ["CIFR", "CIFR"],
  ["my Excel wants a semicolon", "Troubleshooting"],
  ["shutdown price", "MINER_BREAKEVEN"],
  ["how much could I borrow against this lease", "DEBT_CAPACITY"],
  ["market cap of Hut 8", "COMPANY"],
])("opens for %s first %s", (text, first) => {
  expect(firstAnswer(text)).toBe(first);
});
