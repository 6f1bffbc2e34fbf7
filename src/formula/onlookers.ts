import { tokensOf } from "./tokens";

/* Functions that look at the formulas and sheets of a workbook, not at what its cells show. */

/** What each does once copies or values take the place of formulas. */
const ONLOOKERS: Readonly<Record<string, string>> = {
  FORMULATEXT: "tells of a formula, in whose place something else may stand",
  ISFORMULA: "tells of a formula, in whose place something else may stand",
  SHEETS: "counts the sheet of copies too",
};

/** They leave out cells with one of them in their formulas, and count what takes its place. */
const SKIPPING = "adds up what it left out, as long as SUBTOTAL or AGGREGATE stood there";

const ALL: Readonly<Record<string, string>> = {
  ...ONLOOKERS,
  "#": "refers to a spilled block, in whose place single cells may stand",
  SUBTOTAL: SKIPPING,
  AGGREGATE: SKIPPING,
};

/** Why a function shows something else among copies; empty for one that does not. */
export function onlooking(name: string): string {
  return name in ONLOOKERS ? `${name} ${ONLOOKERS[name]}` : "";
}

/** The same of the first such function in a formula, those included that leave cells out. */
export function onlookerIn(formula: string): string {
  const name = calledIn(formula).find((one) => one in ALL);
  return name === undefined ? "" : `${name} ${ALL[name]}`;
}

/** Whether sums of others leave out its cell. */
export function isSkipped(formula: string): boolean {
  return calledIn(formula).some((name) => ALL[name] === SKIPPING);
}

function calledIn(formula: string): string[] {
  return tokensOf(formula).flatMap(({ kind, text }) =>
    kind === "function" || text === "#" ? [plainName(text)] : [],
  );
}

/** The name of a function as a user types it. */
export function plainName(text: string): string {
  return text.toUpperCase().replace(/^_XLFN\./, "");
}
