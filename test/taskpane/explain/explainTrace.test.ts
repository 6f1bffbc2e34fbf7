import { CalcError } from "../../../src/core/errors";
import {
  errorSentence,
  explainCall,
  readCell,
  type ExplainedCall,
  type ExplainedCell,
} from "../../../src/taskpane/explain/explanation";
import { createMemoryPort, type MemoryPort } from "../../../src/workbook/memory/memoryPort";
import type { CellValue } from "../../../src/sheet/cells";

function workbook(cells: Readonly<Record<string, CellValue>>): MemoryPort {
  const port = createMemoryPort({ sheets: ["Plan", "Site data"], evaluate: () => 7 });
  Object.entries(cells).forEach(([address, value]) => port.user.edit(address, [[value]]));
  return port;
}

async function explained(
  formula: string,
  cells: Readonly<Record<string, CellValue>> = {},
): Promise<ExplainedCell> {
  const cell = await readCell(workbook({ ...cells, "Plan!Z1": formula }), "Plan!Z1");
  if (cell === null) {
    throw new Error("no WATT formula");
  }
  return cell;
}

async function firstCall(...given: Parameters<typeof explained>): Promise<ExplainedCall> {
  const { tracer, calls } = await explained(...given);
  return explainCall(tracer, calls[0].call);
}

function resultOf({ outcome }: ExplainedCall): unknown {
  if (outcome.kind !== "derived") {
    return outcome;
  }
  const { value } = outcome.derivation.result;
  return value instanceof CalcError ? value.code : value;
}

const CELLS = { "Plan!A1": 17.5, "Plan!A2": 0.045, "'Site data'!B3": 1090, "Plan!A4": 3.15 };

it("finds every call of a longer formula, the outer ones first", async () => {
  const cell = await explained(
    '=ROUND(WATT.HASHPRICE(90000,1090,WATT.BLOCK_REWARD(3.125,0.008)),2)&" "&WATT.VERSION()',
  );
  expect(cell.calls.map(({ call, depth }) => [call.name, depth])).toEqual([
    ["HASHPRICE", 0],
    ["BLOCK_REWARD", 1],
    ["VERSION", 0],
  ]);
  expect(cell.sole).toBe(false);
});

it("has nothing to say of other cells", async () => {
  const port = workbook({ "Plan!A1": "=SUM(B1:B2)", "Plan!A2": "text", "Plan!A3": 5 });
  for (const address of ["Plan!A1", "Plan!A2", "Plan!A3", "Plan!A4:B9"]) {
    expect(await readCell(port, address)).toBeNull();
  }
});

it("tells where each input comes from", async () => {
  const { inputs } = await firstCall(
    "=WATT.MINER_BREAKEVEN(A1,0.045,'Site data'!B3,A4*1,,1+0.05)",
    CELLS,
  );
  expect(inputs.map(({ name, text, origin, value }) => [name, text, origin, value])).toEqual([
    ["efficiencyJPerTh", "A1", { kind: "cells", address: "Plan!A1" }, 17.5],
    ["powerPriceUsdPerKwh", "0.045", { kind: "typed" }, 0.045],
    ["networkHashrateEhs", "'Site data'!B3", { kind: "cells", address: "'Site data'!B3" }, 1090],
    ["blockRewardBtc", "A4*1", { kind: "formula", cells: ["Plan!A4"] }, 3.15],
    ["poolFeeFraction", "", { kind: "omitted" }, null],
    ["pue", "1+0.05", { kind: "formula", cells: [] }, 1.05],
    ["otherCostUsdPerPhDay", "", { kind: "omitted" }, null],
  ]);
});

// 24 x 17.5 x 0.045 = 18.90 USD over 144 x 3.15 / 1,090,000 BTC = 45,416.67.
it.each([
  ["=WATT.MINER_BREAKEVEN(A1,A2,'Site data'!B3,A4)", 45_416.6667],
  ["=WATT.MINER_BREAKEVEN(A1,A2,1000+90,WATT.BLOCK_REWARD(3.125,0)*1.008)", 45_416.6667],
  ["=_xldudf_WATT_MINER_BREAKEVEN(17.5,4.5%,1090,3.15)", 45_416.6667],
  ["=WATT.MINER_BREAKEVEN(IF(A2<0.05,A1,99),MAX(A2,0),SUM('Site data'!B3:B9),A4)", 45_416.6667],
])("works out %s", async (formula, expected) => {
  expect(resultOf(await firstCall(formula, CELLS))).toBeCloseTo(expected, 3);
});

