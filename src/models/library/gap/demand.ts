import type { Block } from "../../describe";
import { inputLines, tableColumns } from "../../rows";

/* Paths of demand, and the one that is chosen. */

const CHOICES = [
  "Morgan Stanley (September 2025)",
  "Morgan Stanley (November 2025)",
  "Morgan Stanley (February 2026)",
  "S&P Global / 451 (October 2025)",
] as const;

const choice: Block = {
  kind: "lines",
  title: "Inputs",
  lines: inputLines({
    scenario: {
      label: "Path of demand",
      unit: "text",
      values: [CHOICES[0]],
      name: "Scenario",
      standing: "your choice",
      choices: CHOICES,
      note: "Pick one of the first four of the table below",
    },
    case: {
      label: "Case of time-to-power solutions",
      unit: "text",
      values: ["mid"],
      name: "Solutions_case",
      standing: "your choice",
      choices: ["low", "mid", "high"],
      note: "low, mid or high",
    },
    realisation: {
      label: "Share of solutions realised in time",
      unit: "fraction",
      values: [0.6667],
      name: "Realisation",
      standing: "derived",
      source: "solutions",
      note: "(44 - 13) / 46.5; the broker's own method is not known",
    },
  }),
};

const paths: Block = {
  kind: "table",
  key: "paths",
  title: "Paths that can be chosen, and what is there to meet them",
  note: "A level counts as what it adds from 2024 on. An average load does not compare with grid access in connected GW.",
  columns: tableColumns({
    name: { label: "Path of demand", unit: "text", fixed: true },
    from: { label: "Less the level of", unit: "year", format: "0" },
    to: { label: "Year", unit: "year", format: "0" },
    grid: { label: "Grid access", unit: "GW" },
    construction: { label: "Under construction", unit: "GW" },
    need: {
      label: "Need",
      unit: "GW",
      formula:
        "=WATT.POWER_DEMAND({@key},{@to})-IF(ISNUMBER({@from}),WATT.POWER_DEMAND({@key},{@from}),0)",
    },
    compares: { label: "Compares", unit: "text", fixed: true, align: "left" },
    key: { label: "Key", unit: "text", keys: true, align: "left" },
    basis: { label: "Basis", unit: "text", fixed: true, align: "left" },
  }),
  rows: [
    [
      "Morgan Stanley (September 2025)",
      null,
      2028,
      15,
      6,
      "yes",
      "ms_2025_09",
      "additions 2025 to 2028",
    ],
    [
      "Morgan Stanley (November 2025)",
      null,
      2028,
      15,
      10,
      "yes",
      "ms_2025_11",
      "additions 2025 to 2028",
    ],
    [
      "Morgan Stanley (February 2026)",
      null,
      2028,
      25,
      0,
      "yes",
      "ms_2026_02",
      "additions; 25 GW are grid access and construction together",
    ],
    [
      "S&P Global / 451 (October 2025)",
      2024,
      2028,
      15,
      6,
      "yes",
      "sp_451_2025",
      "capacity level, utilities' view, with crypto-mining; supply as in September",
    ],
    [
      "McKinsey, medium (2024)",
      2024,
      2028,
      15,
      6,
      "no",
      "mckinsey_medium_2024",
      "average load: shown for size only",
    ],
  ],
  sources: ["september", "november", "february"],
};

export const scenarioBlocks: readonly Block[] = [choice, paths];

const YEARS = [2024, 2025, 2026, 2027, 2028, 2030] as const;

export const demandTable: Block = {
  kind: "table",
  key: "levels",
  title: "Paths of demand by year",
  note: "n/p: not published for that year. Compare within a basis only; WATT.POWER_DEMAND_SCENARIOS lists all paths with sources.",
  columns: [
    ...tableColumns({
      name: { label: "Path of demand", unit: "text", fixed: true },
      basis: { label: "Basis", unit: "text", fixed: true, field: "" },
    }),
    ...YEARS.map((year, index) => ({
      key: `y${year}`,
      label: String(year),
      unit: "GW" as const,
      field: year,
      ...(index === 0
        ? {
            formula: '=IFNA(WATT.POWER_DEMAND({levels.key},{levels.fields#3:8}),"n/p")' as const,
            spills: true as const,
          }
        : { spilled: true as const }),
    })),
    { key: "key", label: "Key", unit: "text", keys: true, align: "left" },
  ],
  rows: [
    ["S&P Global / 451 (October 2025)", "capacity", "sp_451_2025"],
    ["Goldman Sachs (May 2026)", "capacity", "goldman_2026_05"],
    ["BNEF (December 2025)", "capacity", "bnef_2025_12"],
    ["LBNL, low (2024)", "capacity", "lbnl_2024_low"],
    ["LBNL, high (2024)", "capacity", "lbnl_2024_high"],
    ["McKinsey, medium (2024)", "average load", "mckinsey_medium_2024"],
    ["LBNL, low (2024)", "average load", "lbnl_2024_low_load"],
    ["LBNL, high (2024)", "average load", "lbnl_2024_high_load"],
  ],
};
