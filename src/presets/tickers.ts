/** The companies of the reference article, in its order. */
export const COVERED_TICKERS = [
  "IREN",
  "CIFR",
  "RIOT",
  "CORZ",
  "MARA",
  "HUT",
  "CLSK",
  "BTDR",
  "HIVE",
] as const;

/** Four more for comparison; the article does not discuss them. */
export const PEER_TICKERS = ["WULF", "APLD", "GLXY", "BITF"] as const;
