import { formatAddress, isOneCell, type CellRange } from "../../sheet/address";
import type { CellBlock } from "../../sheet/cells";
import type { Question } from "./site";

/** Enough to name in a question; the count says how many there are. */
const NAMED_CELLS = 5;

/** The question before cells in use give way. */
export function replaceQuestion(
  range: CellRange,
  used: readonly string[],
  before: CellBlock,
): Question {
  const [[content]] = before.formulas;
  const more = used.length > NAMED_CELLS ? ` and ${used.length - NAMED_CELLS} more` : "";
  const listed = used.slice(0, NAMED_CELLS).join(", ");
  return isOneCell(range)
    ? {
        title: "Replace the cell?",
        text: [`${formatAddress(range)} holds ${content}`],
        action: "Replace",
      }
    : {
        title: "Replace the cells?",
        text: [
          `The result fills ${formatAddress(range)}.`,
          `In use: ${listed}${more}. What they hold would be cleared.`,
        ],
        action: "Replace",
      };
}
