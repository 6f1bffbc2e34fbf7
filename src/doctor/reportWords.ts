import { counted } from "../core/counted";
import { formatAddress } from "../sheet/address";
import type { RefusedCell } from "../workbook/scattered";

/* How reports say things. */

/** Cells named in a report; more would bury it. */
const LISTED = 10;

/** "1 formula", "5,000 formulas". */
export function formulas(count: number): string {
  return counted(count, "formula");
}

/** The first refused cells of a sheet by address, and how many more there are. */
export function refusals(sheet: string, refused: readonly RefusedCell[]): readonly string[] {
  const more = refused.length - LISTED;
  return [
    ...refused.slice(0, LISTED).map(({ cell, reason }) => `${formatAddress(cell)}: ${reason}`),
    ...(more > 0 ? [`and ${counted(more, "more cell")} on ${sheet}`] : []),
  ];
}

export function total<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}
