import type { ICellData, ICommandService } from "@univerjs/core";
import {
  SetFormulaCalculationResultMutation,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import { MESSAGE_KEY } from "./values";

/**
 * Makes every calculated cell carry the sentence of its present error only. The engine merges
 * results into cells and would leave the sentence of an error that is no longer there.
 */
export function keepMessagesFresh(commands: ICommandService): void {
  commands.beforeCommandExecuted((command) => {
    if (command.id !== SetFormulaCalculationResultMutation.id) {
      return;
    }
    const { unitData } = command.params as ISetFormulaCalculationResultMutation;
    for (const sheets of Object.values(unitData)) {
      for (const rows of Object.values(sheets ?? {})) {
        for (const cells of Object.values(rows ?? {})) {
          Object.values(cells as Record<number, ICellData | null>).forEach(dropOldMessage);
        }
      }
    }
  });
}

/** null removes what the cell carried, undefined would leave it. */
function dropOldMessage(result: ICellData | null): void {
  if (result) {
    result.custom ??= null;
  }
}

/** The sentence that explains the error a cell shows, or null. */
export function messageOf(cell: ICellData | null | undefined): string | null {
  const message: unknown = cell?.custom?.[MESSAGE_KEY];
  return typeof message === "string" ? message : null;
}
