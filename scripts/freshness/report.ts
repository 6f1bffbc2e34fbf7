import { formatNumber } from "../../src/catalog/cells";
import { counted } from "../../src/core/counted";
import { companies } from "../../src/presets/companies";
import { FIELDS } from "../../src/presets/fields";
import type { Company } from "../../src/presets/types";
import type { CsvRecord } from "../csv";
import { link, plain, tableText } from "../docs/markdown";
import {
  DUE_AFTER_QUARTERS,
  dueReadings,
  newestQuarter,
  newestReadings,
  type Newest,
} from "./freshness";
import { primaryShares, type PrimaryShare } from "./primary";

/** docs/freshness.md: the newest reading of every field of every company, its age and standing. */
export function freshnessReport(records: readonly CsvRecord[]): string {
  const quarter = newestQuarter();
  const { presets, later } = primaryShares(records);
  return [
    "# How fresh the figures are",
    `Generated from \`data/companies.csv\`. Age is counted in quarters from ${quarter}, the newest that has a reading, so that the page changes with the data and not with the calendar. \`npx tsx scripts/freshness.ts\` prints what is more than ${counted(DUE_AFTER_QUARTERS, "quarter")} old today. Fields without a row are not published.`,
    `${counted(dueReadings(quarter).length, "reading")} of ${total(quarter)} are more than ${counted(DUE_AFTER_QUARTERS, "quarter")} old.`,
    "## What the figures rest on",
    "Filings, wire services and companies' own sites, counted without prices, market caps and our readings of strategy. The rest are copies of releases, summaries of filings, press and public trackers. The share may only rise: a test holds it.",
    tableText(
      ["readings", "all", "primary", "share", "of them not opened"],
      [shareRow("2025-Q3, presets", presets), shareRow("later", later)],
    ),
    ...companies().flatMap((company) => chapter(company, quarter)),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

function total(quarter: string): number {
  return companies().reduce((sum, company) => sum + newestReadings(company, quarter).length, 0);
}

function shareRow(name: string, { all, primary, unopened }: PrimaryShare): string[] {
  return [
    name,
    ...[all, primary].map(String),
    `${Math.round((100 * primary) / all)}%`,
    `${unopened}`,
  ];
}

function chapter(company: Company, quarter: string): string[] {
  const newest = newestReadings(company, quarter);
  const unpublished = FIELDS.length - newest.length;
  return [
    `## ${company.ticker}`,
    tableText(["field", "newest", "day", "quarters old", "standing", "source"], newest.map(row)),
    `${counted(unpublished, "field")} not published.`,
  ];
}

function row({ figure, quartersOld }: Newest): string[] {
  const { field, value, unit, asOf, basis, method, confidence, sourceUrl } = figure;
  const shown = typeof value === "number" ? `${formatNumber(value)} ${unit}` : plain(value);
  const age = quartersOld > DUE_AFTER_QUARTERS ? `**${quartersOld}**` : String(quartersOld);
  const standing = [confidence, method, ...(basis === "n/a" ? [] : [basis])].join(", ");
  return [`\`${field}\``, shown, asOf, age, plain(standing), link(hostOf(sourceUrl), sourceUrl)];
}

function hostOf(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/.*$/, "");
}
