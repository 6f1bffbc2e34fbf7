import type { Block, Line } from "../../describe";
import { inputLines } from "../../rows";
import {
  buildInput,
  marginInput,
  noiMultipleInput,
  perTenant,
  ratioInput,
  rentInput,
} from "../shared/inputs";

const lease: readonly Line[] = [
  ...inputLines({
    tenant: {
      label: "Tenant",
      unit: "text",
      values: ["hyperscaler", "neocloud"],
      standing: "sourced",
      source: "broker",
      note: "Two kinds of tenant, not a low and a high case",
    },
    site: {
      label: "Site power",
      unit: "MW",
      values: [100, 100],
      name: "Site_MW",
      standing: "sourced",
      source: "broker",
      note: "Taken as gross; the digest does not say",
    },
  }),
  {
    ...perTenant(ratioInput),
    name: "Site_to_IT",
    note: "4.8-11.2m per critical over 3.7-8.6m per gross MW; signed leases 1.21-1.52",
  },
  {
    ...rentInput,
    values: [109.46, 131.72],
    note: "Solved so that 5.19 and 7.81 come back; the broker's rents are not public",
  },
  {
    ...perTenant(marginInput),
    name: "NOI_margin",
    note: "Modified gross lease; triple net 90% to 100%",
  },
  {
    ...perTenant(buildInput),
    label: "Build cost",
    name: "Build_cost_IT_W",
    note: "10m USD per critical MW",
  },
  {
    ...perTenant(noiMultipleInput),
    name: "NOI_multiple",
    note: "Mid-teens; later than the broker's report, whose ceiling is 20x",
  },
];

const time: readonly Line[] = inputLines({
  years: {
    label: "Time to build",
    unit: "years",
    format: "0.00",
    values: [0, 0],
    name: "Build_years",
    standing: "assumption",
    source: "broker",
    note: "18 to 24 months stated; whether the broker discounts for it is not known",
  },
  discount: {
    label: "Discount rate",
    unit: "rate/year",
    format: "0.0%",
    values: [0.1, 0.1],
    name: "Discount_rate",
    standing: "assumption",
    note: "Of no effect without a time to build",
  },
  forgone: {
    label: "Mining profit given up",
    unit: "USD/MW-year",
    values: [0, 0],
    name: "Mining_given_up",
    standing: "assumption",
    source: "guosheng",
    note: "Not known to be in the broker's figures; 100,000 would be the published profit",
  },
  forgoneMultiple: {
    label: "Value over that profit",
    unit: "multiple",
    values: [5, 5],
    standing: "placeholder",
  },
  published: {
    label: "Published equity value",
    unit: "USD/W",
    values: [5.19, 7.81],
    name: "Published_value_W",
    standing: "sourced",
    source: "broker",
    note: "519 and 781 million USD over 100 MW",
  },
});

export const shellInputs: Block = {
  kind: "lines",
  title: "Inputs",
  heads: ["Hyperscaler", "Neocloud"],
  lines: [...lease, ...time],
};