it("works out a call within another on its own", async () => {
  const { tracer, calls } = await explained("=WATT.HASHPRICE(A1,A2,WATT.BLOCK_SUBSIDY(A3))", {
    "Plan!A1": 90_000,
    "Plan!A2": 1090,
    "Plan!A3": 900_000,
  });
  expect(resultOf(await explainCall(tracer, calls[1].call))).toBe(3.125);
  // 144 x 3.125 x 90,000 / 1,090,000.
  expect(resultOf(await explainCall(tracer, calls[0].call))).toBeCloseTo(37.1559633, 6);
});

it("explains one element of a grid at a time", async () => {
  const { tracer, calls } = await explained("=WATT.MINER_BREAKEVEN(A1:C1,A2:A3,1000,3.125)", {
    "Plan!A1": 15,
    "Plan!B1": 17.5,
    "Plan!C1": 20,
    "Plan!A2": 0.03,
    "Plan!A3": 0.05,
  });
  const first = await explainCall(tracer, calls[0].call);
  expect(first.grid).toEqual({ rows: 2, columns: 3 });
  expect(resultOf(first)).toBeCloseTo(24_000, 6);
  const other = await explainCall(tracer, calls[0].call, { row: 1, column: 1 });
  expect(resultOf(other)).toBeCloseTo(46_666.6667, 3);
});

it("says errors in words, those included whose reason Excel drops", async () => {
  const wrong = await firstCall("=WATT.HASHCOST(-1,0.05)");
  expect(errorSentence(wrong)).toMatch(/^#VALUE! efficiencyJPerTh must be between 1 and 10,000/);
  const never = await firstCall("=WATT.BREAKEVEN_EFFICIENCY(38,0)");
  expect(errorSentence(never)).toMatch(/^#N\/A /);
  const zero = await firstCall("=WATT.EV_PER_W(1000000,0)");
  expect(errorSentence(zero)).toMatch(/^#/);
  const inCell = await firstCall("=WATT.HASHCOST(A1,0.05)", { "Plan!A1": "#DIV/0!" });
  expect(errorSentence(inCell)).toMatch(/^#DIV\/0! /);
  const many = await firstCall("=WATT.VERSION(1)");
  expect(errorSentence(many)).toBe("#VALUE! VERSION takes 0 arguments, got 1");
});

it("names what only the workbook can work out", async () => {
  const { outcome } = await firstCall("=WATT.HASHCOST(INDIRECT(B9),UNKNOWN)");
  expect(outcome).toMatchObject({
    kind: "unknown",
    inputs: [
      { name: "efficiencyJPerTh", unknown: "INDIRECT is worked out by Excel only" },
      { name: "powerPriceUsdPerKwh", unknown: "there is no cell or range named UNKNOWN" },
    ],
  });
});

it("reads names and tables of the workbook", async () => {
  const port = workbook({ "Plan!A1": "Efficiency", "Plan!A2": 17.5, "Plan!B2": 0.045 });
  port.user.edit("Plan!B1", [["Price"]]);
  await port.addTable("Plan!A1:B2", "Fleet");
  await port.defineNames([{ name: "Power_price", address: "Plan!B2" }]);
  port.user.edit("Plan!Z1", [["=WATT.HASHCOST(SUM(Fleet[Efficiency]),power_price)"]]);
  const cell = await readCell(port, "Plan!Z1");
  const call = await explainCall(
    (cell as ExplainedCell).tracer,
    (cell as ExplainedCell).calls[0].call,
  );
  expect(call.inputs[1].origin).toEqual({ kind: "cells", address: "Plan!B2" });
  expect(resultOf(call)).toBeCloseTo(18.9, 9);
});
