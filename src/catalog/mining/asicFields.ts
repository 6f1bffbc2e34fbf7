import type { Unit } from "../../core/units";
import type { Asic } from "../../presets/types";
import type { Cell } from "../define";

interface AsicField {
  readonly unit: Unit;
  /** Absent where nobody published it. */
  of(asic: Asic): Cell | undefined;
}

/** What can be asked about a machine, and the columns of the catalogue after its model. */
export const ASIC_FIELDS = {
  maker: { unit: "text", of: ({ maker }) => maker },
  hashrate_th_s: { unit: "TH/s", of: ({ hashrateThS }) => hashrateThS },
  power_w: { unit: "W", of: ({ powerW }) => powerW },
  efficiency_j_th: { unit: "J/TH", of: ({ efficiencyJTh }) => efficiencyJTh },
  year: { unit: "year", of: ({ year }) => year },
  source: { unit: "text", of: ({ source }) => source },
  note: { unit: "text", of: ({ note }) => note },
} as const satisfies Record<string, AsicField>;

/** Reservations that hold for every rating of the catalogue. */
export const NAMEPLATE_ASSUMPTIONS = [
  "Ratings as makers and lists print them: nameplate hashrate holds within 3 to 5%, power within 5 to 10%; models come in bins, and sources disagree where the note says so.",
  'Year is that of release or first shipping. A source that begins with "unlocated" is a shop list whose address is not known: check those with the maker.',
];
