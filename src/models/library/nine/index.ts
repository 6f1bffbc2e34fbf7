import { contracts } from "../../../catalog/companies/contracts";
import { callText } from "../../../formula/callText";
import { COVERED_TICKERS } from "../../../presets/tickers";
import type { Block, InputLine, Model } from "../../describe";
import { ninePreview } from "../../previews";
import { cloudSources } from "../cloud/sources";
import { casesBlock } from "../parts/cases";
import { commonBlock } from "../parts/common";
import { valuedContracts } from "../parts/contracts";
import { marketLines } from "../parts/inputs";
import { valuationSources } from "../parts/sources";
import { marketSources, vintageInput } from "../shared/market";
import { contractsSheetOf } from "../shell/contracts";
import { figuresTable } from "./figures";
import { sourcesSheet } from "./origins";
import { regressionBlocks } from "./regression";
import { reviewBlocks } from "./review";
import { STAGES_ADD_UP, stageBlocks } from "./stages";
import { workTable } from "./work";

const CONTRACT_ROWS = 66;
const BALANCE_DAY = "IFERROR(INDEX({work.balanceDay},MATCH({@ticker},{work.ticker},0)),{day})";

const rule: readonly InputLine[] = [
  {
    kind: "input",
    key: "ruleSecured",
    label: "Resource: secured power of at least",
    unit: "MW",
    values: [900],
    standing: "assumption",
    note: "Or own generation: power that nobody can withhold",
  },
  {
    kind: "input",
    key: "ruleLet",
    label: "A strength: let share of secured power of at least",
    unit: "fraction",
    values: [0.1],
    standing: "assumption",
    note: "Light asset: else two strengths. Grid dependent: else, where secured power is published",
  },
  {
    kind: "input",
    key: "rulePower",
    label: "A strength: power price of at most",
    unit: "USD/kWh",
    values: [0.045],
    standing: "assumption",
    note: "The other strengths: that power, own generation, cash and bitcoin that cover the debt",
  },
];

const DIFFERENT = COVERED_TICKERS.map(
  (_, index) =>
    `IF({work.tier#${index + 1}}={work.ruled#${index + 1}},"",", "&{work.ticker#${index + 1}}&" ("&{work.tier#${index + 1}}&", by the rule "&{work.ruled#${index + 1}}&")")`,
).join("&");

const tiersCompared: Block = {
  kind: "notes",
  title: "Our reading beside the rule",
  texts: [
    `=IF(SUMPRODUCT(--({work.tier}<>{work.ruled}))=0,"Reading and rule give all nine the same tier","They differ for "&MID(${DIFFERENT},3,500))`,
    "The reading follows an article of November 2025, which describes three tiers and places few companies: it stays unclassified where the article says too little. The rule knows only the figures of the vintage.",
  ],
};

const checks: Block = {
  kind: "lines",
  title: "Checks",
  lines: [
    {
      kind: "check",
      label: "Every company stands in the review once",
      holds: "SUM({work.place})=45",
    },
    {
      kind: "check",
      label: "Value a share times diluted shares is the parts and what converts",
      holds:
        "ABS({work.nav#1}*{work.diluted#1}-{work.equity#1}-{work.converted#1})<0.001*ABS({work.equity#1})+1000000",
      needs: ["work.nav#1"],
      note: "First company",
    },
    {
      kind: "check",
      label: "Megawatts of the stages are those of all sites",
      holds: STAGES_ADD_UP,
    },
    {
      kind: "check",
      label: "Residuals of a regression add up to nothing",
      holds: "ABS(SUM({pairs.securedLeft}))<1000",
      needs: ["slope#1"],
    },
  ],
};

const ANSWER = [
  '{review.ticker#1}&" has most upside ("&TEXT({review.upside#1},"0%")&")',
  ' and "&INDEX({review.ticker},COUNT({review.upside}))&" least',
  ' ("&TEXT(INDEX({review.upside},COUNT({review.upside})),"0%")&")',
  ' of "&COUNT({review.upside})&" valued; "&COUNTIF({work.mirror},"gigawatts")',
  '&" move more with gigawatts than with bitcoin"&IF(COUNT({rsq#all})=3,"',
  '; EV is explained to "&TEXT({rsq#1},"0%")&" by secured MW, "&TEXT({rsq#2},"0%")',
  '&" by let MW, "&TEXT({rsq#3},"0%")&" by EH/s","")',
].join("");

export const nine: Model = {
  id: "nine-companies",
  title: "The nine companies, reviewed",
  sentence:
    "Path, power, value a share and what moves it for the nine companies side by side, and what explains their enterprise value.",
  asksFor: null,
  preview: ninePreview,
  sources: {
    ...marketSources,
    ...valuationSources,
    roth: cloudSources.roth,
    investorNote: cloudSources.investorNote,
  },
  sheets: [
    {
      name: "The nine",
      title: '="Nine companies as power infrastructure, "&TEXT({day},"yyyy-mm-dd")',
      answer: `=IF(COUNT({review.upside})=0,"Too little is published of this vintage for a value a share",${ANSWER})`,
      purpose:
        "For equity analysts. Values are the base case of Sum of the parts by asset. Parts that are not published are left out, and counted. Figures, contracts and sites follow with addresses.",
      valueColumns: 3,
      widths: [50, 14, 16, ...new Array<number>(11).fill(14)],
      blocks: [
        ...reviewBlocks,
        ...regressionBlocks,
        ...stageBlocks,
        {
          kind: "lines",
          title: "Figures, market and network",
          lines: [vintageInput, ...marketLines("{figures.ticker#1}")],
        },
        { kind: "lines", title: "The rule of the tiers", lines: rule },
        tiersCompared,
        casesBlock,
        commonBlock,
        checks,
      ],
    },
    {
      name: "Nine values",
      title: "The nine, from figures to value a share",
      answer: '=COUNT({work.nav})&" of 9 companies have a value a share"',
      purpose: "A company a row; every cell is a formula over the figures above it.",
      widths: [24, ...new Array<number>(14).fill(15)],
      blocks: [figuresTable, workTable],
    },
    {
      name: "Nine contracts",
      title: "Signed contracts, valued",
      answer:
        '=TEXT(SUM({valued.it}),"#,##0")&" MW of critical IT power let by miners and their peers"',
      purpose:
        "Each contract at its own rent, margin, cost and delivery; terms are on the next sheet.",
      widths: [38, 24, 10, 16, 14, ...new Array<number>(20).fill(15)],
      blocks: [valuedContracts(CONTRACT_ROWS, { balanceDay: BALANCE_DAY })],
    },
    contractsSheetOf(
      { name: "Nine terms", rows: CONTRACT_ROWS + 1 },
      `=${callText(contracts, {})}`,
    ),
    sourcesSheet,
  ],
};
