/** @jest-environment jsdom */
import { catalog } from "../../../src/catalog";
import { compile } from "../../../src/catalog/evaluate";
import {
  explainCall,
  readCell,
  type ExplainedCall,
} from "../../../src/taskpane/explain/explanation";
import { createSurePanel } from "../../../src/taskpane/explain/surePanel";
import {
  rowsFilled,
  simulateFormula,
  spreadOf,
  startOf,
  type Spread,
  type Uncertainty,
} from "../../../src/taskpane/explain/sure";
import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";
import { paneFor } from "../paneFor";

async function explained(formula: string): Promise<ExplainedCall> {
  const port = createMemoryPort({ sheets: ["Plan"], evaluate: () => 0 });
  port.user.edit("Plan!A1", [[65, 15, 6]]);
  port.user.edit("Plan!Z1", [[formula]]);
  const cell = await readCell(port, "Plan!Z1");
  if (cell === null) {
    throw new Error("no WATT formula");
  }
  return explainCall(cell.tracer, cell.calls[0].call);
}

const GAP = "=WATT.POWER_GAP(A1,B1,C1)";
const SHEETS = { home: "Plan", sheet: "Plan" };

function uniform(low: number, high: number, threshold: number | null): Uncertainty {
  return {
    inputs: [{ argument: "demandGw", shape: "range", numbers: [low, high] }],
    correlated: [],
    threshold,
  };
}

it("spreads the result as its input spreads", async () => {
  // The gap is the demand less 21: uniform between 34 and 54, half of it at or above 44.
  const spread = spreadOf(await explained(GAP), uniform(55, 75, 44)) as Spread;
  expect(spread.results).toHaveLength(10_000);
  expect(spread.p10).toBeCloseTo(36, 0);
  expect(spread.median).toBeCloseTo(44, 0);
  expect(spread.p90).toBeCloseTo(52, 0);
  expect(spread.above).toBeGreaterThan(0.47);
  expect(spread.above).toBeLessThan(0.53);
});

it("moves inputs together where they are correlated", async () => {
  const call = await explained(GAP);
  const together = (rho: number): Spread =>
    spreadOf(call, {
      inputs: [
        { argument: "demandGw", shape: "normal", numbers: [65, 3] },
        { argument: "gridAccessGw", shape: "normal", numbers: [15, 3] },
      ],
      correlated: [{ first: "demandGw", second: "gridAccessGw", rho }],
      threshold: null,
    }) as Spread;
  // The sd of the difference is 3 times the root of 2 (1 - rho), and eight in ten lie within 2.563.
  expect(together(0.99).p90 - together(0.99).p10).toBeCloseTo(1.09, 1);
  expect(together(0).p90 - together(0).p10).toBeCloseTo(10.87, 0);
});

it("draws a range of one number, in the pane as in the cell", async () => {
  const call = await explained("=WATT.SOTP(100,1000000)");
  const uncertainty: Uncertainty = {
    inputs: [{ argument: "mw", shape: "range", numbers: [90, 110] }],
    correlated: [],
    threshold: null,
  };
  const spread = spreadOf(call, uncertainty) as Spread;
  expect(spread.median / 1e6).toBeCloseTo(100, 0);
  const formula = simulateFormula(call, uncertainty, SHEETS);
  expect(formula).toContain('{"uniform",90,110}');
});

it("says why there is no spread", async () => {
  expect(spreadOf(await explained(GAP), uniform(75, 55, null))).toMatch(
    /^#VALUE! demandGw.*rising/,
  );
});

it("begins a fifth to both sides of where the input stands", async () => {
  const call = await explained(GAP);
  expect(startOf(call, "demandGw", "triangular")?.numbers).toEqual([52, 65, 78]);
  expect(startOf(call, "demandGw", "normal")?.numbers).toEqual([65, 7.90274]);
  const lease = await explained("=WATT.LEASE_IRR(2450000000,370989405,15)");
  expect(startOf(lease, "exitCapRate", "range")).toBeNull();
});

it("writes the question as a formula that answers the same", async () => {
  const call = await explained(GAP);
  const asked = uniform(55, 75, 44);
  const formula = simulateFormula(call, asked, SHEETS);
  expect(formula).toBe(
    '=WATT.SIMULATE("POWER_GAP",{"trials",10000;"seed",1;"threshold",44},{"uniform",55,75},B1,C1)',
  );
  const simulation = catalog.find(({ name }) => name === "SIMULATE");
  const settings = [
    ["trials", 10_000],
    ["seed", 1],
    ["threshold", 44],
  ];
  const table =
    simulation && compile(simulation)(["POWER_GAP", settings, [[["uniform", 55, 75]], 15, 6]]);
  expect(table).toHaveLength(rowsFilled(call, asked));
});

it("shows a histogram, and offers the formula", async () => {
  const port = createMemoryPort({ sheets: ["Plan"], evaluate: () => 0 });
  const panel = createSurePanel(paneFor(port));
  document.body.append(panel.element);
  panel.show(await explained(GAP), "Plan!Z1");
  (panel.element as HTMLDetailsElement).open = true;
  panel.element.dispatchEvent(new Event("toggle"));
  expect(panel.element.querySelectorAll("fieldset")).toHaveLength(2);
  expect(panel.element.querySelector("legend")?.textContent).toBe("demandGw");
  expect(panel.element.querySelectorAll("rect.bar")).toHaveLength(24);
  expect(panel.element.querySelector("figcaption")?.textContent).toMatch(
    /^Eight in ten of 10,000 trials lie from 3\d(\.\d)? GW to 5\d(\.\d)? GW, half below 4\d(\.\d)? GW/,
  );
});

it("asks how each two of three inputs move together, and says which cannot", async () => {
  document.body.replaceChildren();
  const panel = createSurePanel(paneFor(createMemoryPort({ sheets: ["Plan"], evaluate: () => 0 })));
  document.body.append(panel.element);
  panel.show(await explained(GAP), "Plan!Z1");
  (panel.element as HTMLDetailsElement).open = true;
  panel.element.dispatchEvent(new Event("toggle"));
  const another = [...panel.element.querySelectorAll("select")].at(-1) as HTMLSelectElement;
  another.value = [...another.options].at(-1)?.value ?? "";
  another.dispatchEvent(new Event("change"));
  const fields = (): HTMLInputElement[] =>
    [...panel.element.querySelectorAll(".labelled")]
      .filter(({ textContent }) => textContent?.startsWith("Correlation of"))
      .map((field) => field.querySelector("input") as HTMLInputElement);
  expect(fields()).toHaveLength(3);
  const type = (at: number, rho: string): void => {
    fields()[at].value = rho;
    fields()[at].dispatchEvent(new Event("change"));
  };
  type(0, "0.5");
  type(1, "0.5");
  expect(panel.element.querySelectorAll("rect.bar")).toHaveLength(24);
  // Two that each go with the third cannot go against each other.
  type(0, "0.9");
  type(1, "0.9");
  type(2, "-0.9");
  expect(panel.element.querySelector(".error")?.textContent).toMatch(/#VALUE!.*correlation/i);
});
