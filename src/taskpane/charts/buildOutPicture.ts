import { BUILDERS, BUILD_OUT_QUARTERS, STAGES, stagesOf } from "./buildOut";
import { buildOutModel, stageName, type BuildOutSheet } from "./buildOutModel";
import type { Drawn, Inputs, Picture } from "./picture";
import { stackPlot, type Stack } from "../../plot/stackPlot";
import { compact } from "../../plot/words";

const LAST = BUILD_OUT_QUARTERS[BUILD_OUT_QUARTERS.length - 1];
const MIDDLE = BUILD_OUT_QUARTERS[(BUILD_OUT_QUARTERS.length - 1) / 2];
const BY_QUARTER = "quarters";
const EVERY_SITE = "all";
/** The dates of their sites are mostly known. */
const FIVE = ["IREN", "CIFR", "RIOT", "HUT", "GLXY"];

export const buildOutPicture: Picture = {
  id: "build-out",
  title: "Build-out by company and quarter",
  sentence: "When the site load of companies is energized, by today's stage of each site.",
  numbers: [],
  choice: {
    label: "Columns",
    choices: [
      { value: BY_QUARTER, label: "quarters, the companies together" },
      ...[MIDDLE, LAST].map((quarter) => ({
        value: quarter,
        label: `companies, by the end of ${quarter}`,
      })),
      { value: EVERY_SITE, label: "companies, every site" },
    ],
    value: BY_QUARTER,
  },
  companies: { tickers: BUILDERS, value: FIVE.filter((ticker) => BUILDERS.includes(ticker)) },
  draw,
  model: (inputs) => buildOutModel(sheetOf(inputs)),
};

function sheetOf({ choice, companies }: Inputs): BuildOutSheet {
  return {
    companies,
    columns: choice === BY_QUARTER ? "quarters" : "companies",
    quarter: choice === BY_QUARTER || choice === EVERY_SITE ? null : choice,
  };
}

function draw(inputs: Inputs): Drawn {
  const sheet = sheetOf(inputs);
  const byQuarter = sheet.columns === "quarters";
  const stacks = byQuarter ? quarterStacks(sheet) : companyStacks(sheet);
  const gist = byQuarter ? quarterGist(sheet, stacks) : companyGist(sheet, stacks);
  const svg = stackPlot({
    title: buildOutPicture.title,
    description: gist,
    y: { label: "GW of site load", format: compact },
    series: STAGES.map(stageName),
    stacks,
  });
  return { svg, gist };
}

function quarterStacks({ companies }: BuildOutSheet): readonly Stack[] {
  return [...BUILD_OUT_QUARTERS, null].map((quarter) => {
    const each = companies.map((ticker) => stagesOf(ticker, quarter));
    return {
      label: quarter === null ? "All\nsites" : `${quarter.slice(5)}\n${quarter.slice(0, 4)}`,
      values: STAGES.map((_, stage) => each.reduce((sum, mw) => sum + mw[stage], 0) / 1000),
    };
  });
}

function companyStacks({ companies, quarter }: BuildOutSheet): readonly Stack[] {
  return companies.map((ticker) => ({
    label: ticker,
    values: stagesOf(ticker, quarter).map((mw) => mw / 1000),
  }));
}

function quarterGist({ companies }: BuildOutSheet, stacks: readonly Stack[]): string {
  if (companies.length === 0) {
    return "Choose at least one company.";
  }
  const at = (quarter: string): string => gw(stacks[BUILD_OUT_QUARTERS.indexOf(quarter)]);
  return (
    `${companies.join(", ")}: ${at(MIDDLE)} GW of site load energized by the end of ${MIDDLE}, ` +
    `${at(LAST)} by ${LAST}, ${gw(stacks[stacks.length - 1])} with what comes later or has no date. ` +
    "Early quarters show which of today's sites were on by then."
  );
}

function companyGist({ companies, quarter }: BuildOutSheet, stacks: readonly Stack[]): string {
  if (companies.length === 0) {
    return "Choose at least one company.";
  }
  const listed = companies.map((ticker, index) => `${ticker} ${gw(stacks[index])}`).join(", ");
  return quarter === null
    ? `Site load of every site in GW, dated or not: ${listed}.`
    : `Site load in GW energized by the end of ${quarter}: ${listed}. Sites without a date do not count.`;
}

function gw({ values }: Stack): string {
  return compact(values.reduce((sum, value) => sum + value, 0));
}
