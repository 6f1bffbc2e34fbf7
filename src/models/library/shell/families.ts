import type { Block } from "../../describe";
import { calcLines, tableColumns } from "../../rows";

/* The calibration is one of several: what is known, what is solved, and the others that fit. */

const known: Block = {
  kind: "table",
  key: "known",
  title: "What is sourced, what is backed out",
  columns: tableColumns({
    input: { label: "Input", unit: "text", fixed: true },
    standing: { label: "Status", unit: "text", fixed: true, align: "left" },
    words: { label: "In words", unit: "text", fixed: true, align: "left" },
  }),
  rows: [
    [
      "Equity values 5.19 and 7.81 USD/W",
      "sourced",
      "Quoted from the broker by tenant; they are two tenants, not a range of uncertainty.",
    ],
    [
      "Site of 100 MW, 18 to 24 months to build",
      "sourced",
      "From the same digest. Whether a watt is gross or IT is not said; gross is assumed.",
    ],
    [
      "Site-to-IT ratio 1.30",
      "derived",
      "From another broker's values per gross and per critical MW of the same month.",
    ],
    [
      "NOI margin 85%, build cost 10 USD/IT W",
      "sourced",
      "From one signed lease and one broker's rule; not known to be the inputs behind 5.19.",
    ],
    [
      "Multiple of 15",
      "sourced",
      "Of May 2026, later than the report; the broker says only below 20.",
    ],
    [
      "Rents 109.46 and 131.72",
      "backed out",
      "Solved: with them the published values come back. They prove nothing about the broker's rents.",
    ],
    [
      "Discounting, mining given up",
      "assumption",
      "Off. With 1.75 years at 10% the values would be about 3.83 and 6.04.",
    ],
  ],
  sources: ["broker", "jpMorgan", "fluidstack", "cantor", "vanEck"],
};

const SOLVED = (tenant: 1 | 2, multiple: string): `=${string}` =>
  `=WATT.SOLVE("POWERED_SHELL_VALUE","rentUsdPerKwMonth",{published#${tenant}},{site#${tenant}},{tenant#${tenant}},,{@ratio},{@margin},{@build},{@${multiple}},{@years},{discount#${tenant}})`;
const VALUE = (tenant: 1 | 2, multiple: string, rent: string): `=${string}` =>
  `=WATT.POWERED_SHELL_VALUE({site#${tenant}},{tenant#${tenant}},{@${rent}},{@ratio},{@margin},{@build},{@${multiple}},{@years},{discount#${tenant}})`;

const families: Block = {
  kind: "table",
  key: "families",
  title: "Six families of inputs that hit the published values",
  note: "The rents are solved for each. All lie within the rents of signed leases, so public figures cannot tell the families apart.",
  columns: tableColumns({
    family: { label: "Family", unit: "text", fixed: true },
    ratio: { label: "Site over IT", unit: "ratio" },
    build: { label: "Build cost", unit: "USD/IT W" },
    margin: { label: "NOI margin", unit: "fraction" },
    low: { label: "Multiple, hyperscaler", unit: "multiple" },
    high: { label: "Multiple, neocloud", unit: "multiple" },
    years: { label: "Time to build", unit: "years", format: "0.00" },
    rentLow: {
      label: "Rent, hyperscaler",
      unit: "USD/kW-month",
      format: "0.0",
      formula: SOLVED(1, "low"),
    },
    rentHigh: {
      label: "Rent, neocloud",
      unit: "USD/kW-month",
      format: "0.0",
      formula: SOLVED(2, "high"),
    },
    valueLow: { label: "Value, hyperscaler", unit: "USD/W", formula: VALUE(1, "low", "rentLow") },
    valueHigh: { label: "Value, neocloud", unit: "USD/W", formula: VALUE(2, "high", "rentHigh") },
  }),
  rows: [
    ["A  as above", 1.3, 10, 0.85, 15, 15, 0],
    ["B  the 100 MW are IT power", 1, 10, 0.85, 15, 15, 0],
    ["C  ratio of the median signed lease", 1.43, 10, 0.85, 15, 15, 0],
    ["D  triple net and dearer to build", 1.3, 12, 0.95, 15, 15, 0],
    ["E  a wider cap rate for the neocloud", 1.3, 10, 0.85, 16, 13.3333, 0],
    ["F  1.75 years to build, at the discount rate", 1.3, 10, 0.85, 15, 15, 1.75],
  ],
};

export const shellFamilies: readonly Block[] = [known, families];

export const familyChecks: Block = {
  kind: "lines",
  title: "Do the families fit?",
  lines: calcLines({
    lowestRent: {
      label: "Lowest first-year rent of a signed lease",
      unit: "USD/kW-month",
      formula: "=MIN({leases.rent})",
    },
    highestRent: { label: "Highest", unit: "USD/kW-month", formula: "=MAX({leases.rent})" },
    familiesBetween: {
      label: "Families whose rents lie between them",
      unit: "number",
      formula:
        "=SUMPRODUCT(({families.rentLow}>={lowestRent})*({families.rentHigh}<={highestRent}))",
      note: "Of six",
    },
  }),
};
