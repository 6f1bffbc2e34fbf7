import type { Source } from "../define";
import { quantity } from "../quantity";

export const difficulty = quantity({
  unit: "difficulty",
  description: "Mining difficulty, in full",
  min: 1e9,
  hint: "enter difficulty in full, e.g. 152.27E12",
});

export const blockSeconds = quantity({
  unit: "seconds",
  description: "Average time between blocks; 600 is the network's target",
  above: 0,
  default: 600,
});

export const GALAXY_MID_YEAR: Source = {
  title: "Galaxy, mid-year mining report 2024: 82T and 88.1T as 587 and 630 EH/s",
  url: "https://galaxy.com/insights/research/2024-mid-year-mining",
  retrieved: "2026-11-22",
};
