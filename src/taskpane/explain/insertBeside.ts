import { cellOf, formatAddress, parseAddress } from "../../sheet/address";
import { freePlace } from "../../workbook/safeWrite";
import type { Pane } from "../frame/pane";
import type { Outcome } from "../frame/tasks";
import { insertFormula, type Insertion } from "../functions/insert";
import type { ExplainedCall } from "./explanation";
import type { Sheets } from "./solve";

export interface Asked {
  readonly explained: ExplainedCall;
  /** The cell of the explained formula. */
  readonly address: string;
  formula(sheets: Sheets): string;
  readonly rows: number;
  readonly columns: number;
  readonly numberFormat: string | null;
  readonly formatted?: Insertion["formatted"];
}

/** A question as a formula, into the selected cell or, where that is the formula's own, beside it. */
export async function insertBeside(pane: Pane, asked: Asked): Promise<Outcome | null> {
  const { explained, address, rows, columns, numberFormat, formatted } = asked;
  const selected = formatAddress(cellOf(parseAddress(await pane.selection.refresh()), 0, 0));
  const home = parseAddress(address);
  const beside = formatAddress({ ...home, column: home.column + 1 });
  const target =
    selected === address ? await freePlace(pane.port, { near: beside, rows, columns }) : selected;
  if (target === null) {
    return { text: `There is no room beside ${address}. Select an empty cell.`, warning: true };
  }
  const { sheet } = parseAddress(target);
  return insertFormula(pane, {
    target,
    formula: asked.formula({ home: home.sheet, sheet }),
    rows,
    columns,
    numberFormat,
    formatted,
    reads: explained.inputs.flatMap(({ origin }) =>
      origin.kind === "cells" ? [origin.address] : [],
    ),
  });
}
