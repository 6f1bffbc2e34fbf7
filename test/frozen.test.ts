import path from "node:path";
import { catalog } from "../src/catalog";
import { isOptional } from "../src/catalog/define";
import { describeDefault } from "../src/catalog/metadata";
import { readCsvFile } from "./readCsv";

/**
 * Released signatures, one line an argument. Lines are only ever added: workbooks hold names,
 * order and defaults. `npx tsx scripts/signatures.ts` adds what is new.
 */
const [, ...released] = readCsvFile(path.join(__dirname, "released-signatures.csv"));

const byFunction = released.reduce(
  (groups, line) => groups.set(line[0], [...(groups.get(line[0]) ?? []), line]),
  new Map<string, string[][]>(),
);

it.each([...byFunction])("%s keeps its released arguments, in order", (name, lines) => {
  const definition = catalog.find((candidate) => candidate.name === name);
  expect(definition).toBeDefined();
  const current = Object.entries(definition?.parameters ?? {});
  const wanted = lines.filter(([, argument]) => argument !== "");
  expect(
    current
      .slice(0, wanted.length)
      .map(([argument, p]) => [name, argument, p.kind, describeDefault(p)]),
  ).toEqual(wanted);
  expect(current.slice(wanted.length).filter(([, p]) => !isOptional(p))).toEqual([]);
});

it("lists every function of the catalog", () => {
  const unlisted = catalog.map(({ name }) => name).filter((name) => !byFunction.has(name));
  const add = "npx tsx scripts/signatures.ts adds them to test/released-signatures.csv";
  expect(unlisted.map((name) => `${name}: ${add}`)).toEqual([]);
});
