import { COVERED_TICKERS, PEER_TICKERS } from "../../src/presets/tickers";
import type { CsvRecord } from "../csv";
import {
  agree,
  amount,
  checkCells,
  filled,
  isoDate,
  oneOf,
  orBlank,
  repeated,
  type Rule,
  VINTAGE_DAY,
  webAddress,
} from "./check";
import { declaration, heading, lines, numberOrUnknown, object, textOrUnknown } from "./emit";

const fraction = orBlank(amount(1));
const quantity = orBlank(amount());
const anything: Rule = () => undefined;

const CELL_RULES: Readonly<Record<string, Rule>> = {
  id: filled,
  ticker: oneOf([...COVERED_TICKERS, ...PEER_TICKERS]),
  counterparty: filled,
  end_tenant: anything,
  type: oneOf([
    "ai_cloud",
    "colocation",
    "turnkey_lease",
    "nnn_lease",
    "joint_venture",
    "power_campus",
    "acquisition",
    "tenant_capacity",
    "equipment",
  ]),
  status: oneOf(["signed", "conditional", "letter_of_intent", "cost_side"]),
  site_mw: quantity,
  it_mw: quantity,
  term_years: quantity,
  total_contract_value_usd: quantity,
  annual_revenue_usd: quantity,
  prepaid_fraction: fraction,
  escalator_rate: fraction,
  noi_margin_fraction: fraction,
  capex_usd_per_it_mw: quantity,
  credit_support: anything,
  announced: isoDate,
  service_start: orBlank(isoDate),
  vintage: oneOf(["2025-Q3", "later"]),
  counts_in_totals: oneOf(["true", "false"]),
  source_url: webAddress,
  note: filled,
};

/** Everything wrong with the contracts, a sentence each; empty if they may be shipped. */
export function checkContracts(records: readonly CsvRecord[]): string[] {
  const rows = records.flatMap((record) => {
    const problems = checkCells(record, CELL_RULES);
    const all = problems.length > 0 ? problems : checkContract(record, records);
    return all.map((problem) => `${record.id}: ${problem}`);
  });
  const twice = repeated(records.map(({ id }) => id));
  return [...rows, ...twice.map((id) => `${id}: more than one row`)];
}

function checkContract(record: CsvRecord, records: readonly CsvRecord[]): string[] {
  const problems: string[] = [];
  const vintage = record.announced > VINTAGE_DAY ? "later" : "2025-Q3";
  if (record.vintage !== vintage) {
    problems.push(`vintage must be ${vintage}, announced ${record.announced}`);
  }
  if (counts(record) && record.status !== "signed") {
    problems.push(`counts in totals although its status is ${record.status}`);
  }
  if (Number(record.it_mw) > Number(record.site_mw) && record.site_mw !== "") {
    problems.push(`IT load ${record.it_mw} is above the site load ${record.site_mw}`);
  }
  return [...problems, ...checkMoney(record), ...checkRole(record, records)];
}

function checkMoney(record: CsvRecord): string[] {
  const { annual_revenue_usd: annual, term_years: term, total_contract_value_usd: total } = record;
  const product = Number(annual) * Number(term);
  return [annual, term, total].every(Boolean) && !agree(product, Number(total), 0.01)
    ? [`${annual} a year x ${term} years is not ${total}`]
    : [];
}

/** An aggregate counts and its parts do not, or totals would hold the same megawatt twice. */
function checkRole(record: CsvRecord, records: readonly CsvRecord[]): string[] {
  if (roleOf(record) !== "component") {
    return [];
  }
  const counted = records.some((other) => isWholeOf(other, record) && counts(other));
  const problems: string[] = [];
  if (counts(record)) {
    problems.push("a component counts in totals beside its aggregate");
  }
  if (!counted) {
    problems.push("no counting aggregate of the same company and counterparty");
  }
  return problems;
}

/** An aggregate over several tenants names them all. */
function isWholeOf(other: CsvRecord, { ticker, counterparty }: CsvRecord): boolean {
  const names = other.counterparty.toLowerCase().split("; ");
  return (
    roleOf(other) === "aggregate" &&
    other.ticker === ticker &&
    names.includes(counterparty.toLowerCase())
  );
}

function counts(record: CsvRecord): boolean {
  return record.counts_in_totals === "true";
}

function roleOf({ id, note }: CsvRecord): string {
  if (/_all(_\d{4})?$/.test(id)) {
    return "aggregate";
  }
  return note.startsWith("Component") ? "component" : "single";
}

/** The typed data of the contracts; expects records without problems. */
export function emitContracts(records: readonly CsvRecord[]): string {
  const items = records.map((r) =>
    object({
      id: r.id,
      ticker: r.ticker,
      counterparty: r.counterparty,
      endTenant: textOrUnknown(r.end_tenant),
      type: r.type,
      status: r.status,
      role: roleOf(r),
      siteMw: numberOrUnknown(r.site_mw),
      itMw: numberOrUnknown(r.it_mw),
      termYears: numberOrUnknown(r.term_years),
      totalContractValueUsd: numberOrUnknown(r.total_contract_value_usd),
      annualRevenueUsd: numberOrUnknown(r.annual_revenue_usd),
      prepaidFraction: numberOrUnknown(r.prepaid_fraction),
      escalatorRate: numberOrUnknown(r.escalator_rate),
      noiMarginFraction: numberOrUnknown(r.noi_margin_fraction),
      capexUsdPerItMw: numberOrUnknown(r.capex_usd_per_it_mw),
      creditSupport: textOrUnknown(r.credit_support),
      announced: r.announced,
      serviceStart: textOrUnknown(r.service_start),
      vintage: r.vintage,
      countsInTotals: counts(r),
      sourceUrl: r.source_url,
      note: r.note,
    }),
  );
  return (
    heading("contracts.csv", "Contract", "types") +
    declaration("contractRows", "Contract", lines(items, ""))
  );
}
