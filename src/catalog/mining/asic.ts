import { notFound } from "../../core/errors";
import { asics, findAsic } from "../../presets/asics";
import type { Asic } from "../../presets/types";
import { lazy } from "../../presets/names";
import { defineFunction } from "../define";
import { unknownName } from "../unknownName";
import { ASIC_FIELDS, NAMEPLATE_ASSUMPTIONS } from "./asicFields";

export const asic = defineFunction({
  name: "ASIC",
  group: "Mining",
  summary: "Rating of a mining machine: hashrate, power, efficiency, year, maker or source.",
  parameters: {
    model: { kind: "key", description: "Model as ASICS lists it, such as Antminer S21 200T" },
    field: {
      kind: "choice",
      description: "What to look up",
      choices: ["maker", "hashrate_th_s", "power_w", "efficiency_j_th", "year", "source", "note"],
    },
  },
  result: {
    label: "Machine rating",
    unit: "number",
    unitOf: ({ field }) => ASIC_FIELDS[field].unit,
  },
  steps: [],
  assumptions: [...NAMEPLATE_ASSUMPTIONS, "A field that no source gave is #N/A, never 0."],
  sources: [],
  examples: [
    {
      arguments: ["Antminer S21 200T", "efficiency_j_th"],
      result: 17.5,
      note: "3,500 W at 200 TH/s",
    },
    {
      arguments: [
        [["Antminer S21 200T"], ["Antminer S21 XP 270T"]],
        [["hashrate_th_s", "power_w"]],
      ],
      result: [
        [200, 3500],
        [270, 3645],
      ],
      note: "A column of models with a row of fields fills a table",
    },
  ],
  keywords: "miner, rig, machine, nameplate, specification",
  sourceOf: ({ model }) => {
    const { source, note } = asicOf(model);
    return note === "" ? source : `${source}; ${note}`;
  },
  compute: ({ model, field }) => {
    const value = asicOf(model)[ASIC_FIELDS[field].key];
    if (value === undefined) {
      throw notFound(`${field} of ${model} is not published`);
    }
    return value;
  },
});

const modelNames = lazy(() => asics().map((known) => known.model));

function asicOf(model: string): Asic {
  const found = findAsic(model);
  if (found === undefined) {
    throw unknownName("model", model, modelNames());
  }
  return found;
}
