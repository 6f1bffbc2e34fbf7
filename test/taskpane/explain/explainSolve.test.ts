/** @jest-environment jsdom */
import {
  explainCall,
  readCell,
  type ExplainedCall,
} from "../../../src/taskpane/explain/explanation";
import { catalog } from "../../../src/catalog";
import { CalcError } from "../../../src/core/errors";
import { numberArguments } from "../../../src/catalog/analysis/oneArgument";
import { constantText, literalText, type Constant } from "../../../src/formula/literals";
import type { ExampleArgument } from "../../../src/catalog/define";
import {
  gridOver,
  isFlat,
  lineOver,
  strongestFirst,
} from "../../../src/taskpane/explain/sensitivity";
import { sensitivityPicture } from "../../../src/taskpane/explain/sensitivityPicture";
import { movableArguments, solveFor, solveFormula } from "../../../src/taskpane/explain/solve";
import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";

async function explained(formula: string): Promise<ExplainedCall> {
  const port = createMemoryPort({ sheets: ["Plan", "Other sheet"], evaluate: () => 0 });
  port.user.edit("Plan!A1", [[17.5, 0.045, 1090, 3.15]]);
  port.user.edit("Plan!Z1", [[formula]]);
  const cell = await readCell(port, "Plan!Z1");
  if (cell === null) {
    throw new Error("no WATT formula");
  }
  return explainCall(cell.tracer, cell.calls[0].call);
}

const BREAKEVEN = "=WATT.MINER_BREAKEVEN(A1,B1,C1,D1)";

it("solves for an input, near the value it has", async () => {
  // Breakeven is proportional to the power price: 60,000 / 45,416.667 x 0.045.
  const answer = solveFor(await explained(BREAKEVEN), {
    argument: "powerPriceUsdPerKwh",
    target: 60_000,
  });
  expect(answer).toEqual({ kind: "found", value: expect.closeTo(0.0594495, 6) });
});

it("says why there is no solution", async () => {
  const answer = solveFor(await explained(BREAKEVEN), { argument: "efficiencyJPerTh", target: -1 });
  expect(answer).toEqual({
    kind: "none",
    sentence: "#NUM! no efficiencyJPerTh within its bounds makes MINER_BREAKEVEN -1",
  });
});

it("writes the question as a formula for any sheet", async () => {
  const call = await explained("=WATT.MINER_BREAKEVEN(A1,Plan!B1,C1*1,,,)");
  const question = { argument: "powerPriceUsdPerKwh", target: 60_000 };
  expect(solveFormula(call, question, { home: "Plan", sheet: "Plan" })).toBe(
    '=WATT.SOLVE("MINER_BREAKEVEN","powerPriceUsdPerKwh",60000,A1,Plan!B1,C1*1)',
  );
  expect(solveFormula(call, question, { home: "Plan", sheet: "Other sheet" })).toBe(
    '=WATT.SOLVE("MINER_BREAKEVEN","powerPriceUsdPerKwh",60000,Plan!A1,Plan!B1,Plan!C1*1)',
  );
});

it("offers the numeric arguments of one number only", async () => {
  expect(movableArguments(await explained(BREAKEVEN))).toHaveLength(7);
  expect(movableArguments(await explained("=WATT.MINER_BREAKEVEN(A1:B1,1,2,3)"))).toEqual([]);
  expect(movableArguments(await explained("=WATT.VERSION()"))).toEqual([]);
  expect(movableArguments(await explained('=WATT.SOLVE("HASHCOST","pue",1,2,3)'))).toEqual([]);
  expect(movableArguments(await explained("=WATT.HASHCOST(-1,1)"))).toEqual([]);
});

