import { notFound } from "../../core/errors";
import { siteGrids, sites as allSites } from "../../presets/sites";
import { SITE_STAGES, type Site } from "../../presets/siteTypes";
import { defineFunction } from "../define";
import { type Column, listing } from "./columns";
import { companyOf, knownName, tickerParameter } from "./lookup";

const COLUMNS: readonly Column<Site>[] = [
  ["site id", "id"],
  ["ticker", "ticker"],
  ["site", "name"],
  ["state", "state"],
  ["grid", "grid"],
  ["gross MW", "grossMw"],
  ["energized MW", "energizedMw"],
  ["critical IT MW", "criticalItMw"],
  ["use", "use"],
  ["tenant", "tenant"],
  ["stage", "stage"],
  ["energization date", "energizationDate"],
  ["ownership fraction", "ownershipFraction"],
  ["part of", "partOf"],
  ["as of", "asOf"],
  ["confidence", "confidence"],
  ["source", "sourceUrl"],
];

export const sites = defineFunction({
  name: "SITES",
  group: "Companies and contracts",
  summary: "Where the megawatts are: every site of a company, or of all, with stage and tenant.",
  parameters: {
    ticker: { ...tickerParameter, optional: true, description: "Only sites of this company" },
    grid: {
      kind: "key",
      optional: true,
      description: "Only sites on this grid, such as ERCOT, PJM or BC Hydro",
    },
    stage: {
      kind: "key",
      optional: true,
      description: `Only sites of this stage: ${SITE_STAGES.join(", ")}`,
    },
  },
  result: { label: "Sites", unit: "text" },
  steps: [],
  assumptions: [
    "Rows with something in 'part of' lie inside that site, which already holds their megawatts: sum only rows without it, or use SITE_MW.",
    "Gross and energized are site load at the grid meter, critical IT is what servers draw, leased or planned: never add the two. Generation is plant, not load. A blank is unknown, not zero.",
    "operating to connection_agreement is running or agreed, development is applied for, optioned or conditional, sold is gone.",
    "The energization date is a day, month, quarter or year; the first one of a site with phases, and a target where it lies after 'as of'.",
    "Megawatts are at 100%; the ownership fraction is the company's share. Rows are newer than 2025-Q3: compare sums with the latest figures of COMPANY.",
  ],
  sources: [],
  examples: [
    {
      arguments: ["IREN", "ERCOT", "connection_agreement"],
      result: [
        ["site id", "ticker", "site", "state", "grid", "gross MW"],
        ["iren_sweetwater_2", "IREN", "Sweetwater 2", "US-TX", "ERCOT", 600],
      ],
      note: "Agreed with the grid, not built yet",
    },
  ],
  keywords: "sites in Texas, location, campus, data centre, state, county, ERCOT, tenant, stage",
  compute({ ticker, grid, stage }) {
    const company = ticker === undefined ? undefined : companyOf(ticker).ticker;
    const onGrid = grid === undefined ? undefined : knownName("grid", grid, siteGrids());
    const inStage = stage === undefined ? undefined : knownName("stage", stage, SITE_STAGES);
    const rows = allSites(company)
      .filter((site) => onGrid === undefined || site.grid === onGrid)
      .filter((site) => inStage === undefined || site.stage === inStage);
    if (rows.length === 0) {
      const asked = [company, onGrid, inStage].filter((name) => name !== undefined).join(", ");
      throw notFound(`no site is known for ${asked}`);
    }
    return listing(COLUMNS, rows);
  },
});
