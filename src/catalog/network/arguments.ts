import type { NumberParameter, Source } from "../define";

export const difficulty = {
  kind: "number",
  unit: "difficulty",
  description: "Mining difficulty, in full",
  min: 1e9,
  hint: "enter difficulty in full, e.g. 152.27E12",
} as const satisfies NumberParameter;

export const blockSeconds = {
  kind: "number",
  unit: "seconds",
  description: "Average time between blocks; 600 is the network's target",
  above: 0,
  default: 600,
} as const satisfies NumberParameter;

export const GALAXY_MID_YEAR: Source = {
  title: "Galaxy, mid-year mining report 2024: 82T and 88.1T as 587 and 630 EH/s",
  url: "https://galaxy.com/insights/research/2024-mid-year-mining",
  retrieved: "2026-11-22",
};
