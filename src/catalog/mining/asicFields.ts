import type { Unit } from "../../core/units";
import type { Asic } from "../../presets/types";

interface AsicField {
  readonly unit: Unit;
  /** Of the machine; absent where nobody published it. */
  readonly key: keyof Asic;
}

/** What can be asked about a machine, and the columns of the catalogue after its model. */
export const ASIC_FIELDS = {
  maker: { unit: "text", key: "maker" },
  hashrate_th_s: { unit: "TH/s", key: "hashrateThS" },
  power_w: { unit: "W", key: "powerW" },
  efficiency_j_th: { unit: "J/TH", key: "efficiencyJTh" },
  year: { unit: "year", key: "year" },
  source: { unit: "text", key: "source" },
  note: { unit: "text", key: "note" },
} as const satisfies Record<string, AsicField>;

/** Reservations that hold for every rating of the catalogue. */
export const NAMEPLATE_ASSUMPTIONS = [
  "Ratings as makers and lists print them: nameplate hashrate holds within 3 to 5%, power within 5 to 10%; models come in bins, and sources disagree where the note says so.",
  'Year is that of release or first shipping. A source that begins with "unlocated" is a shop list whose address is not known: check those with the maker.',
];