it("draws half of the value to both sides", async () => {
  const { points, base } = lineOver(await explained(BREAKEVEN), "powerPriceUsdPerKwh");
  expect(base).toEqual([0.045, expect.closeTo(45_416.6667, 3)]);
  expect(points[0]).toEqual([expect.closeTo(0.0225, 12), expect.closeTo(22_708.3333, 3)]);
  expect(points[points.length - 1]).toEqual([
    expect.closeTo(0.0675, 12),
    expect.closeTo(68_125, 3),
  ]);
});

it("stays within the bounds, and on whole numbers where only they count", async () => {
  const margin = lineOver(await explained("=WATT.LEASE_NOI(100,110,0.85,3)"), "noiMarginFraction");
  // Half way to the whole at most: 0.85 and half of 0.15.
  expect(Math.max(...margin.points.map(([x]) => x))).toBeCloseTo(0.925, 12);
  const all = lineOver(await explained("=WATT.LEASE_NOI(100,110,1,3)"), "noiMarginFraction");
  expect(all.points.map(([x]) => x)[0]).toBeCloseTo(0.9, 12);
  expect(Math.max(...all.points.map(([x]) => x))).toBe(1);
  const year = lineOver(await explained("=WATT.LEASE_NOI(100,110,0.85,3)"), "year");
  expect(year.points.map(([x]) => x)).toEqual([2, 3, 4]);
  const fee = lineOver(await explained(BREAKEVEN), "poolFeeFraction");
  expect(fee.base?.[0]).toBe(0);
  expect(fee.points[0][0]).toBe(0);
});

it("leaves a gap where there is no result", async () => {
  const { points } = lineOver(await explained("=WATT.EV_PER_W(1000000000,100)"), "powerMw");
  expect(points.every(([, y]) => Number.isFinite(y))).toBe(true);
  const gap = lineOver(
    await explained("=WATT.BREAKEVEN_EFFICIENCY(38,0.01,,,2)"),
    "hashpriceUsdPerPhDay",
  );
  expect(gap.points).toHaveLength(41);
});

it("spans a grid of two arguments around their values", async () => {
  const grid = gridOver(await explained(BREAKEVEN), "efficiencyJPerTh", "powerPriceUsdPerKwh");
  expect(grid?.base).toEqual([2, 2]);
  expect(grid?.down).toEqual([8.75, 13.125, 17.5, 21.875, 26.25]);
  expect(grid?.values[2][2]).toBeCloseTo(45_416.6667, 3);
  // Half the efficiency at half the power price costs a quarter.
  expect(grid?.values[0][0]).toBeCloseTo(45_416.6667 / 4, 3);
  expect(grid?.values[4][4]).toBeCloseTo(45_416.6667 * 2.25, 3);
});

const DEFINITIONS = catalog.filter((definition) => numberArguments(definition).length > 0);

function argumentText(argument: ExampleArgument): string {
  return argument === null
    ? ""
    : typeof argument === "object"
      ? constantText(argument as Constant)
      : literalText(argument);
}

it.each(DEFINITIONS.map(({ name, examples }) => ({ name, examples })))(
  "$name: every picture starts from what the cell shows",
  async ({ name, examples }) => {
    for (const { arguments: values } of examples) {
      const call = await explained(`=WATT.${name}(${values.map(argumentText).join(",")})`);
      const result = call.outcome.kind === "derived" ? call.outcome.derivation.result.value : null;
      for (const argument of movableArguments(call)) {
        const { base } = lineOver(call, argument);
        const expected = result instanceof CalcError ? NaN : result;
        if (base !== null && typeof expected === "number") {
          expect([argument, base[1]]).toEqual([argument, expected]);
        }
        // No number stands for an input that the call does without.
        expect([argument, base === null]).toEqual([argument, doesWithout(call, argument)]);
      }
    }
  },
);

function doesWithout({ definition, values }: ExplainedCall, argument: string): boolean {
  const { position, parameter } = numberArguments(definition).filter(
    ({ name }) => name === argument,
  )[0];
  const leftOut = values[position] === null || values[position] === undefined;
  return leftOut && parameter.default === undefined && parameter.defaultValue === undefined;
}

