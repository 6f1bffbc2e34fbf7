import { notFound } from "../../core/errors";
import { companies as allCompanies, figure } from "../../presets/companies";
import { STRATEGY_PATHS, STRATEGY_TIERS } from "../../presets/fields";
import { MSX_ARTICLE } from "../common";
import { defineFunction, type Cell } from "../define";

const HEADER = ["ticker", "name", "path", "tier"] as const;

export const companies = defineFunction({
  name: "COMPANIES",
  group: "Companies and contracts",
  summary: "The companies there are figures for, with our reading of their path and tier.",
  parameters: {
    path: {
      kind: "choice",
      optional: true,
      description: "Only companies on this path",
      choices: STRATEGY_PATHS,
    },
    tier: {
      kind: "choice",
      optional: true,
      description: "Only companies of this tier",
      choices: STRATEGY_TIERS,
    },
  },
  result: { label: "Companies", unit: "text" },
  steps: [],
  assumptions: [
    "Path and tier are our reading of an article that describes three paths and three tiers but labels few companies, as of November 2025.",
    "The first nine are those of the article, in its order; the others are peers.",
  ],
  sources: [MSX_ARTICLE],
  examples: [
    {
      arguments: ["keep_mining", "grid_dependent"],
      result: [
        [...HEADER],
        ["HIVE", "HIVE Digital Technologies Ltd.", "keep_mining", "grid_dependent"],
      ],
      note: "Miners that keep mining and depend on the grid",
    },
  ],
  keywords: "list of miners, list, tickers, landlord, coverage, strategy",
  compute({ path, tier }) {
    const rows = allCompanies()
      .map(({ ticker, name }) => [ticker, name, reading(ticker, "path"), reading(ticker, "tier")])
      .filter(([, , ownPath]) => path === undefined || ownPath === path)
      .filter(([, , , ownTier]) => tier === undefined || ownTier === tier);
    if (rows.length === 0) {
      const asked = `${orAny(path, "path")} and ${orAny(tier, "tier")}`;
      throw notFound(`no company is read as ${asked}`);
    }
    return [HEADER, ...rows];
  },
});

function orAny(name: string | undefined, what: "path" | "tier"): string {
  return name ?? `any ${what}`;
}

function reading(ticker: string, what: "path" | "tier"): Cell {
  return figure(ticker, `strategy_${what}`)?.value ?? "";
}
