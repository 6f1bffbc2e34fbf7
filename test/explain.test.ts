import { catalog } from "../src/catalog";
import { derive } from "../src/catalog/analysis/derivation";
import { explainTable } from "../src/catalog/analysis/explainTable";
import { isSchedule, type Cell, type Table } from "../src/catalog/define";
import { compile } from "../src/catalog/evaluate";
import { CalcError } from "../src/core/errors";
import { answer } from "./support";

const calculations = catalog.filter(({ parameters, group }) => {
  const last = Object.values(parameters).at(-1);
  return group !== "Analysis" && last?.kind !== "arguments";
});

/** Examples that make one call; a range in place of a cell makes many. */
const calls = calculations.flatMap((definition) =>
  definition.examples
    .filter(({ arguments: values }) => {
      const kinds = Object.values(definition.parameters).map(({ kind }) => kind);
      return values.every((value, at) => !Array.isArray(value) || !takesOneCell(kinds[at]));
    })
    .map((example) => ({ title: `${definition.name}: ${example.note}`, definition, example })),
);

function takesOneCell(kind: string): boolean {
  return kind !== "series" && kind !== "table";
}

function explain(name: string, ...values: unknown[]): Table {
  const definition = catalog.find((candidate) => candidate.name === "EXPLAIN");
  expect(definition).toBeDefined();
  return definition === undefined ? [] : (answer(definition, [name, values]) as Table);
}

describe.each(calls)("$title", ({ definition, example }) => {
  let table: Table;

  beforeEach(() => {
    table = explain(definition.name, ...example.arguments);
  });

  it("ends with the function's own result, bit for bit", () => {
    const result = compile(definition)(example.arguments);
    const [label, formula, value, unit] = table[table.length - 1];
    const whole = result.length > 1 || result[0].length > 1;
    const block = `a block of ${sizeOf(result.length, "row")} and ${sizeOf(result[0].length, "column")}`;
    expect(value).toBe(whole ? block : result[0][0]);
    expect(String(label).startsWith(definition.result.label)).toBe(true);
    expect(formula).toMatch(new RegExp(`^${definition.name}( = |$)`));
    expect(unit).not.toBe("");
  });

  it("is a block of four or more columns with a unit beside each number", () => {
    expect(new Set(table.map((row) => row.length)).size).toBe(1);
    expect(table[0].slice(0, 4)).toEqual(["Label", "Formula", "Value", "Unit"]);
    const lines = derive(definition, example.arguments).steps.filter(({ kind }) => kind === "line");
    lines.forEach(({ label }) => {
      const [, , value, unit] = table.find((row) => row[0] === label) ?? [];
      expect(typeof value === "number" && unit === "").toBe(false);
    });
  });

  it("shows every argument and every step", () => {
    const shown = table.flat().map(nameOf);
    const keys = definition.steps.flatMap((step) =>
      isSchedule(step) ? step.columns.map(({ key }) => key) : [step.key],
    );
    expect(shown).toEqual(expect.arrayContaining([...Object.keys(definition.parameters), ...keys]));
  });
});

const scheduled = calls.filter(({ definition }) => definition.steps.some(isSchedule));

it.each(scheduled)(
  "knows how many rows the schedules of $title have",
  ({ definition, example }) => {
    for (const step of derive(definition, example.arguments).steps) {
      if (step.kind === "schedule") {
        expect(step.rows).toHaveLength(step.length);
      }
    }
  },
);

function sizeOf(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function nameOf(cell: Cell): string {
  return /^\w+/.exec(String(cell))?.[0] ?? "";
}

it("says why where Excel shows a bare error", () => {
  const table = explain("MINER_BREAKEVEN", 17.5, 0.045, 1090, 0);
  expect(table[table.length - 1][2]).toBe(
    "#DIV/0! the machines earn no bitcoin: no reward or a full pool fee",
  );
  expect(table.find(([label]) => label === "Cost of running 1 PH/s for a day")?.[2]).toBe(18.9);
});

it("keeps the error of an input apart from the rest", () => {
  const definition = calculations.find(({ name }) => name === "HASHCOST");
  expect(definition).toBeDefined();
  if (definition !== undefined) {
    expect(() => explainTable(derive(definition, [{ code: "#N/A" }, 0.05]))).toThrow(
      new CalcError("notFound", "efficiencyJPerTh holds the error #N/A"),
    );
  }
});

it("names the costs that a cost per bitcoin holds, not the layer that was asked for", () => {
  const label = (...costs: readonly unknown[]) =>
    explain("COST_PER_BTC", 100, ...costs).at(-1)?.[0];
  expect(label(4e6)).toBe("Cost per bitcoin of electricity");
  expect(label(4e6, 1e6, 2e6, null, null, 3e6)).toBe(
    "Cost per bitcoin of electricity, other direct cost, overheads and depreciation",
  );
  const layers = [4e6, null, 2e6, null, -1e6, 3e6, 1e6, null];
  expect(label(...layers, "cash")).toBe("Cost per bitcoin of electricity, overheads and tax");
  expect(label(...layers, "direct")).toBe("Cost per bitcoin of electricity");
});
