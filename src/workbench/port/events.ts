import { ObjectMatrix, type IRange } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SheetsSelectionsService,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { formatAddress } from "../../sheet/address";
import type { Engine } from "../engine/engine";
import { fromEngineRange } from "../engine/ranges";

type Listener = (address: string) => void;

/** The selected range, the first of several; A1 before anything has been selected. */
export function selectedAddress(engine: Engine): string {
  const ranges = engine.injector.get(SheetsSelectionsService).getCurrentSelections();
  const sheet = engine.workbook().getActiveSheet().getSheetName();
  return toAddress(
    sheet,
    ranges[0]?.range ?? { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
  );
}

/**
 * Listens to the selection itself, which clicks, keys, the name box and the port all end in; the
 * facade's own events miss some of them.
 */
export function onSelection(engine: Engine, listener: Listener): () => void {
  let last = selectedAddress(engine);
  const subscription = engine.injector
    .get(SheetsSelectionsService)
    .selectionChanged$.subscribe((selections) => {
      if (!selections?.length) {
        return;
      }
      const address = selectedAddress(engine);
      if (address === last) {
        return;
      }
      last = address;
      listener(address);
    });
  return () => subscription.unsubscribe();
}

/** Edits of content; results of a calculation and changes of style are no edits. */
export function onChange(engine: Engine, listener: Listener): () => void {
  const subscription = engine.commands.onCommandExecuted((command, options) => {
    if (options?.fromFormula) {
      return;
    }
    if (command.id === SetRangeValuesMutation.id) {
      reportValues(engine, command.params as ISetRangeValuesMutationParams, listener);
    } else if (MOVES.has(command.id)) {
      const { range, subUnitId } = command.params as { range: IRange; subUnitId: string };
      report(engine, { range, subUnitId }, listener);
    }
  });
  return () => subscription.dispose();
}

/** Inserted and deleted rows and columns. */
const MOVES: ReadonlySet<string> = new Set([
  "sheet.mutation.insert-row",
  "sheet.mutation.insert-col",
  "sheet.mutation.remove-rows",
  "sheet.mutation.remove-col",
]);

function reportValues(
  engine: Engine,
  { cellValue, subUnitId }: ISetRangeValuesMutationParams,
  listener: Listener,
): void {
  const content = new ObjectMatrix<boolean>();
  new ObjectMatrix(cellValue).forValue((row, column, cell) => {
    if (!cell || "v" in cell || "f" in cell || "p" in cell) {
      content.setValue(row, column, true);
    }
  });
  if (content.getLength() === 0) {
    return;
  }
  report(engine, { range: content.getStartEndScope(), subUnitId }, listener);
}

interface Changed {
  readonly range: IRange;
  readonly subUnitId: string;
}

function report(engine: Engine, { range, subUnitId }: Changed, listener: Listener): void {
  const sheet = engine.workbook().getSheetBySheetId(subUnitId);
  if (sheet) {
    listener(toAddress(sheet.getSheetName(), range));
  }
}

function toAddress(sheet: string, range: IRange): string {
  return formatAddress(fromEngineRange(sheet, range));
}
