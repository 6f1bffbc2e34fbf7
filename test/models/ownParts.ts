import { readFileSync } from "node:fs";
import path from "node:path";
import { readRecords, type CsvRecord } from "../../scripts/csv";

/*
 * The sum of the parts of a company once more, from the data files alone: nothing of the add-in's
 * code, and the share price that the diluted shares give found by halves.
 */

const rowsOf = (name: string): readonly CsvRecord[] =>
  readRecords(readFileSync(path.join(__dirname, "../../data", `${name}.csv`), "utf8"));

const [companies, contracts, securities, network] = [
  ...["companies", "contracts", "securities", "network-history"],
].map(rowsOf);

/** What the three cases assume, as on the sheet. */
const CASES = {
  btc: [0.7, 1, 1.3],
  haircut: [0.1, 0.05, 0],
  multiple: [12.5, 15, 18.2],
  rent: [100, 109.46, 131.72],
  freeChance: [0.3, 0.5, 0.7],
  freeYears: [4, 3, 2],
  convertChance: [0, 0.25, 0.5],
  pipelineChance: [0.02, 0.1, 0.2],
  pipelineYears: [6, 5, 4],
  rate: [0.12, 0.1, 0.09],
  miningMultiple: [3, 5, 6],
  uptime: [0.82, 0.88, 0.91],
  otherCost: [7, 5, 3],
} as const;

type Case = Readonly<Record<keyof typeof CASES, number>>;

/** One term moved, the others held. */
export interface Moved {
  readonly btcPrice?: number;
  readonly hashprice?: number;
  /** Of leases that are signed. */
  readonly leaseMultiple?: number;
  /** More on what is signed. */
  readonly signedUsd?: number;
  /** Over every rent, signed or not. */
  readonly rentFactor?: number;
}

export interface OwnParts {
  readonly priceUsd: number | undefined;
  readonly btcPrice: number;
  readonly letIt: number;
  /** By the names on the sheet; undefined where a figure under it is not published. */
  readonly parts: Readonly<Record<string, number | undefined>>;
  readonly megawatts: { readonly mining?: number; readonly free?: number; readonly site: number };
  readonly equity: number;
  /** undefined where debt or shares are not published. */
  readonly value: number | undefined;
  /** On diluted shares, without the notes that convert; undefined where a figure is not published. */
  readonly ev: number | undefined;
}

const number = (text: string | undefined): number | undefined =>
  text === undefined || text === "" || Number.isNaN(Number(text)) ? undefined : Number(text);

const unlessNaN = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

function reading(ticker: string, field: string, vintage: string): CsvRecord | undefined {
  const own = companies.filter((row) => row.ticker === ticker && row.field === field);
  const used = (use: string): CsvRecord | undefined => own.find((row) => row.use === use);
  if (vintage === "2025-Q3") {
    return used("preset");
  }
  if (vintage === "latest") {
    return used("latest") ?? used("preset");
  }
  const later = own.filter(({ use, quarter }) => /^lat/.test(use) && quarter === vintage);
  const order = (row: CsvRecord): string => `${row.as_of} ${row.use === "latest" ? 1 : 0}`;
  return [...later].sort((a, b) => order(b).localeCompare(order(a)))[0];
}

const DAY = 86_400_000;
const daysOf = (text: string): number => Date.parse(text) / DAY + 25_569;

function lastDay(vintage: string): string {
  if (vintage === "2025-Q3") {
    return "2025-11-18";
  }
  if (vintage === "latest") {
    return `${network[network.length - 1].month}-01`;
  }
  const [year, quarter] = vintage.split("-Q").map(Number);
  return new Date(Date.UTC(year, 3 * quarter, 0)).toISOString().slice(0, 10);
}

function market(vintage: string, day: string): { readonly price: number; readonly ehs: number } {
  if (vintage === "2025-Q3") {
    return { price: 90_000, ehs: (152.27e12 * 2 ** 32) / 600 / 1e18 };
  }
  const newest = network[network.length - 1];
  const row = network.find(({ month }) => month === day.slice(0, 7)) ?? newest;
  return { price: Number(row.btc_price_usd), ehs: Number(row.hashrate_eh_s) };
}

