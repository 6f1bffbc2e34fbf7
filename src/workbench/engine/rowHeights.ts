import type { ICommandService } from "@univerjs/core";
import {
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
  type IRemoveSheetMutationParams,
} from "@univerjs/sheets";

/** Rows that the grid will measure when it is idle. */
interface Mark {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly id: string;
}

export interface RowHeights {
  /** Before a workbook is closed. */
  callOff(workbookId: string): void;
}

/**
 * The grid measures rows of new looks when it is idle, and fails over those whose sheet is gone by
 * then: what still waits is called off before its sheet goes.
 */
export function watchRowHeights(commands: ICommandService): RowHeights {
  const marks = new Set<Mark>();
  const callOff = (goes: (mark: Mark) => boolean): void => {
    for (const mark of [...marks].filter(goes)) {
      marks.delete(mark);
      commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { ...mark });
    }
  };
  commands.onCommandExecuted(({ id, params }) => {
    if (id === MarkDirtyRowAutoHeightOperation.id) {
      marks.add(params as Mark);
    }
  });
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id === RemoveSheetMutation.id) {
      const { unitId, subUnitId } = params as IRemoveSheetMutationParams;
      callOff((mark) => mark.unitId === unitId && mark.subUnitId === subUnitId);
    }
  });
  return { callOff: (workbookId) => callOff(({ unitId }) => unitId === workbookId) };
}
