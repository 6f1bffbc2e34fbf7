import { readFileSync } from "node:fs";
import { CellError, registeredFunctions, type Registered } from "../../scripts/bundle";
import { catalog } from "../../src/catalog";
import type { FunctionDefinition } from "../../src/catalog/define";
import { deepFreeze, hostileCall, seededPick, type Pick } from "./hostile";

/** A million in continuous integration; the share of each run is the same hostile calls. */
const CALLS = Number(process.env.FUZZ_CALLS ?? 30_000);
const CODES = ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!"];
/** Simulations and searches run their function a thousand times: fewer of them are as thorough. */
const SLOW: Readonly<Record<string, number>> = { MONTE_CARLO: 0.05, SOLVE: 0.05, EXPLAIN: 0.2 };

const functions = registeredFunctions(readFileSync("dist/functions.js", "utf8"));
const shares = catalog.map(({ name }) => SLOW[name] ?? 1);
const total = shares.reduce((sum, share) => sum + share, 0);

it.each(
  catalog.map((definition, index) => ({
    name: definition.name,
    definition,
    calls: Math.ceil((CALLS * shares[index]) / total),
    seed: index + 1,
  })),
)("$name answers $calls hostile calls with numbers, text or the four errors", (given) => {
  const run = functions.get(given.name) as Registered;
  const pick = seededPick(given.seed);
  const remembered: { readonly values: unknown[]; readonly shown: string }[] = [];
  for (let call = 0; call < given.calls; call++) {
    const values = tame(given.definition, hostileCall(given.definition, pick), pick);
    deepFreeze(values);
    const shown = shownBy(run, values);
    remember(remembered, { values, shown }, pick);
    const earlier = remembered[pick(remembered.length)];
    if (pick(10) === 0 && shownBy(run, earlier.values) !== earlier.shown) {
      throw new Error(`another answer later: ${describeCall(given.name, earlier.values)}`);
    }
  }
  expect(run).toBeDefined();

  function shownBy(registered: Registered, values: unknown[]): string {
    const problem = { text: "" };
    const shown = answer(registered, values, problem);
    if (problem.text !== "") {
      throw new Error(`${problem.text}: ${describeCall(given.name, values)}`);
    }
    return shown;
  }
});

/** A hundred trials of a hostile simulation show as much as a hundred thousand. */
function tame(definition: FunctionDefinition, values: unknown[], pick: Pick): unknown[] {
  return definition.name === "MONTE_CARLO" && pick(20) !== 0
    ? values.map((value, index) => (index === 1 ? [[2 + pick(100)]] : value))
    : values;
}

function remember<T>(list: T[], item: T, pick: Pick): void {
  if (list.length < 50) {
    list.push(item);
  } else {
    list[pick(50)] = item;
  }
}

function answer(run: Registered, values: unknown[], problem: { text: string }): string {
  let grid: unknown;
  try {
    grid = run(...values, { address: "Sheet1!A1" });
  } catch (error) {
    problem.text = errorProblem(error);
    return `thrown ${String(error)}`;
  }
  problem.text = gridProblem(grid);
  return JSON.stringify(grid, (_, value: unknown) =>
    value instanceof CellError ? `${value.code} ${value.message}` : value,
  );
}

function gridProblem(grid: unknown): string {
  const rows = Array.from(grid as ArrayLike<ArrayLike<unknown>>);
  if (rows.length === 0 || rows[0].length === 0) {
    return "an empty block";
  }
  if (rows.some((row) => row.length !== rows[0].length)) {
    return "a ragged block";
  }
  for (const row of rows) {
    for (const value of Array.from(row)) {
      const problem = cellProblem(value);
      if (problem !== "") {
        return problem;
      }
    }
  }
  return "";
}

function cellProblem(value: unknown): string {
  if (typeof value === "string") {
    return "";
  }
  if (typeof value === "number") {
    return Number.isFinite(value) ? "" : `the number ${value}`;
  }
  return errorProblem(value);
}

function errorProblem(error: unknown): string {
  if (!(error instanceof CellError)) {
    return `not a cell error: ${String(error)}`;
  }
  if (!CODES.includes(error.code)) {
    return `an error that functions may not answer with: ${error.code}`;
  }
  return /^unexpected error|undefined|NaN|\[object/.test(error.message) || error.message === ""
    ? `a message that helps nobody: ${error.message}`
    : "";
}

function describeCall(name: string, values: unknown[]): string {
  const text = JSON.stringify(values, (_, value: unknown) =>
    typeof value === "bigint" || typeof value === "symbol" || typeof value === "function"
      ? String(value)
      : typeof value === "number" && !Number.isFinite(value)
        ? String(value)
        : value,
  );
  return `${name} ${text.slice(0, 1500)}`;
}
