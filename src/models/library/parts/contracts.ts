import { leaseRent } from "../../../catalog/hosting/leaseRent";
import { sotp } from "../../../catalog/valuation/sotp";
import { callText } from "../../../formula/callText";
import { dateOf } from "../../dateOf";
import type { Column, Formula, TableBlock } from "../../describe";
import { tableColumns } from "../../rows";
import { inWords } from "../shared/words";

/* Every contract at its own rent, margin, cost and delivery. */

export function listed(column: string): string {
  return `{contracts.${column}#row}`;
}

/** Only where the row holds a contract. */
function ofAny(formula: string): Formula {
  return `=IF({@contract}="","",${formula})`;
}

/** Only for contracts that count. */
export function counted(formula: string): Formula {
  return `=IF({@state}="counted",${formula},"")`;
}

/** The contract's own term, else the company's mean over contracts that are alike, else a default. */
function ownOrUsual(column: string, alike: "type" | "counterparty", otherwise: string): string {
  const mean = `AVERAGEIFS({contracts.${column}},{contracts.ticker},{@ticker},{contracts.${alike}},${listed(alike)})`;
  return `IF(ISNUMBER(${listed(column)}),${listed(column)},IFERROR(${mean},${otherwise}))`;
}

/** A contract for GPUs rather than a lease. */
export const CLOUD = `${listed("type")}="ai_cloud"`;
const ANNUITY = "((1-(1+{discount#CASE})^-{@term})/{discount#CASE}*(1+{discount#CASE})^0.5)";
const HALL_LET_AGAIN = "{rent#CASE}*12000*{margin}*{multiple#CASE}/(1+{discount#CASE})^{@term}";
const GPUS_LEFT = "{gpuResidual}*({@capex}-1000000*{hallBuild})/(1+{discount#CASE})^{@term}";

/** A finished IT MW: NOI at the multiple, or the cloud contract's cash and what is left after it. */
function finished(number: number): string {
  return ofCase(
    number,
    `IF(${CLOUD},{@noi}*${ANNUITY}+${HALL_LET_AGAIN}+${GPUS_LEFT},{@noi}*{multiple#CASE})`,
  );
}

