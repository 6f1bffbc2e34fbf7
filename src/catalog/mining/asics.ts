import { asicMakers, asics as machines } from "../../presets/asics";
import type { Asic } from "../../presets/types";
import { defineFunction, type Cell } from "../define";
import { unknownName } from "../unknownName";
import { ASIC_FIELDS, NAMEPLATE_ASSUMPTIONS } from "./asicFields";

const FIELDS = Object.values(ASIC_FIELDS);
const HEADER = ["model", ...Object.keys(ASIC_FIELDS)];

export const asics = defineFunction({
  name: "ASICS",
  group: "Mining",
  summary: "The catalogue of mining machines, all or those of one maker.",
  parameters: {
    maker: { kind: "key", description: "Maker, such as Bitmain; blank for all", optional: true },
  },
  result: { label: "Mining machines", unit: "text" },
  steps: [],
  assumptions: [
    ...NAMEPLATE_ASSUMPTIONS,
    "Behind the model, the first row holds the names that ASIC takes as its field. An empty cell is unknown.",
  ],
  sources: [],
  examples: [
    {
      arguments: ["Auradine"],
      result: [
        ["model", "maker", "hashrate_th_s", "power_w", "efficiency_j_th"],
        ["Teraflux AT2880 260T", "Auradine", 260],
        ["Teraflux AI3680 360T", "Auradine", 360],
      ],
      note: "A header and a row for each machine of the maker",
    },
  ],
  keywords: "which machine is most efficient, most efficient miner, miner, rig, list, machines",
  compute: ({ maker }) => [HEADER, ...catalogueOf(maker).map(toRow)],
});

function catalogueOf(maker: string | undefined): readonly Asic[] {
  const found = machines(maker);
  if (maker !== undefined && found.length === 0) {
    throw unknownName("maker", maker, asicMakers());
  }
  return found;
}

function toRow(asic: Asic): Cell[] {
  return [asic.model, ...FIELDS.map(({ key }) => asic[key] ?? "")];
}
