import { tickers } from "../../presets/companies";
import { chosenReadings } from "../../presets/readings";
import { DEFAULT_VINTAGE, type VintageChoice } from "../../presets/vintages";
import { element } from "../frame/dom";
import { ageText, isStale } from "./age";

const KNOWN_ON = "2025-11-18";
const QUARTER_ENDS = ["03-31", "06-30", "09-30", "12-31"] as const;

/** How old the newest figure of a vintage can be, in amber where newer ones should be out. */
export function vintageAge(vintage: VintageChoice, now = new Date()): HTMLElement {
  const day = newestDay(vintage);
  const stale = isStale(day, now);
  const age = ageText(day, now);
  const text = `Up to ${day}${age === "" ? "" : `, ${age}`}.`;
  return stale
    ? element("small", { class: "stale" }, `${text} Figures of a newer quarter should be out.`)
    : element("p", { class: "about" }, text);
}

function newestDay(vintage: VintageChoice): string {
  if (vintage === DEFAULT_VINTAGE) {
    return KNOWN_ON;
  }
  if (vintage !== "latest") {
    const [year, quarter] = vintage.split("-Q");
    return `${year}-${QUARTER_ENDS[Number(quarter) - 1]}`;
  }
  const days = tickers().flatMap((ticker) =>
    chosenReadings(ticker, "latest").map(({ asOf }) => asOf),
  );
  return days.reduce((newest, day) => (day > newest ? day : newest));
}
