import type { CompanyLine, InputLine } from "../../describe";

/* Lines that several models ask, so that a default and where it stands is said once. */

export const hashrateLine: CompanyLine = {
  kind: "company",
  key: "hashrate",
  label: "Hashrate",
  unit: "EH/s",
  field: "hashrate_eh_s",
};

export const operatingLine: CompanyLine = {
  kind: "company",
  key: "operating",
  label: "Power in operation (site)",
  unit: "MW",
  field: "power_operating_mw",
};

export const securedLine: CompanyLine = {
  kind: "company",
  key: "secured",
  label: "Power secured (site)",
  unit: "MW",
  field: "power_secured_mw",
};

export const rentInput: InputLine = {
  kind: "input",
  key: "rent",
  label: "Rent",
  unit: "USD/kW-month",
  values: [109.46],
  name: "Rent_kW_month",
  standing: "backed out",
  source: "broker",
  note: "Gives the published 5.19 USD/W; signed first-year rents are 90 to 157",
};

export const ratioInput: InputLine = {
  kind: "input",
  key: "ratio",
  label: "Site power over critical IT power",
  unit: "ratio",
  values: [1.3],
  standing: "derived",
  source: "jpMorgan",
  note: "Signed leases 1.21 to 1.52",
};

export const uptimeInput: InputLine = {
  kind: "input",
  key: "uptime",
  label: "Realised share of the installed hashrate",
  unit: "fraction",
  format: "0%",
  values: [0.88],
  standing: "assumption",
  note: "IREN in the third quarter of 2025; RIOT 91%, MARA 82%",
};

export const otherCostInput: InputLine = {
  kind: "input",
  key: "otherCost",
  label: "Mining's cost beside power",
  unit: "USD/PH/day",
  values: [5],
  standing: "placeholder",
  note: "Overheads are not published by business",
};

export const miningMultipleInput: InputLine = {
  kind: "input",
  key: "miningMultiple",
  label: "EV/EBITDA of mining",
  unit: "multiple",
  values: [5],
  standing: "assumption",
  source: "wainwright",
  note: "The house used 6.0 and 6.5",
};

export const marginInput: InputLine = {
  kind: "input",
  key: "margin",
  label: "NOI margin",
  unit: "fraction",
  values: [0.85],
  standing: "sourced",
  source: "fluidstack",
};

export const buildInput: InputLine = {
  kind: "input",
  key: "build",
  label: "Build cost of the shell",
  unit: "USD/IT W",
  values: [10],
  standing: "sourced",
  source: "cantor",
};

export const noiMultipleInput: InputLine = {
  kind: "input",
  key: "multiple",
  label: "NOI multiple",
  unit: "multiple",
  values: [15],
  standing: "sourced",
  source: "vanEck",
};

/** The same for a hyperscaler and a neocloud until one is changed. */
export function perTenant(line: InputLine): InputLine {
  return { ...line, values: [line.values[0], line.values[0]] };
}

export const riskInputs: readonly InputLine[] = [
  {
    kind: "input",
    key: "shellVolatility",
    label: "Volatility of the shell's value",
    unit: "volatility",
    values: [0.3],
    standing: "placeholder",
    note: "No public calibration: type yours",
  },
  {
    kind: "input",
    key: "miningVolatility",
    label: "Volatility of the mining value",
    unit: "volatility",
    values: [0.7],
    standing: "placeholder",
    note: "No public calibration: type yours",
  },
  {
    kind: "input",
    key: "correlation",
    label: "Correlation of the two",
    unit: "correlation",
    values: [0.2],
    standing: "placeholder",
    note: "Between -1 and 1",
  },
];

export const riskFreeInput: InputLine = {
  kind: "input",
  key: "riskFree",
  label: "Interest on capital that is spent later",
  unit: "rate/year",
  format: "0.0%",
  values: [0.045],
  standing: "assumption",
};
