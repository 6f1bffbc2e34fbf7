import { counted } from "../../core/counted";
import { formatNumber } from "../../catalog/cells";
import { siteSum, type SiteLoad, type SiteSum } from "../../catalog/companies/siteLoads";
import type { FieldName } from "../../presets/fields";
import { chosenReading } from "../../presets/readings";
import type { SiteStage } from "../../presets/siteTypes";
import type { Reading } from "../../presets/types";
import { words } from "./facts";

/** Megawatts summed over sites beside what the company says of itself. */
export interface SumBesideOwn {
  readonly label: string;
  readonly unit: "MW of site load" | "MW of critical IT";
  /** undefined where no site has the figure. */
  readonly sumMw: number | undefined;
  /** The newest reading: sites are as new. */
  readonly own: Reading | undefined;
  /** The difference and what is known of it, a sentence each. */
  readonly reasons: readonly string[];
}

interface Comparison {
  readonly label: string;
  readonly field: FieldName;
  readonly basis: "gross" | "critical_it";
  readonly stages: readonly SiteStage[];
  /** What the two count differently by their very definition. */
  readonly scope: string;
}

const RUNNING: readonly SiteStage[] = ["operating", "energized"];
const AGREED: readonly SiteStage[] = ["construction", "contracted", "connection_agreement"];

const COMPARISONS: readonly Comparison[] = [
  {
    label: "Running",
    field: "power_operating_mw",
    basis: "gross",
    stages: RUNNING,
    scope: "A site that runs counts whole here, with what of it is still empty.",
  },
  {
    label: "Secured",
    field: "power_secured_mw",
    basis: "gross",
    stages: [...RUNNING, ...AGREED],
    scope: "Here it is every site that runs, is being built or has its grid agreement.",
  },
  {
    label: "Pipeline",
    field: "power_pipeline_mw",
    basis: "gross",
    stages: ["development"],
    scope: "Here it is only what is known site by site.",
  },
  {
    label: "IT load",
    field: "hpc_contracted_it_mw",
    basis: "critical_it",
    stages: [...RUNNING, ...AGREED, "development"],
    scope:
      "Here it is what is leased or planned, with the company only what signed contracts hold.",
  },
];

/** What a company's sites come to, by standing, beside its own figures; never across bases. */
export function sumsBesideOwn(ticker: string): readonly SumBesideOwn[] {
  return COMPARISONS.flatMap((comparison) => {
    const { label, field, basis, stages } = comparison;
    const sums = stages.map((stage) => siteSum({ ticker, basis, stage }));
    const own = chosenReading(ticker, field, "latest");
    const loads = sums.flatMap((one) => one.counted);
    const isKnown = siteSum({ ticker, basis }).counted.length > 0;
    return own === undefined && loads.length === 0
      ? []
      : [
          {
            label,
            unit: basis === "gross" ? "MW of site load" : "MW of critical IT",
            sumMw: isKnown ? total(loads) : undefined,
            own,
            reasons: own === undefined || !isKnown ? [] : reasonsOf(comparison, own, sums),
          } as const,
        ];
  });
}

function reasonsOf(comparison: Comparison, own: Reading, sums: readonly SiteSum[]): string[] {
  const loads = sums.flatMap((sum) => sum.counted);
  const difference = total(loads) - Number(own.value);
  const wanted = comparison.basis === "gross" ? "site" : "critical_it";
  if (own.basis !== wanted) {
    return [`The company's figure is on another basis (${words(own.basis)}): not comparable.`];
  }
  // Companies round to tens of megawatts.
  if (Math.abs(difference) <= 0.005 * Number(own.value)) {
    return [difference === 0 ? "The same." : `The same but for ${mw(Math.abs(difference))}.`];
  }
  return [
    `${mw(Math.abs(difference))} ${difference > 0 ? "more" : "less"} than the company says.`,
    comparison.scope,
    ...stillFilling(loads, comparison),
    ...withoutFigure(sums),
    ...shared(loads),
    ...days(loads, own),
    ...(own.note === "" ? [] : [`Of the company's figure: ${own.note}`]),
  ];
}

function stillFilling(loads: readonly SiteLoad[], { label }: Comparison): string[] {
  const energized = loads.filter(({ site }) => site.stage === "energized");
  return label !== "Running" || energized.length === 0
    ? []
    : [`Power is on, halls are still being delivered: ${named(energized)}.`];
}

function withoutFigure(sums: readonly SiteSum[]): string[] {
  const unknown = sums.flatMap((sum) => sum.unknown);
  return unknown.length === 0
    ? []
    : [
        `${counted(unknown.length, "site")} without this figure, not in the sum: ` +
          `${unknown.map(({ name }) => name).join(", ")}.`,
      ];
}

function shared(loads: readonly SiteLoad[]): string[] {
  const own = loads.reduce((sum, { site, mw: load }) => sum + load * site.ownershipFraction, 0);
  const partly = loads.filter(({ site }) => site.ownershipFraction < 1);
  return partly.length === 0
    ? []
    : [`Partly owned: ${named(partly)}; by the company's shares the sum is ${mw(own)}.`];
}

function days(loads: readonly SiteLoad[], { asOf }: Reading): string[] {
  const known = loads.map(({ site }) => site.asOf).sort();
  const [first, last] = [known[0], known[known.length - 1]];
  const span = first === last ? first : `${first} to ${last}`;
  return known.length === 0
    ? ["No such site is known."]
    : [`The company's figure is of ${asOf}, the rows of ${span}.`];
}

function named(loads: readonly SiteLoad[]): string {
  return loads.map(({ site, mw: load }) => `${site.name} ${mw(load)}`).join(", ");
}

function total(loads: readonly SiteLoad[]): number {
  return loads.reduce((sum, { mw: load }) => sum + load, 0);
}

function mw(value: number): string {
  return `${formatNumber(Number(value.toFixed(1)))} MW`;
}
