import { DATA_VERSION } from "../../presets/version";
import { defineFunction } from "../define";
import { ADDIN_VERSION } from "../version";

export const version = defineFunction({
  name: "VERSION",
  group: "Analysis",
  summary: "Version of the add-in and of its data, to stamp a model with.",
  parameters: {},
  result: { label: "Version", unit: "text" },
  steps: [],
  assumptions: [
    "A saved workbook keeps the text of the version that computed it until it recalculates.",
  ],
  sources: [],
  examples: [
    {
      arguments: [],
      result: `Hashwatt ${ADDIN_VERSION}, data ${DATA_VERSION}`,
      note: "Put it beside the date of a model",
    },
  ],
  keywords: "data vintage, release, data",
  compute: () => `Hashwatt ${ADDIN_VERSION}, data ${DATA_VERSION}`,
});
