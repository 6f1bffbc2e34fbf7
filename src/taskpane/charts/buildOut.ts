import { lastSerialOf } from "../../core/dates";
import { CalcError } from "../../core/errors";
import { tickers } from "../../presets/companies";
import { QUARTERS } from "../../presets/data/quarters";
import { SITE_STAGES, type SiteStage } from "../../presets/siteTypes";
import { numberOf } from "./picture";

/** From running to applied for; what was sold is no longer there to be built out. */
export const STAGES: readonly SiteStage[] = SITE_STAGES.filter((stage) => stage !== "sold");

/** A year back and a year ahead of the newest figures. */
export const BUILD_OUT_QUARTERS: readonly string[] = Array.from({ length: 9 }, (_, step) =>
  quarterAfter(QUARTERS[QUARTERS.length - 1], step - 4),
);

/** "2027-Q1" is one after "2026-Q4". */
function quarterAfter(quarter: string, steps: number): string {
  const count = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + steps;
  return `${Math.floor(count / 4)}-Q${(count % 4) + 1}`;
}

/** MW of site load by stage, energized by the end of a quarter; all sites without one. */
export function stagesOf(ticker: string, quarter: string | null): readonly number[] {
  const byDate = quarter === null ? null : lastSerialOf(quarter);
  return STAGES.map((stage) => numberOf("SITE_MW", ticker, "gross", stage, byDate));
}

/** Companies of whose sites load and dates are known. */
export const BUILDERS: readonly string[] = tickers().filter(isKnown);

function isKnown(ticker: string): boolean {
  try {
    return stagesOf(ticker, BUILD_OUT_QUARTERS[0]).every(Number.isFinite);
  } catch (error) {
    if (error instanceof CalcError) {
      return false;
    }
    throw error;
  }
}
