import type { Confidence } from "./types";

/** `mixed` is being converted or both; `generation` is plant, not load; `land` has nothing built. */
export const SITE_USES = [
  "mining",
  "ai_colocation",
  "ai_cloud",
  "mixed",
  "generation",
  "land",
] as const;
export type SiteUse = (typeof SITE_USES)[number];

/** From running to applied for; what is `sold` is no longer the company's. */
export const SITE_STAGES = [
  "operating",
  "energized",
  "construction",
  "contracted",
  "connection_agreement",
  "development",
  "sold",
] as const;
export type SiteStage = (typeof SITE_STAGES)[number];

/** One site or part of one. An absent member is unknown, never zero; MW are at 100%. */
export interface Site {
  readonly id: string;
  readonly ticker: string;
  readonly name: string;
  /** The id of the whole site, whose MW already hold those of this part. */
  readonly partOf?: string;
  /** "US-TX", "CA-BC", otherwise the country. */
  readonly state: string;
  /** Grid operator or utility area. */
  readonly grid?: string;
  /** Site load at the grid meter. */
  readonly grossMw?: number;
  readonly energizedMw?: number;
  /** IT load leased or planned; never comparable with site load. */
  readonly criticalItMw?: number;
  readonly use: SiteUse;
  readonly tenant?: string;
  readonly stage: SiteStage;
  /** A day, month, quarter ("2026-Q4") or year; a target where it lies after `asOf`. */
  readonly energizationDate?: string;
  readonly ownershipFraction: number;
  /** ISO. */
  readonly asOf: string;
  readonly sourceUrl: string;
  readonly confidence: Confidence;
}
