import { NETWORK_METHODS } from "../../src/presets/networkTypes";
import type { CsvRecord } from "../csv";
import {
  agree,
  amount,
  checkCells,
  confidence,
  filled,
  oneOf,
  orBlank,
  type Rule,
  webAddress,
} from "./check";
import { type PackedFile, packedFile } from "./emit";

const quantity = orBlank(amount());

const CELL_RULES: Readonly<Record<string, Rule>> = {
  month: (cell) =>
    /^20\d\d-(0[1-9]|1[0-2])$/.test(cell) ? undefined : `is '${cell}', not a month as 2025-11`,
  hashrate_eh_s: quantity,
  difficulty: quantity,
  hashprice_usd_ph_day: quantity,
  btc_price_usd: quantity,
  fee_fraction: orBlank(amount(1)),
  hashprice_revenue_usd_ph_day: quantity,
  days: orBlank(amount(31)),
  method: oneOf(NETWORK_METHODS),
  confidence,
  source_url: webAddress,
  source_url_2: orBlank(webAddress),
  note: filled,
};

/** Days of 2024-04 before and after the halving of 20 April. */
const HALVING_MONTH = "2024-04";
const HALVING_SUBSIDY = (19 * 6.25 + 11 * 3.125) / 30;

/** Everything wrong with the months, a sentence each; empty if they may be shipped. */
export function checkNetwork(records: readonly CsvRecord[]): string[] {
  return records.flatMap((record, index) => {
    const problems = checkCells(record, CELL_RULES);
    const all =
      problems.length > 0
        ? problems
        : [...checkNext(record, records[index - 1]), ...checkMonth(record)];
    return all.map((problem) => `${record.month}: ${problem}`);
  });
}

function checkNext({ month }: CsvRecord, before: CsvRecord | undefined): string[] {
  const gap = before !== undefined && monthNumber(month) !== monthNumber(before.month) + 1;
  return gap ? [`does not follow ${before.month}`] : [];
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}

function checkMonth(record: CsvRecord): string[] {
  const { hashrate_eh_s: hashrate, difficulty, hashprice_usd_ph_day: hashprice, method } = record;
  const implied = (Number(difficulty) * 2 ** 32) / 600 / 1e18;
  const problems: string[] = [];
  if ((method === "none") !== (hashprice === "")) {
    problems.push(`method ${method} does not fit the hashprice '${hashprice}'`);
  }
  if ((method === "derived_with_fees") !== (record.fee_fraction !== "")) {
    problems.push(`method ${method} does not fit the fee fraction '${record.fee_fraction}'`);
  }
  if (hashrate !== "" && difficulty !== "" && !agree(Number(hashrate), implied, 0.08)) {
    problems.push(`${hashrate} EH/s is more than 8% off the difficulty's ${implied.toFixed(1)}`);
  }
  return [...problems, ...checkHashprice(record, implied)];
}

/** A derived hashprice comes back from difficulty, price and fees. */
function checkHashprice(record: CsvRecord, implied: number): string[] {
  const { month, btc_price_usd: price, fee_fraction: fees, hashprice_usd_ph_day: given } = record;
  if (!record.method.startsWith("derived") || price === "" || implied === 0) {
    return [];
  }
  const reward = subsidyOf(month) / (1 - Number(fees));
  const computed = (144 * reward * Number(price)) / (implied * 1000);
  return agree(computed, Number(given), 0.03)
    ? []
    : [`hashprice ${given}, but difficulty and price give ${computed.toFixed(2)}`];
}

function subsidyOf(month: string): number {
  if (month === HALVING_MONTH) {
    return HALVING_SUBSIDY;
  }
  return month < HALVING_MONTH ? 6.25 : 3.125;
}

const PACKED: PackedFile = {
  csv: "network-history.csv",
  row: "NetworkMonth",
  types: "networkTypes",
  name: "packedMonths",
  textColumns: {
    month: "month",
    method: "method",
    confidence: "confidence",
    sourceUrl: "source_url",
    secondSourceUrl: "source_url_2",
  },
  numberColumns: {
    hashrateEhs: "hashrate_eh_s",
    difficulty: "difficulty",
    hashpriceUsdPerPhDay: "hashprice_usd_ph_day",
    btcPriceUsd: "btc_price_usd",
    feeFraction: "fee_fraction",
    revenueUsdPerPhDay: "hashprice_revenue_usd_ph_day",
    days: "days",
  },
};

/** The typed data of the months, without notes; expects records without problems. */
export function emitNetwork(records: readonly CsvRecord[]): string {
  return packedFile(PACKED, records);
}
