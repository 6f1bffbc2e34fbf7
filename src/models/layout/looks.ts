import type { Unit } from "../../core/units";
import { sheetFormat, withBrackets } from "../../sheet/numberFormats";
import type { AreaStyle } from "../../sheet/draft";

/* How figures read on a ready sheet. */

/** 1 and 0 as words, the second in red without help of the host's rules. */
export const CHECK_FORMAT = '"OK";"CHECK";[Red]"CHECK";@';

/** Ready sheets show fewer decimals of some units: whole megawatts, a tenth of a cent a kWh. */
const COARSER: Partial<Record<Unit, string>> = {
  BTC: "#,##0.0000",
  "EH/s": "#,##0.0",
  GW: "#,##0.0",
  MW: "#,##0",
  "USD/PH": "#,##0",
  "USD/kWh": "0.000",
  date: "yyyy-mm-dd",
  fraction: "0.0%",
  volatility: "0.0%",
};

export function formatOf({ unit, format }: { unit: Unit | ""; format?: string }): string {
  const coarser = unit === "" ? undefined : COARSER[unit];
  return format ?? (coarser === undefined ? sheetFormat(unit) : withBrackets(coarser));
}

/** Units as a reader of a formatted cell expects them. */
const UNIT_TEXTS: Partial<Record<Unit | "", string>> = {
  text: "",
  number: "",
  correlation: "",
  fraction: "%",
  volatility: "%",
  "rate/year": "%/year",
  ratio: "x",
  multiple: "x",
};

/** With the word for what a format leaves off: "USD m" where it shows millions; "m" for shares. */
export function unitText({ unit, format = "" }: { unit: Unit | ""; format?: string }): string {
  const text = UNIT_TEXTS[unit] ?? unit;
  if (unit === "" || !/[0#],,(?!,)/.test(format)) {
    return text;
  }
  const [what, ...per] = text.split("/");
  return [what === "shares" ? "m" : `${what} m`, ...per].join("/");
}

/** Neighbouring rows that look the same become one area: hosts style area by area. */
export function mergeRows(styles: readonly AreaStyle[]): AreaStyle[] {
  const merged: AreaStyle[] = [];
  const ends = new Map<string, number>();
  for (const style of styles) {
    const look = JSON.stringify({ ...style, row: 0, rows: 0 });
    const above = ends.get(`${style.row} ${look}`);
    const at = above ?? merged.length;
    merged[at] =
      above === undefined ? style : { ...merged[at], rows: merged[at].rows + style.rows };
    ends.set(`${style.row + style.rows} ${look}`, at);
  }
  return merged;
}
