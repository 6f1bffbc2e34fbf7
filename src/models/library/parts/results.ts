import type { Block, CalcLine } from "../../describe";
import { networkLines } from "../shared/market";

const NAV =
  "{btcHeld},{btcPrice},{miningEbitda},{miningMultiple},{contracted},{itValue},{unleased},{pipelineValue},{probability},{cash},{debt},{shares}";
const NAV_NEEDS = ["btcHeld", "miningEbitda", "contracted", "unleased", "cash", "debt", "shares"];

const workings: readonly CalcLine[] = [
  ...networkLines,
  {
    kind: "calc",
    key: "miningEbitda",
    label: "Mining EBITDA a year",
    unit: "USD/year",
    formula:
      "=WATT.MINING_PROFIT({hashrate},{hashprice},{efficiency},{powerPrice},365,{uptime},{poolFee},{pue})-{overhead}",
    needs: ["hashrate", "efficiency", "powerPrice"],
    name: "Mining_EBITDA",
  },
  {
    kind: "calc",
    key: "itValue",
    label: "Value of a MW of contracted IT power",
    unit: "USD/IT MW",
    formula:
      '=IF(ISNUMBER({givenValue}),{givenValue},1000000*WATT.POWERED_SHELL_VALUE(1,{tenant},,{ratio},,,,,,,,"usd_per_it_w"))',
    name: "Value_IT_MW",
  },
  {
    kind: "calc",
    key: "contractedSiteMw",
    label: "Contracted site power",
    unit: "MW",
    formula: "=IF(ISNUMBER({contractedSite}),{contractedSite},{contracted}*{ratio})",
    needs: ["contracted"],
  },
  {
    kind: "calc",
    key: "unleased",
    label: "Secured power that neither mines nor is let",
    unit: "MW",
    formula:
      '=IF(ISNUMBER({pipelineOwn}),{pipelineOwn},IF(COUNT({secured},{operating},{contractedSiteMw})<3,"no data",MAX(0,{secured}-{operating}-{contractedSiteMw})))',
    note: "Each megawatt counts once; some contracted power mines today, so this is low",
  },
];

const parts: Block = {
  kind: "table",
  key: "parts",
  title: "The parts",
  note: "no data: a figure is not published; the part is then left out of the known sum, not taken as zero.",
  columns: [
    { key: "part", label: "Part", unit: "text", fixed: true },
    {
      key: "value",
      label: "Value",
      unit: "USD",
      unitText: "USD m",
      format: "#,##0,,;(#,##0,,)",
      fixed: true,
    },
    {
      key: "perShare",
      label: "A share",
      unit: "USD/share",
      formula: '=IF(COUNT({@value},{shares})<2,"no data",{@value}/{shares})',
    },
  ],
  rows: [
    ["Bitcoin held", '=IF(ISNUMBER({btcHeld}),{btcHeld}*{btcPrice},"no data")'],
    ["Mining", '=IF(ISNUMBER({miningEbitda}),{miningEbitda}*{miningMultiple},"no data")'],
    ["Contracted AI power", '=IF(ISNUMBER({contracted}),{contracted}*{itValue},"no data")'],
    [
      "Unleased power, by its chance",
      '=IF(ISNUMBER({unleased}),{unleased}*{pipelineValue}*{probability},"no data")',
    ],
    ["Cash", "={cash}"],
    ["Debt", "=IF(ISNUMBER({debt}),-{debt},{debt})"],
  ],
};

const answers: readonly CalcLine[] = [
  {
    kind: "calc",
    key: "nav",
    label: "Value a share",
    unit: "USD/share",
    formula: `=WATT.MINER_NAV(${NAV},"usd_per_share")`,
    needs: NAV_NEEDS,
    name: "Value_per_share",
    strong: true,
  },
  {
    kind: "calc",
    key: "upside",
    label: "Above the share price",
    unit: "fraction",
    formula: "={nav}/{price}-1",
    needs: ["nav", "price"],
    name: "Upside",
    strong: true,
  },
  {
    kind: "calc",
    key: "navUsd",
    label: "Value of the company",
    unit: "USD",
    formula: `=WATT.MINER_NAV(${NAV})`,
    needs: NAV_NEEDS,
  },
  {
    kind: "calc",
    key: "known",
    label: "Known parts only, a share",
    unit: "USD/share",
    formula: "=SUM({parts.value})/{shares}",
    needs: ["shares"],
    note: "Parts without data are left out: not a value of the company where one is missing",
  },
];

