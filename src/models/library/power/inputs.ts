import type { Block, InputLine, Line } from "../../describe";
import { inputLines } from "../../rows";
import { efficiencyLine, powerPriceLine } from "../breakeven/inputs";
import { datedMarket, vintageEnd } from "../shared/dated";
import { companyInput, vintageInput } from "../shared/market";
import { plantInputs } from "./plant";
import {
  buildInput,
  marginInput,
  miningMultipleInput,
  noiMultipleInput,
  operatingLine,
  otherCostInput,
  ratioInput,
  rentInput,
  uptimeInput,
} from "../shared/inputs";

/** The ways to power, in the order of every block. */
export const CHOICES = [
  "Grid, connected",
  "Grid, in queue",
  "Plant, bought",
  "Plant, new",
  "Tied by a PPA",
] as const;

const company: readonly Line[] = [
  efficiencyLine,
  powerPriceLine,
  operatingLine,
  {
    kind: "company",
    key: "generation",
    label: "Own generation",
    unit: "MW",
    field: "owned_generation_mw",
    note: "Nameplate; blank is not published, not none.",
  },
];

const bought = inputLines({
  firm: {
    label: "Grid power, firm, all in",
    unit: "USD/MWh",
    values: [65],
    name: "Firm_power",
    standing: "assumption",
    note: "A tenant's load earns no curtailment credits; miners' own prices are net of them",
  },
  ppa: {
    label: "PPA with a generator",
    unit: "USD/MWh",
    values: [63],
    name: "PPA_price",
    standing: "derived",
    source: "talen",
    note: "18bn over 1,920 MW, 8,760 h and 17 years; more with the ramp",
  },
  tenantPower: {
    label: "Power price that the rent below supposes",
    unit: "USD/MWh",
    values: [65],
    standing: "assumption",
    note: "Dearer power comes out of the rent, cheaper power adds to it",
  },
  load: {
    label: "Load of the site",
    unit: "fraction",
    format: "0%",
    values: [0.85],
    standing: "assumption",
    note: "Energy over that at full power",
  },
});

const years = inputLines({
  years: {
    label: "Years until the tenant has power",
    unit: "years",
    format: "0.00",
    values: [1.75, 5, 2.5, 5, 2.5],
    standing: "sourced",
    source: "powerGen",
    note: "Connected: 18-24 months of building; new plant: NextEra; tied: assumed",
  },
});

const shell: readonly InputLine[] = [
  rentInput,
  ratioInput,
  marginInput,
  buildInput,
  noiMultipleInput,
  ...inputLines({
    discount: {
      label: "Discount rate until then",
      unit: "rate/year",
      format: "0.0%",
      values: [0.1],
      standing: "assumption",
    },
  }),
  uptimeInput,
  otherCostInput,
  miningMultipleInput,
];

export const powerInputs: readonly Block[] = [
  {
    kind: "lines",
    title: "Company, market and network",
    lines: [companyInput, vintageInput, ...datedMarket(vintageEnd)],
  },
  { kind: "lines", title: "The company", heads: ["Used", "Your figure"], lines: company },
  ...plantInputs,
  { kind: "lines", title: "Buy power, or be tied to a generator", lines: bought },
  { kind: "lines", title: "Time to power", heads: CHOICES, lines: years },
  { kind: "lines", title: "What the site earns", lines: shell },
];
