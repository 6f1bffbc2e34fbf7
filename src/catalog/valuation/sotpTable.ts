import { parts, sumOfPartsUsd, type PartsInputs } from "../../core/sumOfParts";
import type { SeriesParameter, Table } from "../define";

/** A series with one value for each asset, or one for all. */
export const perPart = {
  kind: "series",
  blanks: "skip",
  orOne: true,
} as const satisfies Partial<SeriesParameter>;

const HEADER = ["Part", "Value (USD)", "Share of total"] as const;

/** The parts as they add up to the total, with each one's share of it: blank of nothing. */
export function sotpTable(inputs: PartsInputs): Table {
  const total = sumOfPartsUsd(inputs);
  const lines: readonly (readonly [string, number])[] = [
    ...parts(inputs).map(({ usd }, row) => [assetName(row), usd] as const),
    ["Other assets", inputs.otherAssetsUsd],
    ["Net debt", 0 - inputs.netDebtUsd],
    ["Minority", 0 - inputs.minorityUsd],
    ["Total", total],
  ];
  return [HEADER, ...lines.map(([name, usd]) => [name, usd, total === 0 ? "" : usd / total])];
}

/** The same block as formulas over the arguments and steps of SOTP. */
export function sotpCells({ mw }: PartsInputs): readonly (readonly string[])[] {
  const lines: readonly (readonly [string, string])[] = [
    ...Array.from(mw, (_, row) => [assetName(row), `INDEX(partUsd[],${row + 1})`] as const),
    ["Other assets", "otherAssetsUsd"],
    ["Net debt", "-netDebtUsd"],
    ["Minority", "-minorityUsd"],
    ["Total", "totalUsd"],
  ];
  return [
    HEADER.map((label) => `"${label}"`),
    ...lines.map(([name, usd]) => [`"${name}"`, usd, `IF(totalUsd=0,"",${usd}/totalUsd)`]),
  ];
}

function assetName(row: number): string {
  return `Asset ${row + 1}`;
}
