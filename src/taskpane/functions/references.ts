import { formatAddress, formatCells, parseAddressOn, sameSheet } from "../../sheet/address";
import type { NamedRange } from "../../sheet/cells";

/** Where addresses without a sheet lie, and which names stand for cells. */
export interface References {
  /** The sheet of the selected cell; null while it is not known. */
  readonly sheet: string | null;
  readonly names: readonly NamedRange[];
}

export interface Reference {
  /** With its sheet and without dollars, for reading. */
  readonly address: string;
  /** With its sheet and its dollars, so that it means the same wherever the formula goes. */
  readonly text: string;
}

/** The cells a text refers to: an address or a name of the workbook; null where it is neither. */
export function resolveReference(text: string, { sheet, names }: References): Reference | null {
  const named = findName(text, names);
  if (named !== undefined) {
    return { address: named.address, text: named.name };
  }
  try {
    const range = parseAddressOn(sheet ?? "", text);
    const address = formatAddress(range);
    const cells = text.slice(text.lastIndexOf("!") + 1).toUpperCase();
    const prefix = address.slice(0, address.length - formatCells(range).length);
    return range.sheet === "" ? null : { address, text: prefix + cells };
  } catch {
    return null;
  }
}

export function findName(text: string, names: readonly NamedRange[]): NamedRange | undefined {
  const wanted = text.toLowerCase();
  return names.find(({ name }) => name.toLowerCase() === wanted);
}

/** The reference as a formula on `sheet` says it: its own sheet is left out. */
export function onSheet({ text, address }: Reference, sheet: string | null): string {
  const cells = text.slice(text.lastIndexOf("!") + 1);
  return sheet !== null && text.includes("!") && sameSheet(parseAddressOn("", address).sheet, sheet)
    ? cells
    : text;
}
