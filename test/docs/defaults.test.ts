import { catalog } from "../../src/catalog";
import type { FunctionDefinition } from "../../src/catalog/define";
import { answer, mismatch } from "../support";
import { readText, tablesOf } from "./markdown";

const tables = tablesOf(readText("docs/guides/what-the-numbers-rest-on.md"));

function rowsUnder(...head: readonly string[]): readonly (readonly string[])[] {
  const table = tables.find((one) => head.every((name, column) => one.head[column] === name));
  if (table === undefined) {
    throw new Error(`no table ${head.join(", ")}`);
  }
  return table.rows;
}

/** Off (0), neutral (1), or the first year: nothing that a reader could dispute. */
function isNeutral(value: number): boolean {
  return value === 0 || value === 1;
}

const documented = new Map(rowsUnder("default", "value").map(([name, value]) => [name, value]));

const defaults = catalog.flatMap(({ name, parameters }) =>
  Object.entries(parameters).flatMap(([argument, parameter]) =>
    parameter.kind === "number" && parameter.default !== undefined && !isNeutral(parameter.default)
      ? [{ name, argument, value: parameter.default }]
      : [],
  ),
);

it.each(defaults)("$name: $argument = $value is explained", ({ argument, value }) => {
  const values = [...documented].filter(([name]) => name.split(",")[0] === argument);
  expect(values.map(([, text]) => Number(text))).toContain(value);
});

it("explains no default that no function has", () => {
  const known = new Set(defaults.map(({ argument }) => argument));
  const names = [...documented.keys()].filter((name) => !name.includes(","));
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

const shell = definition("POWERED_SHELL_VALUE");
const solve = definition("SOLVE");

function definition(name: string): FunctionDefinition {
  const found = catalog.find((one) => one.name === name);
  if (found === undefined) {
    throw new Error(`no function ${name}`);
  }
  return found;
}

it.each(["hyperscaler", "neocloud"])("has the backed-out rent of a %s", (tenant) => {
  const rent = Number(documented.get(`rentUsdPerKwMonth, ${tenant}`));
  const byDefault = answer(shell, [100, tenant])[0][0];
  expect(answer(shell, [100, tenant, rent])[0][0]).toBe(byDefault);
});

/** The other sets of inputs, in the order of the guide: arguments after the rent. */
const FAMILIES: readonly (readonly (number | null)[])[] = [
  [],
  [1],
  [1.43],
  [null, 0.95, 12],
  [null, null, null, 16],
  [null, null, null, null, 1.75, 0.1],
];
const NEOCLOUD_MULTIPLE = 1 / 0.075;

const families = rowsUnder("what is different", "rent, hyperscaler").map((row, index) => ({
  different: row[0],
  hyperscaler: row[1],
  neocloud: row[2],
  family: FAMILIES[index],
}));

it.each(families)(
  "$different: its rents give 5.19 and 7.81",
  ({ hyperscaler, neocloud, family }) => {
    const others = family[3] === 16 ? [null, null, null, NEOCLOUD_MULTIPLE] : family;
    expect(mismatch(solvedRent(5.19, family), hyperscaler)).toBeNull();
    expect(mismatch(solvedRent(7.81, others), neocloud)).toBeNull();
  },
);

function solvedRent(target: number, family: readonly (number | null)[]): unknown {
  const values = [100, null, null, ...family].map((value) => [[value]]);
  return answer(solve, ["POWERED_SHELL_VALUE", "rentUsdPerKwMonth", target, values])[0][0];
}
