import { securityNotes } from "./data/securityNotes";
import { siteNotes } from "./data/siteNotes";
import { lazy } from "./names";
import { securities } from "./securities";
import type { Security } from "./securityTypes";
import type { Site } from "./siteTypes";
import { sites } from "./sites";

/* For people, not for cells: kept apart from the look-ups so that functions.js stays small. */

const ofSites = lazy(() => notesOf(sites(), siteNotes()));
const ofSecurities = lazy(() => notesOf(securities(), securityNotes()));

/** What is to be said of a site: scope, arithmetic, doubts. */
export function siteNote(site: Site): string {
  return ofSites().get(site) ?? "";
}

/** The same of a balance of a security. */
export function securityNote(security: Security): string {
  return ofSecurities().get(security) ?? "";
}

function notesOf<Item>(items: readonly Item[], notes: readonly string[]): Map<Item, string> {
  return new Map(items.map((item, index) => [item, notes[index]]));
}
