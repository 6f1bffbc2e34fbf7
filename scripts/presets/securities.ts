import { SECURITY_TYPES } from "../../src/presets/securityTypes";
import { COVERED_TICKERS, PEER_TICKERS } from "../../src/presets/tickers";
import type { CsvRecord } from "../csv";
import {
  agree,
  amount,
  checkCells,
  checkEvidence,
  checkQuarter,
  confidence,
  filled,
  isoDate,
  oneOf,
  orBlank,
  partialDate,
  repeated,
  type Rule,
  webAddress,
} from "./check";
import { notesOf, type PackedFile, packedFile } from "./emit";

const quantity = orBlank(amount());

const CELL_RULES: Readonly<Record<string, Rule>> = {
  security_id: (cell) =>
    /^[a-z]+(_[a-z0-9]+)+$/.test(cell) ? undefined : `is '${cell}', not a slug`,
  ticker: oneOf([...COVERED_TICKERS, ...PEER_TICKERS]),
  instrument: filled,
  type: oneOf(SECURITY_TYPES),
  principal_usd: quantity,
  coupon_fraction: orBlank(amount(1)),
  maturity: orBlank(partialDate),
  conversion_price_usd: quantity,
  shares_underlying: quantity,
  exercise_price_usd: quantity,
  cap_price_usd: quantity,
  issued: orBlank(partialDate),
  as_of: isoDate,
  quarter: filled,
  source_url: webAddress,
  confidence,
  note: filled,
};

/** Which types may have a figure: a capped call has no shares, or they would be added twice. */
const ONLY_ON: Readonly<Record<string, readonly string[]>> = {
  principal_usd: ["convertible", "note", "loan", "preferred", "prepaid_forward"],
  coupon_fraction: ["convertible", "note", "loan", "preferred"],
  conversion_price_usd: ["convertible"],
  shares_underlying: ["convertible", "warrant", "option_rsu"],
  exercise_price_usd: ["warrant", "option_rsu"],
  cap_price_usd: ["capped_call"],
};
/** What one instrument has on every day. */
const TERMS = ["ticker", "type", "coupon_fraction", "conversion_price_usd"] as const;
const COMPANION = /_(capped_call|prepaid_forward)$/;

/** Everything wrong with the securities, a sentence each; empty if they may be shipped. */
export function checkSecurities(records: readonly CsvRecord[]): string[] {
  const rows = records.flatMap((record) => {
    const problems = checkCells(record, CELL_RULES);
    const all = problems.length > 0 ? problems : checkSecurity(record, records);
    return all.map((problem) => `${record.security_id} ${record.as_of}: ${problem}`);
  });
  const twice = repeated(records.map(({ security_id: id, as_of: asOf }) => `${id} ${asOf}`));
  return [...rows, ...twice.map((key) => `${key}: more than one balance that day`)];
}

function checkSecurity(record: CsvRecord, records: readonly CsvRecord[]): string[] {
  return [
    ...checkKind(record),
    ...checkShares(record),
    ...checkTerms(record, records),
    ...checkCompanion(record, records),
    ...checkQuarter(record),
    ...checkEvidence(record),
  ];
}

function checkKind(record: CsvRecord): string[] {
  const misplaced = Object.entries(ONLY_ON).flatMap(([column, types]) =>
    record[column] !== "" && !types.includes(record.type) ? [`${column} on a ${record.type}`] : [],
  );
  const uncapped = record.type === "capped_call" && record.cap_price_usd === "";
  return uncapped ? [...misplaced, "a capped call without a cap"] : misplaced;
}

/** Shares follow from principal and conversion price, before make-whole shares. */
function checkShares(record: CsvRecord): string[] {
  const { principal_usd: principal, conversion_price_usd: price } = record;
  const shares = Number(principal) / Number(price);
  return principal !== "" && price !== "" && !agree(Number(record.shares_underlying), shares, 0.005)
    ? [`${principal} / ${price} is not ${record.shares_underlying} shares`]
    : [];
}

function checkTerms(record: CsvRecord, records: readonly CsvRecord[]): string[] {
  const first = records.find(({ security_id: id }) => id === record.security_id) ?? record;
  return TERMS.filter((term) => record[term] !== first[term]).map(
    (term) => `${term} differs from an earlier row of the instrument`,
  );
}

/** Capped calls and prepaid forwards carry the id of their notes, and cap above conversion. */
function checkCompanion(record: CsvRecord, records: readonly CsvRecord[]): string[] {
  if (record.type !== "capped_call" && record.type !== "prepaid_forward") {
    return [];
  }
  const id = record.security_id.replace(COMPANION, "");
  const notes = records.find(({ security_id: other }) => other === id && id !== record.security_id);
  if (notes === undefined) {
    return ["belongs to no notes: its id is that of the notes and its type"];
  }
  const { cap_price_usd: cap } = record;
  return cap !== "" && Number(cap) <= Number(notes.conversion_price_usd)
    ? [`the cap ${cap} is not above the conversion price ${notes.conversion_price_usd}`]
    : [];
}

const PACKED: PackedFile = {
  csv: "securities.csv",
  row: "Security",
  types: "securityTypes",
  name: "packedSecurities",
  textColumns: {
    id: "security_id",
    ticker: "ticker",
    instrument: "instrument",
    type: "type",
    maturity: "maturity",
    issued: "issued",
    asOf: "as_of",
    sourceUrl: "source_url",
    confidence: "confidence",
  },
  numberColumns: {
    principalUsd: "principal_usd",
    couponFraction: "coupon_fraction",
    conversionPriceUsd: "conversion_price_usd",
    sharesUnderlying: "shares_underlying",
    exercisePriceUsd: "exercise_price_usd",
    capPriceUsd: "cap_price_usd",
  },
};

/** The typed data of the securities, without notes; expects records without problems. */
export function emitSecurities(records: readonly CsvRecord[]): string {
  return packedFile(PACKED, records);
}

/** The notes, in the order of the balances. */
export function emitSecurityNotes(records: readonly CsvRecord[]): string {
  return notesOf("securities.csv", "securityNotes", records);
}
