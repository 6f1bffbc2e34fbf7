import path from "node:path";
import { catalog } from "../../../src/catalog";
import { findableFunction } from "../../../src/taskpane/find/functions";
import { createElsewhere } from "../../../src/taskpane/find/elsewhere";
import { createSearch } from "../../../src/taskpane/find/search";
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
  expect(found.map((one) => one.label).join("; ")).toContain(label);
});
