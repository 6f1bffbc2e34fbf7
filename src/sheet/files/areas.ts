import { parseAddressOn } from "../address";
import { cellName } from "../a1";
import type { Area } from "../draft";
import { PortError } from "../errors";

/** Reads `B2:C9`, `$B$2` or `B:B`; null where the text is no such area. */
export function areaOf(text: string): Area | null {
  try {
    const { row, column, rows, columns } = parseAddressOn("Sheet1", text);
    return { row, column, rows, columns };
  } catch (error) {
    if (error instanceof PortError) {
      return null;
    }
    throw error;
  }
}

/** Several areas with spaces or commas between them; those that are none are left out. */
export function areasOf(text: string): readonly Area[] {
  return text
    .split(/[\s,&]+/)
    .map(areaOf)
    .filter((area) => area !== null);
}

/** `B2:C9`, or `B2` for one cell. */
export function areaText({ row, column, rows, columns }: Area): string {
  const first = cellName(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}