interface Signed {
  readonly it: number;
  readonly site: number;
  readonly usd: number;
}

interface Valuing {
  readonly day: number;
  /** Day of the cash. */
  readonly spentTo: number;
  readonly own: Case;
  readonly rentFactor: number;
  readonly leaseMultiple?: number;
}

function signed(row: CsvRecord, valuing: Valuing): Signed | undefined {
  const { day, spentTo, own, rentFactor, leaseMultiple = own.multiple } = valuing;
  const [it, total, term] = [row.it_mw, row.total_contract_value_usd, row.term_years].map(number);
  const announced = daysOf(row.announced);
  const counts = row.counts_in_totals === "true" && announced <= day;
  if (!counts || it === undefined || total === undefined || term === undefined) {
    return undefined;
  }
  const isCloud = row.type === "ai_cloud";
  const step = number(row.escalator_rate) ?? (isCloud ? 0 : 0.03);
  const years = Array.from({ length: term }, (_, year) => (1 + step) ** year);
  const alike = (column: string, by: string, otherwise: number): number => {
    const known = contracts
      .filter((one) => one.ticker === row.ticker && one[by] === row[by])
      .flatMap((one) => number(one[column]) ?? []);
    return known.length === 0 ? otherwise : known.reduce((a, b) => a + b) / known.length;
  };
  const margin = number(row.noi_margin_fraction) ?? alike("noi_margin_fraction", "type", 0.85);
  const noi = (rentFactor * total * margin) / it / years.reduce((a, b) => a + b);
  const built =
    number(row.capex_usd_per_it_mw) ?? alike("capex_usd_per_it_mw", "counterparty", 10e6);
  const capex = built + (isCloud ? 15e6 : 0);
  const start = row.service_start.length === 10 ? daysOf(row.service_start) : announced + 730.5;
  const wait = Math.max(0, (start - day) / 365.25);
  const still = Math.min(1, Math.max(0, (start - spentTo) / Math.max(1, start - announced)));
  const growth = 1 + own.rate;
  const flows = years.reduce((sum, _, year) => sum + noi / growth ** (year + 0.5), 0);
  const hall = rentFactor * own.rent * 12_000 * 0.85 * own.multiple + 0.2 * built;
  const finished = isCloud ? flows + hall / growth ** term : noi * leaseMultiple;
  const share = row.type !== "joint_venture" ? 1 : day >= daysOf("2026-07-06") ? 0 : 0.5;
  const usd = it * share * (finished / growth ** wait - (capex * still) / growth ** (wait / 2));
  return { it, site: number(row.site_mw) ?? it * 1.3, usd };
}

/** Site power that may be let. */
function maybe(mw: number | undefined, own: Case, { chance, years, rentFactor }: Chance) {
  const growth = 1 + own.rate;
  const finished = (12_000 * rentFactor * own.rent * 0.85 * own.multiple) / 1.3 / growth ** years;
  const each = finished - 10e6 / 1.3 / growth ** (years / 2);
  return mw === undefined ? undefined : Math.max(0, mw * chance * each);
}

interface Chance {
  readonly chance: number;
  readonly years: number;
  readonly rentFactor: number;
}

const CASE_NAMES = Object.keys(CASES) as (keyof typeof CASES)[];

function caseOf(at: number): Case {
  return Object.fromEntries(CASE_NAMES.map((key) => [key, CASES[key][at]])) as Case;
}

type Figure = (field: string) => number | undefined;

function megawattsOf(figure: Figure, site: number): OwnParts["megawatts"] {
  const [operating, secured] = ["power_operating_mw", "power_secured_mw"].map(figure);
  if (operating === undefined || (secured === undefined && site > 0)) {
    return { site };
  }
  const both = Math.max(0, operating + site - (secured ?? Infinity));
  const mining = operating - Math.min(operating, both);
  return { site, mining, ...(secured && { free: Math.max(0, secured - mining - site) }) };
}

