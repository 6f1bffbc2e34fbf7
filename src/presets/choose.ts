import { quarterOf } from "./quarter";
import type { Figure, Use } from "./types";
import { DEFAULT_VINTAGE, type VintageChoice } from "./vintages";

/**
 * Of the readings of one field the one that a vintage shows: the preset for the default, the newest
 * later one of another quarter, and for `latest` the newest known or the preset.
 */
export function chooseReading<T extends Figure>(
  readings: readonly T[],
  vintage: VintageChoice,
): T | undefined {
  const used = (use: Use): T | undefined => readings.find((reading) => reading.use === use);
  switch (vintage) {
    case DEFAULT_VINTAGE:
      return used("preset");
    case "latest":
      return used("latest") ?? used("preset");
    default:
      return newest(
        readings.filter(({ asOf, use }) => isLater(use) && quarterOf(asOf) === vintage),
      );
  }
}

/**
 * The newest of what earlier vintages show, for those who find a quarter empty. A preset belongs to
 * the default vintage even where its day lies in the quarter after it.
 */
export function newestBefore<T extends Figure>(
  readings: readonly T[],
  vintage: VintageChoice,
): T | undefined {
  return newest(
    readings.filter(({ asOf, use }) =>
      isLater(use) ? quarterOf(asOf) < vintage : use !== "alternative",
    ),
  );
}

/** Of several of one day the one marked as the newest, else the first of the list. */
function newest<T extends Figure>(readings: readonly T[]): T | undefined {
  return readings.reduce<T | undefined>(
    (best, reading) =>
      best === undefined ||
      reading.asOf > best.asOf ||
      (reading.asOf === best.asOf && reading.use === "latest")
        ? reading
        : best,
    undefined,
  );
}

function isLater(use: Use): boolean {
  return use === "later" || use === "latest";
}
