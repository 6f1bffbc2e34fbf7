import {
  CommandType,
  type ICellData,
  type ICommandService,
  type Injector,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
  UniverInstanceType,
  type CustomData,
  type IMutation,
  type IMutationInfo,
  type IUndoRedoItem,
  type Workbook,
} from "@univerjs/core";
import {
  CancelMarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowAutoHeightMutation,
  ToggleGridlinesMutation,
  type IRemoveSheetMutationParams,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import type { FWorkbook } from "@univerjs/sheets/facade";

/** The engine's undo, in which everything done between a beginning and its end is one step. */
export class Steps extends LocalUndoRedoService {
  private open = 0;
  /** By the unit that it is of: the editor of a cell has an undo of its own. */
  private readonly begun = new Map<string, IUndoRedoItem>();

  /** Answers what ends the step; one that is begun within another is part of it. */
  begin(): () => void {
    this.open += 1;
    const from = this.shownSheet();
    let ended = false;
    return () => {
      this.open -= ended ? 0 : 1;
      ended = true;
      if (!this.isOpen) {
        this.begun.forEach((step) => showFirst(step, from));
        this.begun.clear();
      }
    };
  }

  private shownSheet(): string | undefined {
    return this._univerInstanceService
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
      ?.getActiveSheet(true)
      ?.getSheetId();
  }

  get isOpen(): boolean {
    return this.open > 0;
  }

  /** What came last is taken back first; the engine's own batches begin with what came first. */
  override pushUndoRedo(item: IUndoRedoItem): void {
    const step = this.begun.get(item.unitID);
    const last = this._getUndoStack(item.unitID)?.slice(-1)[0];
    if (step !== undefined && last === step) {
      const inserted = new Set(step.undoMutations.map(removedSheet));
      const back = item.undoMutations.filter((one) => !goesWith(inserted, one));
      step.undoMutations = [...back, ...step.undoMutations];
      step.redoMutations = [...step.redoMutations, ...item.redoMutations];
      return;
    }
    super.pushUndoRedo(item);
    if (this.isOpen) {
      this.begun.set(item.unitID, item);
    }
  }
}

/**
 * The grid hears of a step's changes when all are made, and fails over cells while the sheet that it
 * shows is gone: what takes sheets away shows the one that the step began on first.
 */
function showFirst(step: IUndoRedoItem, subUnitId: string | undefined): void {
  const removed = step.undoMutations.map(removedSheet);
  if (subUnitId !== undefined && removed.some((id) => id !== null && id !== subUnitId)) {
    const show = { unitId: step.unitID, subUnitId };
    step.undoMutations = [
      { id: SetWorksheetActiveOperation.id, params: show },
      ...step.undoMutations,
    ];
  }
}

/** null where something else is taken back than the insertion of a sheet. */
function removedSheet({ id, params }: IMutationInfo): string | null {
  return id === RemoveSheetMutation.id ? (params as IRemoveSheetMutationParams).subUnitId : null;
}

/** What a sheet holds goes with it; the grid fails over cells whose sheet is gone a moment later. */
const HELD_BY_SHEET: ReadonlySet<string> = new Set([
  SetRangeValuesMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetRowAutoHeightMutation.id,
  CancelMarkDirtyRowAutoHeightOperation.id,
  SetFrozenMutation.id,
  ToggleGridlinesMutation.id,
  SetSelectionsOperation.id,
]);

function goesWith(sheets: ReadonlySet<string | null>, { id, params }: IMutationInfo): boolean {
  const { subUnitId } = params as { readonly subUnitId?: string };
  return HELD_BY_SHEET.has(id) && subUnitId !== undefined && sheets.has(subUnitId);
}

/**
 * The engine takes a change of mere looks that is made again for one of contents, and drops the
 * formulas of its cells: it is told what it had been told the first time.
 */
export function keepFormulas(commands: ICommandService): void {
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id === SetRangeValuesMutation.id && hasLooksOnly(params as ISetRangeValuesMutationParams)) {
      (params as ISetRangeValuesMutationParams).trigger = SetStyleCommand.id;
    }
  });
}

function hasLooksOnly({ cellValue = {} }: ISetRangeValuesMutationParams): boolean {
  return Object.values(cellValue).every((row) =>
    Object.values(row as Record<number, ICellData | null>).every(
      (cell) => cell !== null && Object.keys(cell).every((key) => key === "s"),
    ),
  );
}

/** What of the engine the steps need. */
interface Stepping {
  readonly injector: Injector;
  readonly commands: ICommandService;
  workbook(): FWorkbook;
}

export function stepsOf({ injector }: Pick<Stepping, "injector">): Steps {
  return injector.get(IUndoRedoService) as Steps;
}

interface Kept {
  readonly unitId: string;
  /** null is the workbook itself. */
  readonly sheetId: string | null;
  readonly custom: CustomData | undefined;
}

/** Puts in place what a workbook or a sheet has beside its cells. */
export const KeepMutation: IMutation<Kept> = {
  id: "hashwatt.mutation.keep",
  type: CommandType.MUTATION,
  handler(accessor, { unitId, sheetId, custom }) {
    const workbook = accessor
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const holder = sheetId === null ? workbook : workbook?.getSheetBySheetId(sheetId);
    holder?.setCustomMetadata(custom);
    return holder !== null && holder !== undefined;
  },
};

/** How to put that in place, and what was there back. */
export function keeping(
  engine: Pick<Stepping, "workbook">,
  sheetId: string | null,
  custom: CustomData,
): { readonly undo: IMutationInfo; readonly redo: IMutationInfo } {
  const book = engine.workbook().getWorkbook();
  const unitId = book.getUnitId();
  const holder = sheetId === null ? book : book.getSheetBySheetId(sheetId);
  const was = { unitId, sheetId, custom: holder?.getCustomMetadata() };
  return {
    undo: { id: KeepMutation.id, params: was },
    redo: { id: KeepMutation.id, params: { unitId, sheetId, custom } },
  };
}

/** Within a step it is taken back with the rest of it; by itself it is nothing that a user did. */
export function keep(engine: Stepping, sheetId: string | null, custom: CustomData): void {
  const { undo, redo } = keeping(engine, sheetId, custom);
  engine.commands.syncExecuteCommand(redo.id, redo.params);
  const steps = stepsOf(engine);
  if (steps.isOpen) {
    steps.pushUndoRedo({
      unitID: engine.workbook().getWorkbook().getUnitId(),
      undoMutations: [undo],
      redoMutations: [redo],
    });
  }
}
