import { leaseNoi } from "../../../catalog/hosting/leaseNoi";
import { miningRevenuePerMwh } from "../../../catalog/mining/miningRevenuePerMwh";
import { callText } from "../../../formula/callText";
import type { Block, Formula } from "../../describe";
import { calcLines, tableColumns } from "../../rows";
import { PER_MW } from "../shared/looks";
import { miningMargin } from "../shared/mining";
import { CHOICES } from "./inputs";

/* What a MWh costs on each way to power, and what a site MW is worth on it. */

const COSTS: readonly Formula[] = ["={firm}", "={firm}", "={own#1}", "={own#2}", "={ppa}"];

/** What the tenant's rent leaves when power costs other than it supposes. */
export function noiAt(cost: string): string {
  const own = callText(leaseNoi, {
    itMw: "1/{ratio}",
    rentUsdPerKwMonth: "{rent}",
    noiMarginFraction: "{margin}",
  });
  return `${own}-(${cost}-{tenantPower})*8760*{load}`;
}

export const BUILD = "1000000*{build}/{ratio}";

const value = calcLines({
  cost: { label: "Power, firm", unit: "USD/MWh", formula: COSTS, strong: true },
  noi: {
    label: "NOI if let, power at that cost",
    unit: "USD/MW-year",
    formula: `=${noiAt("{cost}")}`,
    note: "The plant's capital is in its LCOE and not charged again",
  },
  let: {
    label: "If let: NOI at the multiple less build, to today",
    ...PER_MW,
    formula: `={noi}*{multiple}/(1+{discount})^{years}-${BUILD}/(1+{discount})^({years}/2)`,
  },
  miningCost: {
    label: "Power, if it mines",
    unit: "USD/MWh",
    formula: [
      '=IF(ISNUMBER({powerPrice}),1000*{powerPrice},"no data")',
      "={cost#2}",
      "={lcoe#1}",
      "={lcoe#2}",
      "={cost#5}",
    ],
    note: "Connected: the company's own price; a plant without back-up",
  },
  ebitda: {
    label: "EBITDA if it mines at that cost",
    unit: "USD/MW-year",
    formula: `=${miningMargin({ hashprice: "{hashprice}", powerPrice: "{miningCost}/1000" })}`,
    needs: ["efficiency", "miningCost", "hashprice"],
  },
  meanwhile: {
    label: "Mining until the tenant has power",
    ...PER_MW,
    formula: [
      "=-PV({discount},{years#1},MAX(0,{ebitda#1}))",
      ...CHOICES.slice(1).map((): Formula => "=0"),
    ],
    needs: ["ebitda#1"],
    note: "Only a connected site has power until then",
  },
  mines: {
    label: "If it mines for good, to today",
    ...PER_MW,
    formula: [
      "=MAX(0,{ebitda#1})*{miningMultiple}",
      ...CHOICES.slice(1).map(
        (_, index): Formula =>
          `=MAX(0,{ebitda#${index + 2}})*{miningMultiple}/(1+{discount})^{years#${index + 2}}`,
      ),
    ],
    needs: ["ebitda"],
  },
  worth: {
    label: "A site MW is worth",
    ...PER_MW,
    formula: "=MAX({let}+N({meanwhile}),N({mines}))",
    strong: true,
    note: "The better use; where mining is not published, let alone",
  },
  use: {
    label: "Better use",
    unit: "text",
    formula: '=IF({let}+N({meanwhile})>=N({mines}),"let","mine")',
  },
  lead: {
    label: "More than waiting in the queue",
    ...PER_MW,
    formula: CHOICES.map((_, index): Formula => `={worth#${index + 1}}-{worth#2}`),
  },
  queueYears: {
    label: "As much as the queue from so many years on",
    unit: "years",
    format: "0.0",
    formula: CHOICES.map((_, index): Formula => {
      const worth = `{worth#${index + 1}}`;
      const root = `(${BUILD}+SQRT(MAX(0,(${BUILD})^2+4*{noi#2}*{multiple}*${worth})))/(2*{noi#2}*{multiple})`;
      return `=IF({noi#2}<=0,"no rent",MAX(0,-2*LN(${root})/LN(1+{discount})))`;
    }),
    note: "A longer wait for the grid makes this way the better one",
  },
});

export const choiceBlock: Block = {
  kind: "lines",
  key: "ways",
  title: "A site MW on each way to power",
  heads: CHOICES,
  lines: value,
};

export const marketBlock: Block = {
  kind: "lines",
  title: "What mining can pay",
  lines: calcLines({
    miningMwh: {
      label: "Mining revenue per MWh",
      unit: "USD/MWh",
      formula: `=${callText(miningRevenuePerMwh, {
        hashpriceUsdPerPhDay: "{hashprice}",
        efficiencyJPerTh: "{efficiency}",
        poolFeeFraction: "{poolFee}",
        pue: "{pue}",
      })}`,
      needs: ["efficiency", "hashprice"],
      note: "Dearer power stops the company's machines",
    },
    ownShare: {
      label: "Own generation over power in operation",
      unit: "fraction",
      formula: "={generation}/{operating}",
      needs: ["generation", "operating"],
    },
  }),
};

/** Choices with the deals beside them: the answer's table and chart. */
export const waysBlocks: readonly Block[] = [
  {
    kind: "table",
    key: "answer",
    title: "Generate, be bought, be tied: a site MW of each",
    note: "Be bought: what buyers paid for miners' sites and companies up to the day of the figures.",
    columns: tableColumns({
      way: { label: "Way to power", unit: "text", fixed: true },
      cost: { label: "Power, firm", unit: "USD/MWh", fixed: true },
      years: { label: "Until power", unit: "years", format: "0.0", fixed: true },
      worth: { label: "A site MW", ...PER_MW, fixed: true },
    }),
    rows: [
      ...CHOICES.map((name, index) => [
        name,
        `={cost#${index + 1}}`,
        `={years#${index + 1}}`,
        `={worth#${index + 1}}`,
      ]),
      ["Be bought, median deal", "", "", "={dealMedian}"],
      ["Be bought, highest deal", "", "", "={dealHigh}"],
    ],
  },
  {
    kind: "chart",
    name: "Power choices",
    type: "column",
    title: "Value of a MW of site power, by way to power",
    altText:
      "A column for each way to power; beside them what buyers paid at the median and at most.",
    xAxis: "Way to power",
    yAxis: "Value of a site MW (USD m)",
    series: [{ name: "A site MW", values: "{answer.worth}", categories: "{answer.way}" }],
  },
];
