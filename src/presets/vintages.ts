import { QUARTERS } from "./data/quarters";

/** What an analyst may ask for: a quarter that has data, or the newest reading known. */
export const VINTAGES = [...QUARTERS, "latest"] as const;
export type VintageChoice = (typeof VINTAGES)[number];

/** The state of 18 November 2025: what formulas without a vintage show, for ever. */
export const DEFAULT_VINTAGE = "2025-Q3" satisfies VintageChoice;
