import { readFileSync } from "node:fs";
import path from "node:path";
import { formatNumber } from "../../src/catalog/cells";
import { readRecords } from "../csv";
import { link, plain, tableText } from "../docs/markdown";
import { readModelValues, type ModelValue } from "./modelValues";

const DATA = path.join(__dirname, "../../data");
const FILE = path.join(DATA, "published-values.csv");
const NETWORK = path.join(DATA, "network-history.csv");

/** A published valuation, and where what the model gives for the same thing stands. */
export interface Target {
  readonly id: string;
  readonly ticker: string;
  readonly publishedOn: string;
  readonly author: string;
  readonly kind: string;
  readonly value: number;
  readonly unit: string;
  readonly basis: string;
  readonly inputs: string;
  readonly url: string;
  /** Key of a model value; empty where there is none on the same terms. */
  readonly ours: string;
  readonly reason: string;
}

export function readTargets(): readonly Target[] {
  return readRecords(readFileSync(FILE, "utf8")).map((row) => ({
    id: row.id,
    ticker: row.ticker,
    publishedOn: row.published_on,
    author: row.author,
    kind: row.kind,
    value: Number(row.value),
    unit: row.unit,
    basis: row.mw_basis,
    inputs: row.inputs,
    url: row.source_url,
    ours: row.ours,
    reason: row.reason,
  }));
}

/** docs/targets.md: every published valuation beside the ready models' own. */
export function targetsReport(targets: readonly Target[]): string {
  const values = new Map(readModelValues().map((one) => [one.key, one]));
  const compared = targets.filter(({ ours }) => ours !== "");
  const others = targets.filter(({ ours }) => ours === "");
  return [
    "# Published valuations beside ours",
    "Generated from `data/published-values.csv` and `data/model-values.csv`; a test computes the second with the sum of the parts anew. Rents of power that is not let are solved from Morgan Stanley's 5.19 and 7.81 USD/W; nothing is fitted to the rows compared.",
    `Of ${targets.length} published valuations ${compared.length} have a counterpart on the same terms: the same company or contract, the same basis of megawatts, and a vintage within two months of its day, or the newest for what was published since May 2026; what a contract earns and costs is the same in every vintage. Ours is the base case, with bear and bull in brackets where it is a value a share.`,
    `What holds for every row: a target mostly looks a year ahead, ours is the value of the day; bitcoin is at 90,000 USD in our vintage of November 2025, at ${newestBitcoin()} in the newest; shares are diluted at our value, without awards whose number is not published, and JPMorgan counts 20 to 33% more shares than data vendors. Ours counts what is signed in full and other power at odds: a site MW that is secured and free is worth 1.5m USD in the base case, after half odds, three years and the cost of building.`,
    "## Compared",
    tableText(
      ["what", "published", "ours", "ours over it", "why they differ", "source"],
      compared.map((target) => comparedRow(target, values)),
    ),
    "## What ours is made of",
    "The base case in USD a share; blank where a figure is not published, so that the part is left out.",
    partsTable(compared, values),
    "## Not compared",
    "Without a counterpart on the same terms; the reason stands beside each.",
    tableText(
      ["what", "published", "reason", "source"],
      others.map((target) => [what(target), shown(target), plain(target.reason), source(target)]),
    ),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

function newestBitcoin(): string {
  const months = readRecords(readFileSync(NETWORK, "utf8"));
  return formatNumber(Number(months[months.length - 1].btc_price_usd));
}

function comparedRow(target: Target, values: ReadonlyMap<string, ModelValue>): string[] {
  const ours = valueOf(values, target.ours);
  return [
    what(target),
    shown(target),
    withRange(values, target.ours),
    `${formatNumber(Math.round((ours.value / target.value) * 100))}%`,
    plain(target.reason),
    source(target),
  ];
}

const PARTS = {
  leased: "signed",
  unlet: "secured and free",
  convertible: "mining power, if let",
  pipelineUsd: "pipeline",
  mining: "mining",
  coins: "bitcoin",
  cashUsd: "cash",
  debtUsd: "debt",
  converts: "debt that converts",
  base_value: "value a share",
} as const;

function partsTable(compared: readonly Target[], values: ReadonlyMap<string, ModelValue>): string {
  const keys = new Set(compared.flatMap(({ ours }) => /^(.*)\/base_value$/.exec(ours)?.[1] ?? []));
  return tableText(
    ["company and vintage", ...Object.values(PARTS)],
    [...keys].sort().map((key) => [
      key.split("/").reverse().join(", "),
      ...Object.keys(PARTS).map((part) => {
        const found = values.get(`${key}/${part === "base_value" ? part : `part_${part}`}`);
        return found === undefined ? "" : found.value.toFixed(2);
      }),
    ]),
  );
}

/** @throws Error where the models have no such value. */
function valueOf(values: ReadonlyMap<string, ModelValue>, key: string): ModelValue {
  const found = values.get(key);
  if (found === undefined) {
    throw new Error(`data/model-values.csv has no ${key}`);
  }
  return found;
}

function withRange(values: ReadonlyMap<string, ModelValue>, key: string): string {
  const { value, unit } = valueOf(values, key);
  if (!key.endsWith("/base_value")) {
    return amount(value, unit);
  }
  const [bear, bull] = ["bear", "bull"].map((name) =>
    valueOf(values, key.replace("base_value", `${name}_value`)),
  );
  return `${amount(value, unit)} (${bear.value.toFixed(2)} to ${bull.value.toFixed(2)})`;
}

const KINDS: Readonly<Record<string, string>> = {
  price_target: "price target",
  sotp_part: "part of a sum",
  usd_per_mw: "value a MW",
  usd_per_w: "value a watt",
  noi_per_mw: "NOI a MW",
  ev_per_mw: "EV a MW",
  deal_value: "deal",
  yield_on_cost: "yield on cost",
};

function what({ ticker, kind, basis, inputs }: Target): string {
  const megawatts = basis === "not stated" ? "" : `, ${basis.replace("_", " ")}`;
  return `${ticker}, ${KINDS[kind] ?? kind.replace(/_/g, " ")}${megawatts}. *${plain(inputs)}*`;
}

function shown({ value, unit }: Target): string {
  return amount(value, unit);
}

function amount(value: number, unit: string): string {
  if (unit === "fraction") {
    return `${formatNumber(Number((value * 100).toPrecision(3)))}%`;
  }
  const number =
    Math.abs(value) >= 1e6 ? `${formatNumber(Number((value / 1e6).toPrecision(4)))}m` : null;
  return `${number ?? formatNumber(Number(value.toPrecision(4)))} ${unit}`;
}

function source({ author, url, publishedOn }: Target): string {
  return `${link(author, url)}, ${publishedOn}`;
}
