import type { FunctionDefinition } from "../../src/catalog/define";
import { CalcError } from "../../src/core/errors";
import { compareBlock, type Comparison } from "../twin/compare";
import { edgeArguments, randomArguments, seeded, type Random } from "../twin/randomArguments";
import { withoutLabels } from "../twin/withoutLabels";
import { casesOf, functions, seedOf, toSheet } from "./cases";
import { fileOf, recalculate, type Recalculated } from "./soffice";

const CALLS = 280;
/** The add-in refuses some, as lease terms that are no whole number of periods. */
const ATTEMPTS = 2000;

const cases = new Map(
  functions.map((definition) => {
    const random = seeded(seedOf(definition.name));
    return [definition.name, casesOf(definition, callsOf(definition, random), CALLS)];
  }),
);
const report: string[] = [];
const total = { cells: 0, largest: 0 };
let computed: ReadonlyMap<string, Recalculated>;

beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  for (const [name, calls] of cases) {
    const blocks = calls.map(({ block }) => withoutLabels(block));
    files.set(name, await fileOf([toSheet("Twin", blocks)]));
  }
  computed = await recalculate(files);
});

afterAll(() => {
  const largest = total.largest.toExponential(1);
  const all = `${cases.size} functions, ${total.cells} cells compared, largest difference ${largest}`;
  process.stdout.write(`${report.join("\n")}\n${all}\n`);
});

it.each([...cases])("%s agrees with LibreOffice step by step", (name, calls) => {
  const read = computed.get(name);
  const results = calls.map(({ values, block, derivation }) => {
    const { mismatches, ...rest } = compareBlock(block, derivation, (row, column) =>
      read === undefined ? "" : read("Twin", row, column),
    );
    const call = JSON.stringify(values);
    return { ...rest, mismatches: mismatches.map((text) => `${call}: ${text}`) };
  });
  report.push(summary(name, results));
  expect(results.flatMap(({ mismatches }) => mismatches).slice(0, 20)).toEqual([]);
});

it.each([...cases])("%s has a result in many of its calls", (_, calls) => {
  const right = calls.filter(({ derivation }) => !(derivation.result.value instanceof CalcError));
  expect(right.length).toBeGreaterThanOrEqual(Math.min(50, calls.length / 4));
});

function* callsOf(definition: FunctionDefinition, random: Random): Generator<readonly unknown[]> {
  yield* edgeArguments(definition, random);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    yield randomArguments(definition, random);
  }
}

function summary(name: string, results: readonly Comparison[]): string {
  const cells = results.reduce((sum, { compared }) => sum + compared, 0);
  const errors = results.reduce((sum, { errors: count }) => sum + count, 0);
  const largest = Math.max(...results.map((result) => result.largest));
  total.cells += cells;
  total.largest = Math.max(total.largest, largest);
  return `${name}: ${results.length} calls, ${cells} cells compared (${errors} errors), largest difference ${largest.toExponential(1)}`;
}
