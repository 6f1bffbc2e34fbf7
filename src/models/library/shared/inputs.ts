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

export const restrictedLine: CompanyLine = {
  kind: "company",
  key: "restricted",
  label: "Restricted cash, mostly of projects",
  unit: "USD",
  field: "restricted_cash_usd",
  note: "Counted as cash: project notes are in debt and pay for capex left.",
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
