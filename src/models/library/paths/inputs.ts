import type { Block, Line } from "../../describe";
import { companyLines, inputLines } from "../../rows";
import { efficiencyLine, powerPriceLine } from "../breakeven/inputs";
import { datedMarket, vintageEnd } from "../shared/dated";
import { companyInput, vintageInput } from "../shared/market";
import {
  buildInput,
  marginInput,
  noiMultipleInput,
  operatingLine,
  ratioInput,
  rentInput,
  securedLine,
} from "../shared/inputs";

const mining: readonly Line[] = inputLines({
  uptime: { label: "Uptime", unit: "fraction", values: [1], standing: "assumption" },
  otherCost: {
    label: "Mining's cost beside power",
    unit: "USD/PH/day",
    values: [0],
    standing: "assumption",
    note: "0 although the lease bears 15% of site cost; 5 to 10 are common",
  },
  asicPrice: {
    label: "Price of machines to buy",
    unit: "USD/TH",
    values: [0],
    standing: "assumption",
    note: "0: the company's machines are paid for",
  },
  miningMultiple: {
    label: "Mining margin multiple",
    unit: "multiple",
    values: [5],
    name: "Mining_multiple",
    standing: "placeholder",
    note: "No source; the whole comparison moves with it",
  },
});

const lease: readonly Line[] = [
  rentInput,
  { ...ratioInput, name: "Site_to_IT" },
  { ...marginInput, key: "leaseMargin", name: "NOI_margin" },
  { ...buildInput, name: "Build_cost_IT_W" },
  { ...noiMultipleInput, key: "noiMultiple", name: "NOI_multiple" },
];

const cloud: readonly Line[] = inputLines({
  cloudRevenue: {
    label: "Cloud revenue",
    unit: "USD/IT MW-year",
    values: [9.7e6],
    name: "Cloud_revenue_IT_MW",
    standing: "derived",
    source: "irenRelease",
    note: "9.7bn over 5 years and 200 MW",
  },
  cloudMargin: {
    label: "EBITDA margin of the cloud",
    unit: "fraction",
    values: [0.85],
    standing: "sourced",
    source: "irenCall",
    note: "Project margin named on the call",
  },
  gpuCapex: {
    label: "GPUs and equipment",
    unit: "USD/IT MW",
    values: [29e6],
    standing: "derived",
    source: "irenCall",
    note: "5.8bn over 200 MW",
  },
  cloudSite: {
    label: "Build cost of the hall",
    unit: "USD/IT W",
    values: [15],
    standing: "assumption",
    note: "Low end of 15 to 20 for liquid-cooled AI halls; not published for the contract",
  },
  cloudTerm: {
    label: "Term of the contract",
    unit: "years",
    values: [5],
    standing: "sourced",
    source: "irenRelease",
  },
  gpuResidual: {
    label: "GPU residual value",
    unit: "fraction",
    values: [0.2],
    name: "GPU_residual",
    standing: "assumption",
    note: "The residuals decide the result",
  },
  siteResidual: {
    label: "Hall residual value",
    unit: "fraction",
    values: [0.8],
    name: "Site_residual",
    standing: "assumption",
  },
  discount: {
    label: "Discount rate and required return",
    unit: "rate/year",
    format: "0.0%",
    values: [0.1],
    name: "Discount_rate",
    standing: "assumption",
  },
});

const choice: readonly Line[] = inputLines({
  basis: {
    label: "Megawatts for the company's figures",
    unit: "text",
    values: ["operating"],
    name: "MW_basis",
    standing: "your choice",
    choices: ["operating", "secured", "pipeline"],
    note: "operating, secured or pipeline; all site MW, never to be added up",
  },
});

export const pathsInputs: readonly Block[] = [
  {
    kind: "lines",
    title: "Market and network",
    lines: [companyInput, vintageInput, ...datedMarket(vintageEnd)],
  },
  {
    kind: "lines",
    title: "The company",
    heads: ["Used", "Your figure"],
    lines: [
      efficiencyLine,
      powerPriceLine,
      operatingLine,
      { ...securedLine, note: "Holds the power in operation." },
      ...companyLines({
        pipeline: {
          label: "Pipeline (site)",
          unit: "MW",
          field: "power_pipeline_mw",
          note: "Not secured.",
        },
        contracted: {
          label: "Already let or contracted (critical IT)",
          unit: "MW",
          field: "hpc_contracted_it_mw",
          note: "Another basis; CIFR: Fluidstack only.",
        },
      }),
    ],
  },
  { kind: "lines", title: "Path 1: keep mining", lines: mining },
  { kind: "lines", title: "Path 2: landlord", lines: lease },
  { kind: "lines", title: "Path 3: compute provider", lines: cloud },
  { kind: "lines", title: "Size", lines: choice },
];
