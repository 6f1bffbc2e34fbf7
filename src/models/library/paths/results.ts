import type { Block, CalcLine } from "../../describe";
import { calcLines, tableColumns } from "../../rows";
import { guarded } from "../../guarded";
import { MINING_NEEDS } from "../shared/market";
import { leased } from "./leased";

export const HEADS = ["Keep mining", "Landlord", "Compute"] as const;

/** The mining column needs figures that not every company publishes. */
function mining(formula: string, ...needs: string[]): `=${string}` {
  return guarded(formula, needs) as `=${string}`;
}

const perMw = calcLines({
  revenue: {
    label: "Revenue",
    unit: "USD/MW-year",
    formula: [
      mining(
        "=8760*{uptime}*WATT.MINING_REVENUE_PER_MWH({hashprice},{efficiency},{poolFee},{pue})",
        "efficiency",
      ),
      "=12000*{rent}/{ratio}",
      "={cloudRevenue}/{ratio}",
    ],
  },
  margins: {
    label: "Cash margin",
    unit: "USD/MW-year",
    formula: [
      mining(
        "={revenue#1}-8760*{uptime}*1000*{powerPrice}-365000*{otherCost}/({efficiency}*{pue})",
        "revenue#1",
        "powerPrice",
      ),
      "=WATT.LEASE_NOI(1/{ratio},{rent},{leaseMargin})",
      "={revenue#3}*{cloudMargin}",
    ],
    note: "Before overheads, interest, tax and depreciation",
  },
  cashMargin: {
    label: "Cash margin of revenue",
    unit: "fraction",
    formula: "={margins}/{revenue}",
    needs: ["margins", "revenue"],
  },
  capital: {
    label: "Capital",
    unit: "USD/MW",
    formula: [
      mining("={asicPrice}*1000000/({efficiency}*{pue})", "efficiency"),
      "=1000000*{build}/{ratio}",
      "=({gpuCapex}+1000000*{cloudSite})/{ratio}",
    ],
  },
  yield: {
    label: "Yield on capital",
    unit: "fraction",
    formula: '=IF({capital}=0,"no capital",{margins}/{capital})',
    needs: ["margins", "capital"],
  },
  payback: {
    label: "Payback",
    unit: "years",
    formula: '=IF({capital}=0,"no capital",IF({margins}<=0,"never",{capital}/{margins}))',
    needs: ["margins", "capital"],
  },
  created: {
    label: "Value created",
    unit: "USD/MW",
    formula: [
      mining("={margins#1}*{miningMultiple}-{capital#1}", "margins#1", "capital#1"),
      `=${leased("{rent}")}`,
      "=PV({discount},{cloudTerm},-{margins#3},-({gpuCapex}*{gpuResidual}+1000000*{cloudSite}*{siteResidual})/{ratio})-{capital#3}",
    ],
    strong: true,
    note: "Three ways to value: a multiple, a multiple, five discounted years",
  },
});

const company: readonly CalcLine[] = [
  {
    kind: "calc",
    key: "mw",
    label: "Megawatts of the chosen basis",
    unit: "MW",
    formula: ['=IF({basis}="operating",{operating},IF({basis}="secured",{secured},{pipeline}))'],
  },
  ...(["revenue", "margins", "capital", "created"] as const).map((key): CalcLine => ({
    kind: "calc",
    key: `${key}Usd`,
    label: {
      revenue: "Revenue",
      margins: "Cash margin",
      capital: "Capital",
      created: "Value created",
    }[key],
    unit: key === "revenue" || key === "margins" ? "USD/year" : "USD",
    format: "#,##0,,;(#,##0,,)",
    formula: `={${key}}*{mw}`,
    needs: [key, "mw"],
    ...(key === "created" && { strong: true }),
  })),
];

/** INDIFFERENCE_BTC_PRICE up to its basis; machines to buy are charged at the required return. */
const INDIFFERENCE_TERMS =
  "{rent},{efficiency},{powerPrice},{network},{reward},{ratio},{leaseMargin},{build},{discount},{poolFee},{pue},{uptime},{otherCost},0";

const switchLines = calcLines({
  indifference: {
    label: "Bitcoin price at which a year's cash is equal",
    unit: "USD/BTC",
    formula: `=WATT.INDIFFERENCE_BTC_PRICE(${INDIFFERENCE_TERMS},"annual")`,
    needs: MINING_NEEDS,
    name: "Indifference_price",
    strong: true,
    note: "Mining's margin against NOI less the required return on the build, for ever",
  },
  abovePrice: {
    label: "Above the bitcoin price",
    unit: "fraction",
    formula: "={indifference}/{btcPrice}-1",
    needs: ["indifference"],
  },
  valuePrice: {
    label: "Bitcoin price at which the value created is equal",
    unit: "USD/BTC",
    formula: `=WATT.INDIFFERENCE_BTC_PRICE(${INDIFFERENCE_TERMS},"value",{noiMultiple},{miningMultiple})`,
    needs: MINING_NEEDS,
    name: "Indifference_price_value",
    strong: true,
    note: "The two multiples decide it: mining is worth few years of its margin, the lease many",
  },
  verdict: {
    label: "What the two prices say",
    unit: "text",
    formula:
      '=IF({btcPrice}<MIN({indifference},{valuePrice}),"lease, by cash and by value",IF({btcPrice}>MAX({indifference},{valuePrice}),"mine, by cash and by value","mining leaves more cash a year, leasing more value"))',
    needs: ["indifference", "valuePrice"],
    note: "They differ because one charges the build for ever, the other values NOI at a multiple",
  },
  rentPerMwh: {
    label: "Rent per MWh of site power",
    unit: "USD/MWh",
    formula: "=WATT.RENT_PER_MWH({rent},{ratio})",
  },
  miningMwh: {
    label: "Mining revenue per MWh",
    unit: "USD/MWh",
    formula: "=WATT.MINING_REVENUE_PER_MWH({hashprice},{efficiency},{poolFee},{pue})",
    needs: ["efficiency"],
    note: "Out of this mining pays its power; the tenant's rent comes beside the power it pays",
  },
});

export const pathsResults: readonly Block[] = [
  { kind: "lines", key: "paths", title: "A MW of site power", heads: HEADS, lines: perMw },
  { kind: "lines", title: "The company", heads: HEADS, lines: company },
  {
    kind: "chart",
    name: "Value created",
    type: "column",
    title: "Value created by a MW of site power on each path",
    altText:
      "Three columns: value created a site MW by mining on, by letting a powered shell, and by running the cloud.",
    xAxis: "Path",
    yAxis: "Value created (USD per site MW)",
    series: [{ name: "Value created", values: "{created#all}", categories: "{paths.heads}" }],
  },
  { kind: "lines", title: "Mine on or lease?", lines: switchLines },
  {
    kind: "table",
    key: "byBasis",
    title: "Value created on each basis of megawatts",
    note: "The bases overlap: secured holds operating. Power that is let already is in them too.",
    columns: [
      ...tableColumns({
        basis: { label: "Basis (site MW)", unit: "text", fixed: true },
        mw: { label: "Power", unit: "MW", fixed: true },
      }),
      ...HEADS.map((label, index) => ({
        key: `path${index + 1}`,
        label,
        unit: "USD" as const,
        format: "#,##0,,;(#,##0,,)",
        formula: `={@mw}*{created#${index + 1}}` as const,
        needs: ["@mw", `created#${index + 1}`],
      })),
    ],
    rows: [
      ["In operation", "={operating}"],
      ["Secured", "={secured}"],
      ["Pipeline", "={pipeline}"],
    ],
  },
];
