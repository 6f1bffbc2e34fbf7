import { companyShares } from "../../../catalog/companies/companyShares";
import { securities } from "../../../catalog/companies/securities";
import { callText } from "../../../formula/callText";
import { dateOf } from "../../dateOf";
import type { Formula, SheetDescription, TableBlock } from "../../describe";
import { tableColumns } from "../../rows";
import { MILLIONS } from "../shared/looks";

/* What falls due, instrument by instrument. */

/** Room for the securities of the company that has most. */
const ROWS = 20;

const listed = (column: string): string => `{securities.${column}#row}`;

/** Only for rows that hold debt. */
function owed(formula: string): Formula {
  return `=IF({@instrument}="","",${formula})`;
}

const KNOWN = `OR({vintage}="latest",${dateOf(listed("asOf"))}<={day})`;
const NEWEST = `IF(AND(ISNUMBER(${listed("principal")}),${KNOWN}),${listed("principal")},"")`;
const DILUTES = callText(companyShares, {
  ticker: "{company}",
  sharePriceUsd: "IF(ISNUMBER({price}),{price},1)",
  vintage: "{vintage}",
  output: '"table"',
});
const CONVERTIBLE = `IF({@type}="convertible",IFERROR(VLOOKUP({@instrument},${DILUTES},2,FALSE),${NEWEST}),${NEWEST})`;

const MATURITY = listed("maturity");
const DUE = `IF(LEN(${MATURITY})=10,${dateOf(MATURITY)},IF(LEN(${MATURITY})=7,EOMONTH(DATE(VALUE(LEFT(${MATURITY},4)),VALUE(RIGHT(${MATURITY},2)),1),0),IF(LEN(${MATURITY})=4,DATE(VALUE(${MATURITY}),12,31),"")))`;

const OWED_TYPES = ["convertible", "note", "loan"] as const;

const columns = tableColumns({
  instrument: {
    label: "Instrument",
    unit: "text",
    formula: `=IF(AND(${listed("ticker")}={company},OR(${OWED_TYPES.map((type) => `${listed("type")}="${type}"`).join(",")})),${listed("instrument")},"")`,
  },
  type: { label: "Type", unit: "text", formula: owed(listed("type")) },
  state: {
    label: "In the sums",
    unit: "text",
    formula: owed(
      `IF(ISNUMBER({@principal}),IF({@principal}=0,"repaid",IF(ISNUMBER({@due}),"counted","no due date")),IF(ISNUMBER(${listed("principal")}),"only later known","principal n/p"))`,
    ),
  },
  principal: { label: "Principal", ...MILLIONS, formula: owed(CONVERTIBLE) },
  coupon: {
    label: "Coupon",
    unit: "fraction",
    format: "0.00%",
    formula: owed(`IF(ISNUMBER(${listed("coupon")}),${listed("coupon")},"n/p")`),
  },
  due: { label: "Due", unit: "date", formula: owed(DUE) },
  conversion: {
    label: "Converts at",
    unit: "USD/share",
    formula: owed(`IF(ISNUMBER(${listed("conversion")}),${listed("conversion")},"")`),
  },
  paidIn: {
    label: "Falls due in",
    unit: "text",
    formula: owed(
      'IF(AND(ISNUMBER({@conversion}),ISNUMBER({price})),IF({price}>{@conversion},"shares","cash"),"cash")',
    ),
  },
  notes: {
    label: "Notes and loans",
    ...MILLIONS,
    formula: owed('IF(AND({@state}="counted",{@type}<>"convertible"),{@principal},"")'),
  },
  converts: {
    label: "Converts, in cash",
    ...MILLIONS,
    formula: owed(
      'IF(AND({@state}="counted",{@type}="convertible",{@paidIn}="cash"),{@principal},"")',
    ),
  },
  shares: {
    label: "Converts, in shares",
    ...MILLIONS,
    formula: owed('IF(AND({@state}="counted",{@paidIn}="shares"),{@principal},"")'),
  },
  interest: {
    label: "Interest a year",
    ...MILLIONS,
    format: "#,##0.0,,",
    formula: owed('IF(COUNT({@principal},{@coupon})=2,{@principal}*{@coupon},"")'),
  },
  ends: {
    label: "Interest until",
    unit: "date",
    formula: owed('IF(ISNUMBER({@interest}),IF(ISNUMBER({@due}),{@due},DATE(2099,12,31)),"")'),
  },
  asOf: { label: "Newest balance of", unit: "text", align: "left", formula: owed(listed("asOf")) },
  source: { label: "Source", unit: "text", align: "left", formula: owed(listed("source")) },
});

const debtTable: TableBlock = {
  kind: "table",
  key: "owed",
  title: "Debt by instrument",
  note: "Convertibles have their balance of the vintage, others the newest where it was known then. A month or year falls due on its last day; holders' rights to be repaid earlier are not in the data.",
  columns,
  rows: Array.from({ length: ROWS }, () => []),
};

const SECURITY_COLUMNS = [
  ...["ticker", "instrument", "type", "principal", "coupon", "maturity", "conversion"],
  ...["shares", "strike", "cap", "asOf", "source", "confidence"],
] as const;

export const debtSheet: SheetDescription = {
  name: "Build-out debt",
  title: '="Debt of "&{company}&" and when it falls due"',
  answer:
    '=TEXT(SUM({owed.principal})/1000000,"#,##0")&" USD m in "&COUNTIF({owed.principal},">0")&" instruments; "&COUNTIF({owed.state},"principal n/p")+COUNTIF({owed.state},"only later known")&" more without a balance"',
  purpose: "The instruments behind maturities and interest, each with its filing.",
  widths: [52, 52, 18, 14, 14, 14, 14, 14, 16, 18, 18, 16, 16, 18, 40],
  blocks: [
    debtTable,
    {
      kind: "spill",
      key: "securities",
      title: "Securities, as WATT.SECURITIES lists them",
      formula: `=IFNA(${callText(securities, { ticker: "{company}" })},"none")`,
      rows: ROWS + 1,
      columns: SECURITY_COLUMNS.map((key) => ({
        key,
        unit: "" as const,
        ...(["principal", "shares"].includes(key) && { format: "#,##0" }),
        ...(key === "type" && { keys: true as const }),
      })),
    },
  ],
};
