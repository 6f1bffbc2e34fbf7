import { lastSerialOf } from "../../core/dates";
import type { SiteStage } from "../../presets/siteTypes";
import type { ChartBlock, Column, Model, TableBlock } from "../../models/describe";
import { inputLines } from "../../models/rows";
import { BUILD_OUT_QUARTERS, STAGES } from "./buildOut";
import { chartModel } from "./chartModel";

export interface BuildOutSheet {
  readonly companies: readonly string[];
  readonly columns: "quarters" | "companies";
  /** Of the columns by company: the quarter, or null for every site. */
  readonly quarter: string | null;
}

const CHECK = "The stages add up to every site";

/** The build-out as a table of SITE_MW and a stacked chart of it. */
export function buildOutModel(sheet: BuildOutSheet): Model {
  return sheet.columns === "quarters" ? byQuarter(sheet) : byCompany(sheet);
}

function byQuarter({ companies }: BuildOutSheet): Model {
  const rows = [
    ...BUILD_OUT_QUARTERS.map((quarter) => [quarter, lastSerialOf(quarter)]),
    ["All sites", null],
  ];
  const last = `#${rows.length}`;
  const all = `SUMPRODUCT(WATT.SITE_MW({companies.ticker}))`;
  return chartModel({
    id: "build-out",
    name: "Build-out chart",
    title: "Build-out by quarter",
    answer: `=TEXT(${all}/1000,"0.0")&" GW of site load at every stage, dated or not"`,
    inputs: [],
    blocks: [
      companyTable(companies),
      {
        kind: "table",
        key: "stacks",
        title: "Energized by the end of the quarter, by today's stage",
        note: "A site counts from its first date; one without a date only in the last row.",
        columns: [
          { key: "name", label: "Quarter", unit: "text", fixed: true },
          { key: "by", label: "By", unit: "date" },
          ...stageColumns(
            (stage) => `=SUMPRODUCT(WATT.SITE_MW({companies.ticker},"gross","${stage}",{@by}))`,
          ),
        ],
        rows,
      },
      chart("Quarter"),
    ],
    check: { label: CHECK, holds: `ABS(${sumOf(last)}-${all})<0.000000001` },
  });
}

function byCompany({ companies, quarter }: BuildOutSheet): Model {
  return chartModel({
    id: "build-out",
    name: "Build-out chart",
    title: "Build-out by company",
    answer:
      '=TEXT(SUMPRODUCT(WATT.SITE_MW({stacks.name},"gross","all",{by}))/1000,"0.0")&" GW of site load"',
    inputs: inputLines({
      by: {
        label: "Energized by; blank for every site",
        unit: "date",
        values: [quarter === null ? null : lastSerialOf(quarter)],
        standing: "your choice",
      },
    }),
    blocks: [
      {
        kind: "table",
        key: "stacks",
        title: "Site load by stage",
        columns: [
          { key: "name", label: "Company", unit: "text" },
          ...stageColumns((stage) => `=WATT.SITE_MW({@name},"gross","${stage}",{by})`),
        ],
        rows: companies.map((ticker) => [ticker]),
      },
      chart("Company"),
    ],
    check: {
      label: CHECK,
      holds: `ABS(${sumOf("")}-SUMPRODUCT(WATT.SITE_MW({stacks.name},"gross","all",{by})))<0.000000001`,
    },
  });
}

/** Companies as cells that formulas read. */
export function companyTable(companies: readonly string[]): TableBlock {
  return {
    kind: "table",
    key: "companies",
    title: "Companies",
    columns: [{ key: "ticker", label: "Company", unit: "text" }],
    rows: companies.map((ticker) => [ticker]),
  };
}

function stageColumns(formula: (stage: SiteStage) => `=${string}`): Column[] {
  return STAGES.map((stage) => ({
    key: stage,
    label: stageName(stage),
    unit: "MW",
    formula: formula(stage),
  }));
}

/** All stages of the rows `part` says. */
function sumOf(part: string): string {
  return `(${STAGES.map((stage) => `SUM({stacks.${stage}${part}})`).join("+")})`;
}

function chart(xAxis: string): ChartBlock {
  return {
    kind: "chart",
    name: "Build-out",
    type: "stackedColumn",
    title: "Site load by stage",
    altText: "Each column is the site load, its parts what runs, what is being built and the rest.",
    xAxis,
    yAxis: "MW",
    series: STAGES.map((stage) => ({
      name: stageName(stage),
      values: `{stacks.${stage}}`,
      categories: "{stacks.name}",
    })),
  };
}

/** "Connection agreement". */
export function stageName(stage: SiteStage): string {
  const text = stage.replace(/_/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
