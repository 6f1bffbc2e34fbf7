import type { Block } from "../../describe";
import { calcLines, checkLines } from "../../rows";

const TERMS =
  "{site},{tenant},{rent},{ratio},{margin},{build},{multiple},{years},{discount},{forgone},{forgoneMultiple}";

function readyIn(years: number): string {
  return TERMS.replace("{years}", String(years));
}

const answers = calcLines({
  perWatt: {
    label: "Equity value of a watt of site power",
    unit: "USD/W",
    formula: `=WATT.POWERED_SHELL_VALUE(${TERMS})`,
    name: "Shell_value_W",
    strong: true,
  },
  gap: {
    label: "Above the published value",
    unit: "USD/W",
    format: "0.00;(0.00);0.00",
    formula: "=ROUND({perWatt}-{published},4)",
    note: "About zero by construction: a calibration, not evidence",
  },
  perItWatt: {
    label: "Of a watt of critical IT power",
    unit: "USD/IT W",
    formula: `=WATT.POWERED_SHELL_VALUE(${TERMS},"usd_per_it_w")`,
    name: "Shell_value_IT_W",
  },
  equityUsd: {
    label: "Equity value of the site",
    unit: "USD",
    formula: `=WATT.POWERED_SHELL_VALUE(${TERMS},"equity_usd")`,
    name: "Shell_equity",
    strong: true,
  },
  soon: {
    label: "Worth more if ready in 1.75 than in 5 years",
    unit: "USD/W",
    format: "0.00;(0.00);0.00",
    formula: `=WATT.POWERED_SHELL_VALUE(${readyIn(1.75)})-WATT.POWERED_SHELL_VALUE(${readyIn(5)})`,
    name: "Time_to_power_W",
    note: "Of a watt of site power, at the discount rate: what time to power is worth",
  },
});

const workings = calcLines({
  it: { label: "Critical IT power", unit: "MW", format: "#,##0.0", formula: "={site}/{ratio}" },
  noi: {
    label: "NOI of the first year",
    unit: "USD/year",
    formula: "={it}*12000*{rent}*{margin}",
    name: "Shell_NOI",
    note: "1,000 kW by 12 months",
  },
  value: { label: "Value on completion", unit: "USD", formula: "={noi}*{multiple}" },
  cost: { label: "Build cost", unit: "USD", formula: "={it}*1000000*{build}", name: "Shell_cost" },
  mining: {
    label: "Value of the mining given up",
    unit: "USD",
    formula: "={site}*{forgone}*{forgoneMultiple}",
  },
  equity: {
    label: "Equity value today",
    unit: "USD",
    formula: "={value}/(1+{discount})^{years}-{cost}/(1+{discount})^({years}/2)-{mining}",
  },
  cap: { label: "Cap rate that the multiple means", unit: "rate/year", formula: "=1/{multiple}" },
  yield: {
    label: "Yield on cost",
    unit: "fraction",
    formula: "=WATT.YIELD_ON_COST({noi},{cost})",
    name: "Yield_on_cost",
  },
  spread: {
    label: "Development spread over the cap rate",
    unit: "fraction",
    formula: "=WATT.DEVELOPMENT_SPREAD({noi},{cost},{cap})",
  },
});

export const shellResults: readonly Block[] = [
  { kind: "lines", title: "Answer", heads: ["Hyperscaler", "Neocloud"], lines: answers },
  { kind: "lines", title: "Workings", heads: ["Hyperscaler", "Neocloud"], lines: workings },
];

const RENTS = [90, 100, 110, 120, 130, 140, 150] as const;
const OTHERS = "{years#1},{discount#1},{forgone#1},{forgoneMultiple#1}";

export const shellGrids: readonly Block[] = [
  {
    kind: "grid",
    key: "rentByBuild",
    title: "Value of a watt over rent and build cost",
    note: "The other inputs are those of the hyperscaler column.",
    down: { label: "Rent", unit: "USD/kW-month", values: RENTS, format: "0" },
    across: { label: "build cost", unit: "USD/IT W", values: [8, 9, 10, 11, 12], format: "0" },
    formula: `=WATT.POWERED_SHELL_VALUE({site#1},{tenant#1},{down},{ratio#1},{margin#1},{across},{multiple#1},${OTHERS})`,
    unit: "USD/W",
  },
  {
    kind: "grid",
    key: "rentByMultiple",
    title: "Value of a watt over rent and multiple",
    note: "The other inputs are those of the hyperscaler column.",
    down: { label: "Rent", unit: "USD/kW-month", values: RENTS, format: "0" },
    across: { label: "value over NOI", unit: "multiple", values: [12, 13.5, 15, 16.5, 18] },
    formula: `=WATT.POWERED_SHELL_VALUE({site#1},{tenant#1},{down},{ratio#1},{margin#1},{build#1},{across},${OTHERS})`,
    unit: "USD/W",
  },
];

const EQUAL = "<0.000000001";

export const shellChecks: Block = {
  kind: "lines",
  title: "Checks",
  lines: checkLines({
    "Value less build cost is the add-in's equity": {
      holds: `SUMPRODUCT(ABS({equity}/{equityUsd}-1))${EQUAL}`,
      note: "Plain arithmetic against the add-in, discounted and after mining given up",
    },
    "Yield on cost times build cost is NOI": {
      holds: `SUMPRODUCT(ABS({yield}*{cost}/{noi}-1))${EQUAL}`,
    },
    "Value of a watt times site power is the equity": {
      holds: `SUMPRODUCT(ABS({perWatt}*{site}*1000000/{equityUsd}-1))${EQUAL}`,
    },
    "Every family gives the published values": {
      holds:
        "MAX({families.valueLow})-MIN({families.valueLow})+ABS(MAX({families.valueLow})-{published#1})" +
        "+MAX({families.valueHigh})-MIN({families.valueHigh})+ABS(MAX({families.valueHigh})-{published#2})<0.000001",
    },
  }),
};
