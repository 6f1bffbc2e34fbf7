/** States and provinces that sites stand in, as people write them. */
const SUBDIVISIONS: Readonly<Record<string, string>> = {
  "AU-SA": "South Australia",
  "CA-AB": "Alberta",
  "CA-BC": "British Columbia",
  "CA-NB": "New Brunswick",
  "CA-ON": "Ontario",
  "CA-QC": "Quebec",
  "US-AL": "Alabama",
  "US-GA": "Georgia",
  "US-IL": "Illinois",
  "US-KY": "Kentucky",
  "US-LA": "Louisiana",
  "US-MD": "Maryland",
  "US-MS": "Mississippi",
  "US-NC": "North Carolina",
  "US-ND": "North Dakota",
  "US-NE": "Nebraska",
  "US-NY": "New York",
  "US-OH": "Ohio",
  "US-OK": "Oklahoma",
  "US-PA": "Pennsylvania",
  "US-TN": "Tennessee",
  "US-TX": "Texas",
  "US-WA": "Washington",
  "US-WY": "Wyoming",
};

const COUNTRIES: Readonly<Record<string, string>> = {
  AU: "Australia",
  BT: "Bhutan",
  CA: "Canada",
  ES: "Spain",
  ET: "Ethiopia",
  MY: "Malaysia",
  NO: "Norway",
  PY: "Paraguay",
  SE: "Sweden",
  US: "United States",
};

/** "Texas" for "US-TX", "Norway" for "NO". */
export function placeName(state: string): string {
  return SUBDIVISIONS[state] ?? COUNTRIES[state] ?? state;
}

/** "United States" for "US-TX". */
export function countryName(state: string): string {
  return COUNTRIES[state.slice(0, 2)] ?? state;
}
