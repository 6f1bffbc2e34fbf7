import { companySource } from "../../../catalog/companies/companySource";
import { evPerW } from "../../../catalog/valuation/evPerW";
import { callText } from "../../../formula/callText";
import { COVERED_TICKERS } from "../../../presets/tickers";
import { dateOf } from "../../dateOf";
import type { Column, TableBlock } from "../../describe";
import { tableColumns } from "../../rows";
import { PARTS } from "../parts/results";
import { balanceDay, rowCashColumns, rowDebtColumns } from "../shared/balance";
import { evColumns, impliedColumns, inRow, valueColumns } from "./columns";
import { FIGURES } from "./figures";
import { placeColumn } from "./review";

function perWatt(key: string, label: string): Column {
  const value = callText(evPerW, { enterpriseValueUsd: "{@ev}", powerMw: `{@${key}}` });
  return {
    key: `${key}PerWatt`,
    label: `EV/W ${label}`,
    unit: "USD/W",
    formula: `=IF({@${key}}=0,"none",${value})`,
    needs: ["@ev", `@${key}`],
  };
}

const market: readonly Column[] = [
  ...evColumns,
  perWatt("operating", "running (site)"),
  perWatt("secured", "secured (site)"),
  perWatt("leasedIt", "let (critical IT)"),
];

/** Rent still to come of power that may be let, as of today; none where it is not built. */
function rentOf(part: string, mw: string, terms: readonly [chance: string, years: string]): string {
  const [chance, years] = terms;
  return `IF(N({${part}})>0,{${mw}}*{${chance}}*{finished}/(1+{discount})^{${years}},0)`;
}

const RENTS = [
  "SUMIFS({valued.rentUsd},{valued.ticker},{company})",
  rentOf("unlet", "free", ["freeChance", "freeYears"]),
  rentOf("convertible", "miningMw", ["convertChance", "freeYears"]),
  rentOf("pipelineUsd", "pipeline", ["pipelineChance", "pipelineYears"]),
].join("+");

/** Machines that stand at today's price may run at the higher one. */
const MORE_MINING = "(MAX(0,N({ebitda})+0.1*{revenue})-MAX(0,N({ebitda})))*{perEbitda}";

const OF_VALUE = "/({nav}*{diluted})";

interface Move extends Pick<Column, "key" | "label"> {
  readonly formula: string;
  /** Without it a tenth more is not known to move anything. */
  readonly needs?: readonly string[];
}

function moves({ key, label, formula, needs = [] }: Move): Column {
  return {
    key,
    label,
    unit: "fraction",
    formula: inRow(`=IF({nav}*{diluted}<=0,"none",(${formula})${OF_VALUE})`),
    needs: ["@nav", ...needs],
  };
}

const sensitivities: readonly Column[] = [
  moves({
    key: "btc10",
    label: "Value for +10% bitcoin",
    formula: `0.1*N({coins})+${MORE_MINING}`,
    needs: ["@ebitda"],
  }),
  moves({ key: "rent10", label: "Value for +10% rent", formula: `0.1*(${RENTS})` }),
  moves({
    key: "mw10",
    label: "Value for +10% MW let",
    formula: "0.1*(N({leased})+N({unlet})+N({convertible})+N({pipelineUsd}))",
  }),
  {
    key: "mirror",
    label: "Mirror of",
    unit: "text",
    formula: '=IF(COUNT({@btc10},{@mw10})<2,"no data",IF({@btc10}>{@mw10},"bitcoin","gigawatts"))',
  },
];

/** The day of a figure, far ahead where there is none. */
function dayOf(field: string): string {
  const source = callText(companySource, {
    ticker: "{@ticker}",
    field: `"${field}"`,
    vintage: "{vintage}",
  });
  return `IFERROR(${dateOf(source)},{day})`;
}

const rule = tableColumns({
  letShare: {
    label: "Let share of secured power",
    unit: "fraction",
    formula: "={@leasedSite}/{@secured}",
    needs: ["@secured"],
  },
  points: {
    label: "Strengths, of five",
    unit: "",
    format: "0",
    formula:
      "=(N({@secured})>={ruleSecured})+(N({@generation})>0)+(N({@letShare})>={ruleLet})+IF(ISNUMBER({@powerPrice}),--({@powerPrice}<={rulePower}),0)+IF(COUNT({@cashUsd},{@debtUsed})=2,--({@cashUsd}+N({@coins})>={@debtUsed}),0)",
  },
  ruled: {
    label: "Tier by the rule",
    unit: "text",
    formula:
      '=IF(OR(N({@secured})>={ruleSecured},N({@generation})>0),"resource",IF({@points}>=2,"light asset",IF(ISNUMBER({@secured}),"grid dependent","unclassified")))',
  },
  oldest: {
    label: "Oldest figure",
    unit: "date",
    formula: `=MIN(${["debt_usd", "cash_usd", "hashrate_eh_s", "power_operating_mw"].map(dayOf).join(",")})`,
    needs: ["day"],
  },
  age: { label: "Its age", unit: "days", format: "0", formula: "={day}-{@oldest}", needs: ["day"] },
});

const balances: readonly Column[] = [
  ...rowCashColumns,
  ...tableColumns({
    balanceDay: { label: "Day of the cash", unit: "date", formula: balanceDay("{@cashDay}") },
  }),
  ...rowDebtColumns,
  ...tableColumns({
    apart: {
      label: "Cash and debt",
      unit: "text",
      formula:
        '=IF(LEN({@cashDay}&{@debtDay})<20,"n/p",IF({@cashDay}={@debtDay},"one day","days differ"))',
    },
  }),
];

const figures: readonly Column[] = FIGURES.map(({ key, label, unit, format }) => ({
  key,
  label,
  unit,
  ...(format !== undefined && { format }),
  formula: `={figures.${key}#row}`,
}));

const MISSING = PARTS.map(([key]) => `{@${key}}`);

const missing: Column = {
  key: "missing",
  label: "Parts not published",
  unit: "",
  format: "0",
  formula: `=${PARTS.length}-COUNT(${MISSING.join(",")})`,
};

export const workTable: TableBlock = {
  kind: "table",
  key: "work",
  title: "The sum of the parts, a company a row, base case",
  note: "The same formulas as on the sheet Sum of the parts by asset.",
  columns: [
    { key: "ticker", label: "Ticker", unit: "text", formula: "={figures.ticker#row}" },
    ...figures,
    ...balances,
    ...valueColumns,
    ...impliedColumns,
    ...market,
    ...sensitivities,
    ...rule,
    missing,
    placeColumn,
  ],
  rows: COVERED_TICKERS.map(() => []),
};
