import type { InputLine, LinesBlock } from "../../describe";
import { inputLines } from "../../rows";
import { buildInput, marginInput, ratioInput } from "../shared/inputs";

/* What the three cases share. */

const COMMON: readonly InputLine[] = [
  ratioInput,
  { ...marginInput, label: "NOI margin where not published" },
  { ...buildInput, label: "Build cost where not published" },
  ...inputLines({
    escalator: {
      label: "Escalator where not published",
      unit: "rate/year",
      format: "0.0%",
      values: [0.03],
      standing: "assumption",
    },
    buildYears: {
      label: "Years from signing to service where not published",
      unit: "years",
      values: [2],
      standing: "sourced",
      source: "broker",
      note: "18 to 24 months stated",
    },
    hallBuild: {
      label: "Hall under a cloud contract, build cost",
      unit: "USD/IT W",
      values: [15],
      standing: "sourced",
      source: "roth",
      note: "GPUs come on top, as the contract says",
    },
    gpuResidual: {
      label: "GPU residual value after a cloud contract",
      unit: "fraction",
      format: "0%",
      values: [0.2],
      standing: "sourced",
      source: "investorNote",
      note: "The hall is then let at the rent above",
    },
    ventureShare: {
      label: "Owned share of joint ventures",
      unit: "fraction",
      values: [0.5],
      standing: "sourced",
      source: "abernathy",
      note: "WULF only, until the day below",
    },
    ventureSold: {
      label: "Day on which that venture was sold",
      unit: "date",
      values: [46209],
      standing: "sourced",
      source: "abernathy",
    },
    subsidiaryBtc: {
      label: "Bitcoin of a part-owned subsidiary, 2025-Q3",
      unit: "BTC",
      format: "#,##0",
      values: [3418],
      standing: "sourced",
      source: "americanBitcoin",
      note: "HUT only: taken at the owned share",
    },
    subsidiaryBtcLater: {
      label: "The same in later figures",
      unit: "BTC",
      format: "#,##0",
      values: [8002],
      standing: "sourced",
      source: "americanBitcoinLater",
    },
  }),
];

/** Those of the terms that a model needs. */
export function commonLines(keys: readonly string[]): readonly InputLine[] {
  return COMMON.filter(({ key }) => keys.includes(key));
}

export const commonBlock: LinesBlock = {
  kind: "lines",
  title: "Terms that all cases share",
  lines: COMMON,
};
