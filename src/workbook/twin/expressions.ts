import { cellOf, formatAddress, resize, type CellRange } from "../../sheet/address";
import { MAX_FORMULA } from "../../sheet/cellInput";
import type { CellValue } from "../../sheet/cells";
import { calculated } from "../calculated";
import type { WorkbookPort } from "../port/port";
import { enterCells } from "../scattered";
import { isCall, soleCall, textOf, type Piece } from "../../formula/calls";
import { literalOf } from "../../formula/literals";
import { rangeOf } from "../../formula/references";
import { movedText } from "../../formula/relative";

/* Arguments that are more than a value, a range or a call: what they come to is asked of the host. */

/** The arguments of all calls in a formula whose values only the host can tell. */
export function expressionsIn(pieces: readonly Piece[], sheet: string): string[] {
  return pieces.filter(isCall).flatMap(({ arguments: args }) =>
    args.flatMap((argument) => {
      const inner = expressionsIn(argument, sheet);
      return isExpression(argument, sheet) ? [...inner, movedText(argument, sheet)] : inner;
    }),
  );
}

function isExpression(pieces: readonly Piece[], sheet: string): boolean {
  return (
    textOf(pieces).trim() !== "" &&
    literalOf(pieces) === undefined &&
    rangeOf(pieces, sheet) === null &&
    soleCall(pieces) === null
  );
}

/** Two columns wide: what stands below and beside a formula keeps it from spilling. */
const WIDTH = 2;
const STOP = "-";

/**
 * Computes formulas in the cells from `place` on, which are blank before and after. What the
 * workbook does not take is left out.
 */
export async function valuesOfExpressions(
  port: WorkbookPort,
  expressions: readonly string[],
  place: CellRange,
): Promise<ReadonlyMap<string, CellValue>> {
  const wanted = [...new Set(expressions)].filter((text) => text.length < MAX_FORMULA);
  if (wanted.length === 0) {
    return new Map();
  }
  const area = resize(place, wanted.length + 1, WIDTH);
  const entries = [...wanted.map((text) => `=${text}`), STOP].flatMap((input, row) => [
    { cell: cellOf(area, row, 0), input },
    { cell: cellOf(area, row, 1), input: STOP },
  ]);
  const refused = new Set((await enterCells(port, entries)).map(({ cell }) => cell.row));
  await calculated(port);
  const { values } = await port.read(formatAddress(area));
  await port.write(
    formatAddress(area),
    values.map(() => ["", ""]),
  );
  return new Map(
    wanted.flatMap((text, row) =>
      refused.has(area.row + row) ? [] : [[text, values[row][0]] as const],
    ),
  );
}
