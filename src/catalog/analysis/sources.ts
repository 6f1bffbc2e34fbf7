import type { Source } from "../define";

export const AS_241: Source = {
  title: "Wichura, Algorithm AS 241: percentage points of the normal distribution (1988)",
  url: "https://doi.org/10.2307/2347330",
  retrieved: "2026-11-22",
};
