import { LAST_DATE } from "../../core/dates";
import { notFound } from "../../core/errors";
import { SITE_STAGES, type SiteStage } from "../../presets/siteTypes";
import { formatNumber } from "../cells";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { companyOf, knownName, tickerParameter } from "./lookup";
import { SITE_BASES, type SiteBasis, siteSum, type SiteLoad, type SiteSum } from "./siteLoads";

/** 1 January 2000: catches a year or a month typed as a date. */
const FIRST_DATE = 36_526;
const STAGES = ["all", ...SITE_STAGES] as const;

interface Wanted {
  readonly ticker: string;
  readonly basis: SiteBasis;
  readonly stage: string;
  readonly byDate: number | undefined;
  readonly owned: boolean;
}

export const siteMw = defineFunction({
  name: "SITE_MW",
  group: "Companies and contracts",
  summary:
    "Megawatts of a company's sites: a column of tickers with a row of dates is a build-out table.",
  parameters: {
    ticker: tickerParameter,
    basis: {
      kind: "choice",
      description: "Site load (gross, or energized), or critical IT load",
      choices: SITE_BASES,
      default: "gross",
    },
    stage: {
      kind: "key",
      description: `Only sites of this stage: ${STAGES.join(", ")}; all leaves out sold`,
      default: "all",
    },
    byDate: quantity({
      unit: "date",
      description: "Only what is energized by this day",
      min: FIRST_DATE,
      max: LAST_DATE,
      hint: "an Excel date such as DATE(2026,12,31)",
      optional: true,
    }),
    owned: {
      kind: "flag",
      description: "TRUE takes the company's share of each site instead of the whole",
      default: false,
    },
  },
  result: { label: "Megawatts of the sites", unit: "MW", format: "#,##0.0" },
  steps: [],
  assumptions: [
    "Never add or compare gross and critical_it: site load at the grid meter is 1.2 to 1.5 times what the servers draw.",
    "Every megawatt counts once: parts of a site are inside it, and a site without the figure counts its parts. Generation is plant, not load, and left out; so is what was sold, unless stage asks for it.",
    "Gross and energized count a site whole, at its own stage and date. Critical IT load counts building by building where buildings have rows of their own, because they are handed over one after another.",
    "byDate: a month, quarter or year counts from its last day, a date after the row's own day is the company's target, and a site without a date does not count: EXPLAIN names those. A site with phases counts from its first, with what it is to hold (Sweetwater 1 of IREN has power, its halls are due in 2027).",
    "The rows are of 2025 and 2026, one state of knowledge: an early date shows which of today's sites were on by then, not what the company had. Dates are those of the 1900 date system.",
    "gross of operating is the load of sites in use, not the load drawn: some are energized and mostly empty.",
  ],
  sources: [],
  examples: [
    {
      arguments: ["IREN"],
      result: 5610,
      note: "Site load of every site, in MW, pipeline included",
    },
    {
      arguments: ["IREN", "critical_it", "construction"],
      result: 150,
      note: "IT load of the halls being built at Childress",
    },
    {
      arguments: [[["IREN"], ["CIFR"]], "gross", null, [[46387, 46752]]],
      result: [
        [2310, 2910],
        [607, 877],
      ],
      note: "A build-out table in one formula: energized by the end of 2026 and of 2027",
    },
  ],
  keywords:
    "energization dates, stages of sites, megawatts under construction, build-out, capacity, gigawatt, pipeline, energization, schedule, ramp",
  sourceOf: (args) => origin(args, sumOf(args)),
  compute(args) {
    const sum = sumOf(args);
    return total(sum.counted, args.owned);
  },
});

function sumOf({ ticker, basis, stage, byDate }: Wanted): SiteSum {
  const company = companyOf(ticker);
  const known = knownName("stage", stage, STAGES);
  checkKnown(company.ticker, basis, byDate !== undefined);
  return siteSum({
    ticker: company.ticker,
    basis,
    ...(known !== "all" && { stage: known as SiteStage }),
    ...(byDate !== undefined && { byDate }),
  });
}

/** What no site of a company has is unknown, and unknown is never zero; no site of a stage is. */
function checkKnown(ticker: string, basis: SiteBasis, dated: boolean): void {
  const { counted, unknown } = siteSum({ ticker, basis });
  if (counted.length === 0) {
    const sites = unknown.map(({ name }) => name).join(", ");
    throw notFound(`${ticker}, ${basis}: not published for any site (${sites})`);
  }
  if (dated && counted.every(({ site }) => site.energizationDate === undefined)) {
    throw notFound(`${ticker}, ${basis}: no site has an energization date`);
  }
}

function total(loads: readonly SiteLoad[], owned: boolean): number {
  return loads.reduce((sum, { site, mw }) => sum + mw * (owned ? site.ownershipFraction : 1), 0);
}

/** "Childress 750, Sweetwater 1 1,400; without a date: ...; as of ... to ...; addresses". */
function origin({ owned }: Wanted, { counted, undated, after, unknown }: SiteSum): string {
  const days = counted.map(({ site }) => site.asOf).sort();
  const addresses = [...new Set(counted.map(({ site }) => site.sourceUrl))];
  return [
    `${names(counted)} MW${owned ? ", each times the company's share" : ""}`,
    named("no energization date, not counted", names(undated)),
    named("later, not counted", names(after)),
    named("without this figure", unknown.map(({ name }) => name).join(", ")),
    ...(days.length === 0 ? [] : [`as of ${days[0]} to ${days[days.length - 1]}`]),
    ...addresses,
  ]
    .filter(Boolean)
    .join("; ");
}

function named(what: string, list: string): string {
  return list === "" ? "" : `${what}: ${list}`;
}

function names(loads: readonly SiteLoad[]): string {
  return loads.map(({ site, mw }) => `${site.name} ${formatNumber(mw)}`).join(", ");
}
