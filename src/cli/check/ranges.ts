import type { Piece } from "../../formula/calls";
import type { CellSource } from "../../formula/evaluate/source";
import { tableCells } from "../../formula/evaluate/structured";
import { rangeIn } from "../../formula/references";
import { parseAddress, type CellRange } from "../../sheet/address";

/** The cells of this workbook that a piece stands for; null where it stands for none. */
export async function rangeAt(
  source: CellSource,
  { sheet, row }: { readonly sheet: string; readonly row: number },
  { kind, text }: Piece,
): Promise<CellRange | null> {
  switch (kind) {
    case "reference":
      return rangeIn(text, sheet);
    case "structured":
      return tableCells(text, source, row).catch(() => null);
    case "name":
      return source
        .name(text, sheet)
        .then((name) => (name === undefined ? null : parseAddress(name.address)))
        .catch(() => null);
    default:
      return null;
  }
}
