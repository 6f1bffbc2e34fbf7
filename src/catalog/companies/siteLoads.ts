import { lastSerialOf } from "../../core/dates";
import { sites } from "../../presets/sites";
import type { Site, SiteStage } from "../../presets/siteTypes";

/** What may be summed over sites; the first two are site load, never comparable with the third. */
export const SITE_BASES = ["gross", "energized", "critical_it"] as const;
export type SiteBasis = (typeof SITE_BASES)[number];

/** Megawatts that a site, or a part of one, brings to the sum of its company. */
export interface SiteLoad {
  readonly site: Site;
  readonly mw: number;
}

/** What of a company's sites a sum holds, and why it holds no more. */
export interface SiteSum {
  readonly counted: readonly SiteLoad[];
  /** Of the stage, but without a date to compare with. */
  readonly undated: readonly SiteLoad[];
  /** Of the stage, but energized after the date. */
  readonly after: readonly SiteLoad[];
  /** Of the stage, but without a figure on this basis. */
  readonly unknown: readonly Site[];
}

export interface SiteSelection {
  readonly ticker: string;
  readonly basis: SiteBasis;
  /** Every stage but sold where left out. */
  readonly stage?: SiteStage;
  /** Excel serial. */
  readonly byDate?: number;
}

/** The loads of a company on one basis, none of them twice, sorted by what a selection asks. */
export function siteSum({ ticker, basis, stage, byDate }: SiteSelection): SiteSum {
  const wanted = (site: Site): boolean =>
    stage === undefined ? site.stage !== "sold" : site.stage === stage;
  const { loads, unknown } = siteLoads(ticker, basis);
  const ofStage = loads.filter(({ site }) => wanted(site));
  const timed = (test: (serial: number | undefined) => boolean): SiteLoad[] =>
    ofStage.filter(({ site }) => test(energized(site)));
  const until = byDate ?? Infinity;
  return {
    counted:
      byDate === undefined ? ofStage : timed((serial) => serial !== undefined && serial <= until),
    undated: byDate === undefined ? [] : timed((serial) => serial === undefined),
    after: timed((serial) => serial !== undefined && serial > until),
    unknown: unknown.filter(wanted),
  };
}

function energized({ energizationDate }: Site): number | undefined {
  return energizationDate === undefined ? undefined : lastSerialOf(energizationDate);
}

interface Loads {
  readonly loads: readonly SiteLoad[];
  readonly unknown: readonly Site[];
}

const known = new Map<string, Loads>();

/** Worked out once: a build-out table asks for the same sites again in every cell. */
function siteLoads(ticker: string, basis: SiteBasis): Loads {
  const key = `${ticker} ${basis}`;
  const loads = known.get(key) ?? loadsOfAll(ticker, basis);
  known.set(key, loads);
  return loads;
}

function loadsOfAll(ticker: string, basis: SiteBasis): Loads {
  const own = sites(ticker).filter(({ use }) => use !== "generation");
  const wholes = own.filter(({ partOf }) => partOf === undefined);
  const bySite = wholes.map((whole) => ({
    whole,
    loads: loadsOf(
      whole,
      own.filter(({ partOf }) => partOf === whole.id),
      basis,
    ),
  }));
  return {
    loads: bySite.flatMap(({ loads }) => loads),
    unknown: bySite.filter(({ loads }) => loads.length === 0).map(({ whole }) => whole),
  };
}

/**
 * Site load counts whole, as one connection to the grid. IT load comes building by building: parts
 * with a figure of their own stand beside what is left of the whole.
 */
function loadsOf(whole: Site, parts: readonly Site[], basis: SiteBasis): SiteLoad[] {
  const known = parts.flatMap((site) => loadOf(site, mwOf(site, basis)));
  const all = mwOf(whole, basis);
  if (all === undefined) {
    return known;
  }
  if (basis !== "critical_it") {
    return loadOf(whole, all);
  }
  const left = all - known.reduce((sum, { mw }) => sum + mw, 0);
  return [...(left > 0 ? loadOf(whole, left) : []), ...known];
}

function loadOf(site: Site, mw: number | undefined): SiteLoad[] {
  return mw === undefined ? [] : [{ site, mw }];
}

function mwOf(site: Site, basis: SiteBasis): number | undefined {
  const { grossMw, energizedMw, criticalItMw } = site;
  return { gross: grossMw, energized: energizedMw, critical_it: criticalItMw }[basis];
}
