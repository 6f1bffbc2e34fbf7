import type { Block, Column } from "../../describe";
import { CHOSEN_SIDES } from "./results";
import { PER_MW } from "../shared/looks";
import { optionText } from "./sides";

/* What each year of delay costs, and what the choice is worth against it. */

const NEEDS = ["mining#1"];

/** The part of a value that pays out before the date. */
function paidOut(value: string, rate: string): string {
  return `${value}*(1-EXP(-${rate}*{@years}))`;
}

function column(key: string, label: string, formula: string): Column {
  return { key, label, ...PER_MW, formula: `=${formula}`, needs: NEEDS };
}

export const delayTable: Block = {
  kind: "table",
  key: "delay",
  title: "What delay costs, a MW of site power",
  note: "Rent missed less mining earned and interest saved is the cost of a delay that is sure. The choice not to convert is worth something; a tenant who will not wait takes it away.",
  columns: [
    { key: "years", label: "Delay", unit: "years", format: "0.0" },
    column("rent", "Rent missed", paidOut("{shellChosen}", "{shellYieldChosen}")),
    column("mined", "Mining earned", paidOut("{mining#1}", "{miningYield}")),
    column("saved", "Interest saved", paidOut("{capitalChosen}", "{riskFree}")),
    column("cost", "Cost of delay", "{@rent}-{@mined}-{@saved}"),
    column("sure", "Converting then", "{nowChosen}-{@cost}"),
    column(
      "option",
      "Right to convert",
      optionText({ ...CHOSEN_SIDES, mining: "{mining#1}", years: "{@years}" }),
    ),
    column("choice", "Of it, the choice", "{@option}-{@sure}"),
    column("gain", "Against now", "{@option}-{nowChosen}"),
  ],
  rows: [0, 0.5, 1, 1.5, 2, 3, 5].map((years) => [years]),
};