it("starts from the rent that the tenant sets and from the term that the debt shares", async () => {
  const shell = await explained('=WATT.POWERED_SHELL_VALUE(600,"hyperscaler")');
  expect(lineOver(shell, "rentUsdPerKwMonth").base).toEqual([
    109.46,
    shell.outcome.kind === "derived" ? shell.outcome.derivation.result.value : null,
  ]);
  const lease = await explained("=WATT.LEASE_IRR(2450000000,370989405,15)");
  expect(lineOver(lease, "amortisationYears").base?.[0]).toBe(15);
  expect(lineOver(lease, "exitCapRate")).toEqual({ base: null, points: [] });
  const range = { low: 0.05, high: 0.1 };
  expect(lineOver(lease, "exitCapRate", range).points.map(([x]) => x)[40]).toBe(0.1);
});

it("moves and solves a range of one number as the cell does, and no longer one", async () => {
  const one = await explained("=WATT.ASIC_NPV(10,17.5,0.05,38,0.1,2)");
  const names = movableArguments(one);
  expect(names).toContain("hashpriceUsdPerPhDay");
  const { base } = lineOver(one, "hashpriceUsdPerPhDay");
  // 30.4375 x (38 - 21) at months 1 and 2 on an outlay of 10,000.
  expect(base?.[1]).toBeCloseTo(-8977.373048, 5);
  const target = -9205.960249225394;
  expect(solveFor(one, { argument: "hashpriceUsdPerPhDay", target })).toMatchObject({
    kind: "found",
    value: expect.closeTo(34.2, 9) as number,
  });
  const curve = await explained("=WATT.ASIC_NPV(10,17.5,0.05,{38;38},0.1,2)");
  expect(movableArguments(curve)).toEqual(names.filter((name) => name !== "hashpriceUsdPerPhDay"));
});

it("moves payments a year over 1, 4 and 12", async () => {
  const lease = await explained("=WATT.LEASE_IRR(2450000000,370989405,15)");
  const { points } = lineOver(lease, "paymentsPerYear");
  expect(points.map(([x]) => x)).toEqual([1, 4, 12]);
  expect(points.every(([, y]) => Number.isFinite(y))).toBe(true);
});

it("moves times by whole periods of payment", async () => {
  const lease = await explained("=WATT.LEASE_IRR(2450000000,370989405,15,,,,,,2)");
  const { points } = lineOver(lease, "buildYears");
  expect(points.length).toBeGreaterThan(2);
  expect(points.every(([, y]) => Number.isFinite(y))).toBe(true);
});

it("tells a result that an input does not move, and opens on the one that moves it most", async () => {
  const shell = await explained('=WATT.POWERED_SHELL_VALUE(600,"hyperscaler")');
  const names = movableArguments(shell);
  expect(isFlat(lineOver(shell, "siteMw").points.map(([, y]) => y))).toBe(true);
  expect(strongestFirst(shell, names)[0]).toBe("rentUsdPerKwMonth");
  const order = strongestFirst(shell, names);
  expect(order.indexOf("siteMw")).toBeGreaterThan(order.indexOf("siteToItRatio"));
  const flat = sensitivityPicture(shell, { first: "siteMw", second: null });
  expect(flat.querySelector("svg")).toBeNull();
  expect(flat.textContent).toMatch(/^The result does not depend on siteMw: 5.19/);
});

it("asks for a range where an input has no value", async () => {
  const lease = await explained("=WATT.LEASE_IRR(2450000000,370989405,15)");
  const without = sensitivityPicture(lease, { first: "exitCapRate", second: null });
  expect(without.textContent).toMatch(/exitCapRate is left out.*Give a range/);
  const given = { first: "exitCapRate", second: null, range: { low: 0.05, high: 0.1 } };
  expect(sensitivityPicture(lease, given).querySelector("svg")).not.toBeNull();
});
