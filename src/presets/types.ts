import type { FieldUnit } from "./fieldDescription";
import type { FieldName } from "./fieldTable";

export type { VintageChoice } from "./vintages";

/** When a figure became known: by 18 November 2025, or after it. */
export type Vintage = "2025-Q3" | "later";

/**
 * Place of a figure among its rivals. In 2025-Q3: `preset` fills cells, `alternative` competes with
 * it, `earlier` is older. Later: `latest` is the newest, `later` the rest.
 */
export type Use = "preset" | "alternative" | "earlier" | "latest" | "later";

/** `sourced` is printed at the source; `derived` is arithmetic that the note shows. */
export type Method = "sourced" | "derived";

/** `low` is old, second-hand, estimated or disputed, and should be shown with a mark. */
export type Confidence = "high" | "medium" | "low";

/** One value of one field of one company on one day. A figure nobody published has no object. */
export interface Figure {
  readonly ticker: string;
  readonly field: FieldName;
  readonly value: number | string;
  readonly unit: FieldUnit;
  readonly basis: string;
  /** The day the value describes, ISO; a month end where only the month is known. */
  readonly asOf: string;
  readonly vintage: Vintage;
  readonly use: Use;
  readonly method: Method;
  readonly confidence: Confidence;
  readonly sourceUrl: string;
}

/** A figure with what is to be said of it: scope, arithmetic, doubts. */
export interface Reading extends Figure {
  readonly note: string;
}

export interface Company {
  readonly ticker: string;
  /** Legal name, with an earlier or later name where it changed. */
  readonly name: string;
  /** True for the companies shown for comparison beside the nine. */
  readonly peer: boolean;
}

export type ContractType =
  | "ai_cloud"
  | "colocation"
  | "turnkey_lease"
  | "nnn_lease"
  | "joint_venture"
  | "power_campus"
  | "acquisition"
  | "tenant_capacity"
  | "equipment";

/** `cost_side`: the company pays. Only `signed` contracts may count in totals. */
export type ContractStatus = "signed" | "conditional" | "letter_of_intent" | "cost_side";

/** An `aggregate` sums its `component` rows, which must not be added to it again. */
export type ContractRole = "single" | "aggregate" | "component";

/** One AI or HPC contract. An absent member is unknown, never zero. Money is plain USD. */
export interface Contract {
  readonly id: string;
  readonly ticker: string;
  /** Who signs. */
  readonly counterparty: string;
  /** Who uses the space, where that is known. */
  readonly endTenant?: string;
  readonly type: ContractType;
  readonly status: ContractStatus;
  readonly role: ContractRole;
  /** Gross load at the site meter; never comparable with `itMw`. */
  readonly siteMw?: number;
  /** Critical IT load. */
  readonly itMw?: number;
  readonly termYears?: number;
  readonly totalContractValueUsd?: number;
  /** Plain average over the term: an escalating lease starts lower. */
  readonly annualRevenueUsd?: number;
  readonly prepaidFraction?: number;
  readonly escalatorRate?: number;
  readonly noiMarginFraction?: number;
  readonly capexUsdPerItMw?: number;
  readonly creditSupport?: string;
  /** ISO. */
  readonly announced: string;
  /** ISO. */
  readonly serviceStart?: string;
  readonly vintage: Vintage;
  readonly countsInTotals: boolean;
  readonly sourceUrl: string;
  readonly note: string;
}

/** One mining machine as its maker or a list rates it. */
export interface Asic {
  readonly model: string;
  readonly maker: string;
  readonly hashrateThS: number;
  readonly powerW: number;
  readonly efficiencyJTh: number;
  /** Year of release; absent if not found. */
  readonly year?: number;
  /** A web address, a repository as `owner/name:path`, or `unlocated:` and a list's name. */
  readonly source: string;
  readonly note: string;
}

/**
 * What a demand scenario counts. Only scenarios of one basis and region compare: connected GW
 * (`capacity_level`), mean draw (`average_load`), GW added (`additions`), or a `share` of national
 * electricity use.
 */
export type DemandBasis = "capacity_level" | "average_load" | "additions" | "share";

export interface DemandPoint {
  readonly year: number;
  /** In the unit of the scenario. */
  readonly value: number;
  readonly sourceUrl: string;
  readonly note: string;
}

export interface DemandScenario {
  readonly scenario: string;
  readonly source: string;
  readonly region: string;
  readonly basis: DemandBasis;
  /** A share is a fraction of electricity use, not GW. */
  readonly unit: "GW" | "fraction";
  /** For additions only: GW added in each year, or since the start of the period. */
  readonly additions?: "annual" | "cumulative";
  /** By rising year. */
  readonly points: readonly DemandPoint[];
}

/** A way round the grid: GW it may add by 2028, before any allowance for delay. */
export interface PowerSolution {
  readonly solution: string;
  readonly lowGw: number;
  readonly midGw: number;
  readonly highGw: number;
  readonly sourceUrl: string;
  readonly note: string;
}