const market: readonly CalcLine[] = [
  {
    kind: "calc",
    key: "cap",
    label: "Market value of the shares",
    unit: "USD",
    formula: "={price}*{shares}",
    needs: ["price", "shares"],
  },
  {
    kind: "calc",
    key: "ev",
    label: "Enterprise value",
    unit: "USD",
    formula: "=WATT.ENTERPRISE_VALUE({cap},{debt},{cash},{btcHeld},{btcPrice})",
    needs: ["cap", "debt", "cash", "btcHeld"],
    name: "Enterprise_value",
    note: "Net of bitcoin, at the figures of November 2025; never mixed with newer ones",
  },
  ...(
    [
      ["operating", "of power in operation (site)"],
      ["secured", "of secured power (site)"],
      ["contracted", "of contracted power (critical IT)"],
    ] as const
  ).map(([key, words]): CalcLine => ({
    kind: "calc",
    label: `Paid for a watt ${words}`,
    unit: "USD/W",
    formula: `=IF({${key}}=0,"none",WATT.EV_PER_W({ev},{${key}}))`,
    needs: ["ev", key],
  })),
];

const SHEET_FIGURES = ["cash", "debt", "shares", "btcHeld"] as const;
const LOW = SHEET_FIGURES.map(
  (key) => `IF(LEFT({${key}.standing},3)="low","${key === "btcHeld" ? "bitcoin" : key} ","")`,
).join("&");

function day(key: string): string {
  return `IF({${key}.own}<>"","(yours)",IF({${key}.asOf}="","(not published)",{${key}.asOf}))`;
}

const warnings: Block = {
  kind: "notes",
  title: "Dates and confidence",
  texts: [
    `="Cash of "&${day("cash")}&", debt of "&${day("debt")}&", shares of "&${day("shares")}&IF({cash.asOf}={debt.asOf},": cash and debt are of one day",": WARNING, cash and debt are not of one day, a financing may lie between them")`,
    `=IF(LEN(${LOW})=0,"No figure of the balance sheet is of low confidence","WARNING, low confidence: "&${LOW})`,
    '=IF({company}="CIFR","WARNING: the contracted IT power leaves out AWS (300 site MW), whose IT power is not published",IF({company}="IREN","WARNING: the contract with Microsoft is a cloud contract with GPUs of its own, not a lease: type your own value of contracted power",""))',
  ],
};

export const partsResults: readonly Block[] = [
  warnings,
  { kind: "lines", title: "Answer", lines: answers },
  { kind: "lines", title: "Workings", lines: workings },
  parts,
  {
    kind: "chart",
    name: "Parts",
    type: "bar",
    title: "Sum of the parts",
    altText:
      "One bar for each part of the company's value, debt to the left of zero; a part without data has no bar.",
    xAxis: "Part",
    yAxis: "Value (USD m)",
    series: [{ name: "Value", values: "{parts.value}", categories: "{parts.part}" }],
  },
  { kind: "lines", title: "What the market pays", lines: market },
  {
    kind: "grid",
    key: "grid",
    title: "Value a share over chance and value of contracted power",
    down: {
      label: "Chance that unleased power is let",
      unit: "fraction",
      values: [0, 0.25, 0.5, 0.75, 1],
      format: "0%",
    },
    across: {
      label: "value of contracted power",
      unit: "USD/IT MW",
      values: [5e6, 7e6, 10e6, 14e6, 17e6],
    },
    formula: `=WATT.MINER_NAV(${NAV.replace("{itValue}", "{across}").replace("{probability}", "{down}")},"usd_per_share")`,
    needs: NAV_NEEDS,
    unit: "USD/share",
  },
];

export const partsChecks: Block = {
  kind: "lines",
  title: "Checks",
  lines: [
    {
      kind: "check",
      label: "The parts add up to the add-in's value",
      holds: "ABS(SUM({parts.value})-{navUsd})<0.000001*SUMPRODUCT(ABS({parts.value}))",
      needs: ["navUsd"],
    },
    {
      kind: "check",
      label: "Value a share times shares is the value of the company",
      holds: "ABS({nav}*{shares}-{navUsd})<0.000001*ABS({navUsd})",
      needs: ["nav"],
    },
    {
      kind: "check",
      label: "Enterprise value is market value and debt less cash and bitcoin",
      holds: "ABS({cap}+{debt}-{cash}-{btcHeld}*{btcPrice}-{ev})<0.01",
      needs: ["ev"],
    },
  ],
};
