import type { CalcLine, Column, Formula } from "../../describe";
import { rewrite } from "../../layout/references";
import { dilution } from "../parts/dilution";
import { evLine, impliedLines } from "../parts/implied";
import { answers, megawatts, parts, total, workings } from "../parts/results";
import { FIGURES } from "./figures";

/* The base case of the sum of the parts, a company a row: the same formulas over a row's cells. */

/** Inputs with a value for each case. */
const OF_CASE = new Set([
  ...["btcFactor", "haircut", "multiple", "rent", "freeChance", "freeYears", "convertChance"],
  ...["pipelineChance", "pipelineYears", "discount", "miningMultiple", "uptime", "otherCost"],
]);

/** What stands in each company's row. */
const IN_ROW = new Set([
  ...FIGURES.map(({ key }) => key),
  "debtUsed",
  "fromLiquidity",
  ...[
    ...[...megawatts, ...workings, ...parts, total, ...dilution, ...answers],
    ...impliedLines,
  ].flatMap(({ key }) => key ?? []),
]);

/** Sums over the contracts of the row's company instead of the only company. */
const SUMS: Readonly<Record<string, Formula>> = {
  leasedIt: "=SUMIFS({valued.it},{valued.ticker},{company})",
  leasedSite: "=SUMIFS({valued.site},{valued.ticker},{company})",
  leased: "=SUMIFS({valued.value2},{valued.ticker},{company})",
};

const ALL_LEASES = "SUM({valued.leaseNoi})";
const OWN_LEASES = "SUMIFS({valued.leaseNoi},{valued.ticker},{company})";

export function inRow(formula: string): Formula {
  const row = rewrite(formula.split(ALL_LEASES).join(OWN_LEASES), ({ key }) => {
    if (key === "company") {
      return "{@ticker}";
    }
    if (key === "shares.standing") {
      return '""';
    }
    return OF_CASE.has(key) ? `{${key}#2}` : IN_ROW.has(key) ? `{@${key}}` : undefined;
  });
  return `=${row.slice(1)}`;
}

function needed(needs: string): string {
  const [key] = needs.split("#");
  return IN_ROW.has(key) ? `@${key}` : needs;
}

function columnOf(line: CalcLine): Column[] {
  const { key, label, unit, format, formula, needs = [] } = line;
  if (key === undefined) {
    return [];
  }
  const own = SUMS[key] ?? (typeof formula === "string" ? formula : formula[0]);
  return [
    {
      key,
      label,
      unit,
      ...(format !== undefined && { format }),
      formula: inRow(own),
      needs: needs.map(needed),
    },
  ];
}

const [nav, upside] = answers;

/** From megawatts to the value a share. */
export const valueColumns: readonly Column[] = [
  ...megawatts,
  ...workings,
  ...parts,
  total,
  ...dilution,
  nav,
  upside,
].flatMap(columnOf);

/** What the share price implies, one term at a time. */
export const impliedColumns: readonly Column[] = impliedLines.flatMap(columnOf);

/** What the market pays for the business without its coins. */
export const evColumns: readonly Column[] = columnOf({ ...evLine, label: "EV, diluted" });