/** A year after power and other cost, at the multiple; machines beyond the power left stand still. */
function miningUsd(figure: Figure, mining: number | undefined, hashprice: number, own: Case) {
  const [hashrate, efficiency, power, operating] = [
    ...["hashrate_eh_s", "fleet_efficiency_j_th"],
    ...["power_price_usd_kwh", "power_operating_mw"],
  ].map(figure);
  if (!hashrate || !efficiency || !power || !operating || mining === undefined) {
    return undefined;
  }
  const running = Math.min(1, mining / Math.min(operating, hashrate * efficiency));
  const perDay = own.uptime * (hashprice * 0.99 - 24 * efficiency * power) - own.otherCost;
  const year = 365 * hashrate * 1000 * running * Math.max(0, perDay);
  const stake = figure("subsidiary_stake_fraction") ?? 1;
  return year * own.miningMultiple * (1 - own.convertChance) * stake;
}

function coinsUsd(figure: Figure, subsidiary: number, coinUsd: number): number | undefined {
  const held = figure("btc_held");
  const others = (1 - (figure("subsidiary_stake_fraction") ?? 1)) * Math.min(held ?? 0, subsidiary);
  return held === undefined ? undefined : (held - others) * coinUsd;
}

/** One figure for cash and bitcoin where cash is older or not published. */
function cashReading(ticker: string, vintage: string): CsvRecord | undefined {
  const [cash, both] = ["cash_usd", "liquidity_usd"].map((field) =>
    reading(ticker, field, vintage),
  );
  return (both?.as_of ?? "") > (cash?.as_of ?? "") ? both : cash;
}

/** Restricted cash is of projects whose notes are in debt. */
function cashUsd(figure: Figure, row: CsvRecord | undefined, coinUsd: number): number | undefined {
  const known = number(row?.value);
  const coins = row?.field === "liquidity_usd" ? (figure("btc_held") ?? 0) * coinUsd : 0;
  return known === undefined ? undefined : known - coins + (figure("restricted_cash_usd") ?? 0);
}

/** Of the quarter of the cash, where the debt is of a later quarter and the other is published. */
function debtUsd(ticker: string, vintage: string): number | undefined {
  const cash = cashReading(ticker, vintage);
  const debt = reading(ticker, "debt_usd", vintage);
  const isNewer = cash !== undefined && debt !== undefined && debt.quarter > cash.quarter;
  const then = isNewer ? reading(ticker, "debt_usd", cash.quarter) : undefined;
  return number((then ?? debt)?.value);
}