function ofCase(number: number, formula: string): string {
  return formula.replace(/#CASE/g, `#${number}`);
}

function caseColumns(number: number, head: string): readonly Column[] {
  return tableColumns({
    [`finished${number}`]: {
      label: `${head}: an IT MW in service`,
      unit: "USD/IT MW",
      format: "0.0,,;(0.0,,)",
      formula: counted(finished(number)),
    },
    [`value${number}`]: {
      label: `${head}: value today`,
      unit: "USD",
      format: "#,##0,,;(#,##0,,)",
      formula: counted(
        callText(sotp, {
          mw: "{@it}",
          valueUsdPerMw: `{@finished${number}}`,
          ownershipFraction: "{@own}",
          yearsToDelivery: "{@years}",
          capexLeftUsdPerMw: "{@left}",
          discountRate: `{discount#${number}}`,
        }),
      ),
    },
  });
}

const STATE: Formula = `=IF({@contract}="","",IF(${listed("counts")}<>1,"not counted",IF(${dateOf(listed("announced"))}>{day},"signed later",IF(COUNT(${listed("it")},${listed("value")},${listed("years")})<3,"terms n/p","counted"))))`;

/** What a contract brings and needs, and when. */
const TERMS = tableColumns({
  ticker: { label: "Ticker", unit: "text", formula: ofAny(listed("ticker")) },
  type: { label: "Type", unit: "text", formula: ofAny(inWords(listed("type"))) },
  state: { label: "In the sum", unit: "text", formula: STATE },
  it: { label: "Critical IT", unit: "MW", formula: counted(listed("it")) },
  site: {
    label: "Site power",
    unit: "MW",
    formula: counted(`IF(ISNUMBER(${listed("site")}),${listed("site")},${listed("it")}*{ratio})`),
  },
  term: { label: "Term", unit: "years", format: "0", formula: counted(listed("years")) },
  rent: {
    label: "First-year rent",
    unit: "USD/kW-month",
    format: "0.0",
    formula: counted(
      callText(leaseRent, {
        contractValueUsd: listed("value"),
        itMw: listed("it"),
        termYears: listed("years"),
        escalatorRate: `IF(ISNUMBER(${listed("escalator")}),${listed("escalator")},IF(${CLOUD},0,{escalator}))`,
      }),
    ),
  },
  margin: {
    label: "NOI margin",
    unit: "fraction",
    formula: counted(ownOrUsual("margin", "type", "{margin}")),
  },
  noi: {
    label: "NOI, first year",
    unit: "USD/IT MW",
    format: "0.00,,",
    formula: counted("12000*{@rent}*{@margin}"),
  },
  capex: {
    label: "Build cost, GPUs included",
    unit: "USD/IT MW",
    format: "0.0,,",
    formula: counted(
      `${ownOrUsual("capex", "counterparty", "1000000*{build}")}+IF(${CLOUD},1000000*{hallBuild},0)`,
    ),
  },
  signed: { label: "Signed", unit: "date", formula: counted(dateOf(listed("announced"))) },
  start: {
    label: "In service",
    unit: "date",
    formula: counted(
      `IF(LEN(${listed("start")})=10,${dateOf(listed("start"))},{@signed}+365.25*{buildYears})`,
    ),
  },
  years: {
    label: "Until service",
    unit: "years",
    formula: counted("MAX(0,({@start}-{day})/365.25)"),
  },
  own: {
    label: "Owned share",
    unit: "fraction",
    format: "0%",
    formula: counted(
      `IF(${listed("type")}="joint_venture",IF({day}>={ventureSold},0,{ventureShare}),1)`,
    ),
  },
});

/** What was spent by the day of the cash is in net debt. */
function capexLeft(balanceDay: string): Column {
  return {
    key: "left",
    label: "Capex left",
    unit: "USD/IT MW",
    format: "0.0,,",
    formula: counted(`{@capex}*MIN(1,MAX(0,({@start}-${balanceDay})/MAX(1,{@start}-{@signed})))`),
  };
}

const VALUES: readonly Column[] = [
  ...caseColumns(1, "Bear"),
  ...caseColumns(2, "Base"),
  ...caseColumns(3, "Bull"),
  ...tableColumns({
    leaseNoi: {
      label: "Lease NOI, base, as of today",
      unit: "USD",
      format: "#,##0,,",
      formula: counted(`IF(${CLOUD},0,{@it}*{@own}*{@noi}/(1+{discount#2})^{@years})`),
    },
    rentUsd: {
      label: "Value of the rent, base",
      unit: "USD",
      format: "#,##0,,",
      formula: counted(
        `{@it}*{@own}*IF(${CLOUD},${ofCase(2, `{@noi}*${ANNUITY}+${HALL_LET_AGAIN}`)},{@noi}*{multiple#2})/(1+{discount#2})^{@years}`,
      ),
    },
  }),
];

const TERMS_NOTE =
  "Terms that are not published are the company's mean (margin: of that type, build cost: with that counterparty), else the shared ones. terms n/p: MW, value or years are not published, so the contract is left out.";

export interface ContractsOptions {
  /** All without it. */
  readonly company?: string;
  readonly note: string;
  /** Day of the cash that what is spent has left. */
  readonly balanceDay: string;
}

/** Longer names of tenants would run into the next cell. */
const NAME_LENGTH = 28;

/** So many contracts of the list, those of a company or all, with more columns after their terms. */
export function contractsTable(
  rows: number,
  columns: readonly Column[],
  { company, note, balanceDay }: ContractsOptions,
): TableBlock {
  const wanted =
    company === undefined ? `LEN(${listed("ticker")})>0` : `${listed("ticker")}=${company}`;
  const names: readonly Column[] = tableColumns({
    name: {
      label: "Contract",
      unit: "text",
      formula: ofAny(
        `IF(LEN(${listed("counterparty")})>${NAME_LENGTH},LEFT(${listed("counterparty")},${NAME_LENGTH - 3})&"...",${listed("counterparty")})&", "&${listed("announced")}`,
      ),
    },
    contract: {
      label: "Key",
      unit: "text",
      formula: `=IF(${wanted},${listed("contract")},"")`,
      keys: true,
      align: "left",
    },
  });
  return {
    kind: "table",
    key: "valued",
    title: "Contracts, each at its own terms",
    note: `${note} ${TERMS_NOTE}`,
    columns: [...names, ...TERMS, capexLeft(balanceDay), ...columns],
    rows: Array.from({ length: rows }, () => []),
  };
}

/** With what each is worth. */
export function valuedContracts(
  rows: number,
  own: Pick<ContractsOptions, "company" | "balanceDay">,
): TableBlock {
  return contractsTable(rows, VALUES, {
    ...own,
    note: "Capex is taken to be spent evenly from signing to service: what was spent by the day of the cash is in net debt.",
  });
}
