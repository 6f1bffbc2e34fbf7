import {
  IUniverInstanceService,
  UniverInstanceType,
  type ICommandService,
  type Injector,
  type Workbook,
} from "@univerjs/core";
import {
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  type IRemoveSheetMutationParams,
} from "@univerjs/sheets";

/* What the grid still does with a sheet that has been removed, and fails over. */

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

/**
 * The grid leaves a removed sheet a moment after, and fails over cells that change in between, as
 * they do when a step is taken back: the sheet before it, or after it, is shown first.
 */
export function leaveRemovedSheets(commands: ICommandService, injector: Injector): void {
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveSheetMutation.id) {
      return;
    }
    const { unitId, subUnitId } = params as IRemoveSheetMutationParams;
    const book = injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const next = book?.getActiveSheet(true)?.getSheetId() === subUnitId && neighbour(book);
    if (typeof next === "string") {
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: next });
    }
  });
}

/** The nearest sheet that can be shown beside the one that is; the ones before it first. */
function neighbour(book: Workbook): string | undefined {
  const sheets = book.getSheets();
  const at = book.getActiveSheetIndex();
  return [...sheets.slice(0, at).reverse(), ...sheets.slice(at + 1)]
    .find((sheet) => sheet.isSheetHidden() === 0)
    ?.getSheetId();
}