/** Case 0 is bear, 1 base, 2 bull. */
export function ownParts(
  ticker: string,
  vintage: string,
  { at = 1, moved = {} }: { readonly at?: number; readonly moved?: Moved } = {},
): OwnParts {
  const figure: Figure = (field) => number(reading(ticker, field, vintage)?.value);
  const dayText = reading(ticker, "share_price_usd", vintage)?.as_of ?? lastDay(vintage);
  const own = caseOf(at);
  const { rentFactor = 1, signedUsd = 0 } = moved;
  const { price, ehs } = market(vintage, dayText);
  const btcPrice = (moved.btcPrice ?? price) * own.btc;
  const hashprice = moved.hashprice ?? (144 * (3.125 / (1 - 0.0062)) * btcPrice) / (ehs * 1000);
  const cash = cashReading(ticker, vintage);
  const spentTo = cash?.as_of ?? dayText;
  const day = daysOf(dayText);
  const valuing = { day, spentTo: Math.min(day, daysOf(spentTo)), own, rentFactor };
  const leases = contracts
    .filter((row) => row.ticker === ticker)
    .flatMap((row) => signed(row, { ...valuing, leaseMultiple: moved.leaseMultiple }) ?? []);
  const sum = (key: keyof Signed): number => leases.reduce((all, one) => all + one[key], 0);
  const megawatts = megawattsOf(figure, sum("site"));
  const later = (mw: number | undefined, chance: number, years: number) =>
    maybe(mw, own, { chance, years, rentFactor });
  const debt = debtUsd(ticker, vintage);
  const parts = {
    "Signed contracts": sum("usd") + signedUsd,
    "Secured power, neither running nor let": later(megawatts.free, own.freeChance, own.freeYears),
    "Power that mines, if it is let": later(megawatts.mining, own.convertChance, own.freeYears),
    "Pipeline power": later(figure("power_pipeline_mw"), own.pipelineChance, own.pipelineYears),
    "Mining, where power is not let": miningUsd(figure, megawatts.mining, hashprice, own),
    "Bitcoin after the haircut": coinsUsd(
      figure,
      vintage === "2025-Q3" ? 3418 : 8002,
      btcPrice * (1 - own.haircut),
    ),
    Cash: cashUsd(figure, cash, price),
    "Debt before conversion": debt === undefined ? undefined : -debt,
  };
  const equity = Object.values(parts).reduce<number>((all, part) => all + (part ?? 0), 0);
  const [shares, priceUsd] = ["shares_outstanding", "share_price_usd"].map(figure);
  const coins = (figure("btc_held") ?? (cash?.field === "liquidity_usd" ? 0 : NaN)) * price;
  return {
    priceUsd,
    btcPrice,
    letIt: sum("it"),
    parts,
    megawatts,
    equity,
    value:
      debt === undefined || shares === undefined
        ? undefined
        : perShare({ ticker, vintage, shares }, equity),
    ev:
      shares === undefined || priceUsd === undefined
        ? undefined
        : unlessNaN(
            marketUsd({ ticker, vintage, shares }, priceUsd) +
              Number(debt) -
              Number(parts.Cash) -
              coins,
          ),
  };
}

interface Holder {
  readonly ticker: string;
  readonly vintage: string;
  readonly shares: number;
}

/** Shares at a price, net of capped calls, and the debt that converts there. */
function dilutedAt({
  ticker,
  vintage,
  shares,
}: Holder): (price: number) => readonly [number, number] {
  const until = vintage === "latest" ? "9999" : lastDay(vintage);
  const newest = new Map<string, CsvRecord>();
  for (const row of securities.filter((one) => one.ticker === ticker && one.as_of <= until)) {
    const before = newest.get(row.security_id);
    newest.set(row.security_id, before && before.as_of >= row.as_of ? before : row);
  }
  return (price) => {
    let [count, converted] = [shares, 0];
    for (const row of newest.values()) {
      const [strike, principal] = [row.conversion_price_usd, row.principal_usd].map(number);
      const [exercise, warrants] = [row.exercise_price_usd, row.shares_underlying].map(number);
      if (row.type === "warrant" && exercise !== undefined && warrants !== undefined) {
        count += warrants * Math.max(0, 1 - exercise / price);
      }
      if (row.type === "convertible" && strike !== undefined && principal !== undefined) {
        const cap = number(newest.get(`${row.security_id}_capped_call`)?.cap_price_usd);
        const gain = Math.max(0, Math.min(price, cap ?? 0) - strike);
        count += (principal / strike) * ((price > strike ? 1 : 0) - gain / price);
        converted += price > strike ? principal : 0;
      }
    }
    return [count, converted];
  };
}

/** All shares at the price, without what converts. */
function marketUsd(holder: Holder, price: number): number {
  const [count, converted] = dilutedAt(holder)(price);
  return price * count - converted;
}

/** The price at which the diluted shares are worth the parts and the debt that converts. */
function perShare(holder: Holder, equity: number): number {
  const diluted = dilutedAt(holder);
  /** What is left of the parts once all shares at that price have their value. */
  const left = (price: number): number => {
    const [count, converted] = diluted(price);
    return equity + converted - price * count;
  };
  if (left(0.01) <= 0) {
    return 0.01 + left(0.01) / holder.shares;
  }
  let [low, high] = [0.01, 1e5];
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    [low, high] = left(middle) > 0 ? [middle, high] : [low, middle];
  }
  return low;
}
