import type { ICommandInfo, IMutationInfo } from "@univerjs/core";
import {
  EffectRefRangId,
  handleDefaultRangeChangeWithEffectRefCommands,
  SheetInterceptorService,
} from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../sheet/draft";
import type { Engine } from "../engine/engine";
import { fromEngineRange, toEngineRange } from "../engine/ranges";
import { keeping } from "../engine/steps";
import { carriedBy, withCarried, withPlaces, type Carried } from "./carried";

/** null where all of its cells are gone. */
type Move = (area: Area) => Area | null;

/** No sheet has this name: the chart says that its cells are gone. */
const GONE = { sheet: "" };
const MOVING: ReadonlySet<string> = new Set(Object.values(EffectRefRangId));

/**
 * Charts, checked cells and print areas go where inserted, deleted and moved cells take theirs, as
 * references in formulas do: a chart that stayed would show the figures of other cells.
 */
export function followCells(engine: Engine): void {
  engine.injector.get(SheetInterceptorService).interceptCommand({
    getMutations: (command) => {
      const kept = MOVING.has(command.id) ? moves(engine, command) : [];
      return { redos: kept.map(({ redo }) => redo), undos: kept.map(({ undo }) => undo) };
    },
  });
}

function moves(
  engine: Engine,
  command: ICommandInfo,
): readonly { readonly undo: IMutationInfo; readonly redo: IMutationInfo }[] {
  const book = engine.workbook();
  // Commands that name no sheet are those of the one that is shown.
  const { subUnitId = book.getActiveSheet().getSheetId() } = (command.params ?? {}) as {
    readonly subUnitId?: string;
  };
  const move: Move = (area) => {
    const range = toEngineRange({ sheet: "", ...area });
    const moved = handleDefaultRangeChangeWithEffectRefCommands(range, command);
    return moved === null ? null : areaOf(fromEngineRange("", moved));
  };
  return book.getSheets().flatMap((sheet) => {
    const was = carriedBy(sheet);
    const becomes = moved(was, { move, from: subUnitId, here: sheet.getSheetId() === subUnitId });
    return JSON.stringify(was) === JSON.stringify(becomes)
      ? []
      : [keepingOn(engine, sheet, becomes)];
  });
}

function keepingOn(engine: Engine, sheet: FWorksheet, carried: Carried) {
  return keeping(engine, sheet.getSheetId(), withCarried(sheet, carried));
}

interface Moving {
  readonly move: Move;
  /** The sheet whose cells move, by the engine's id. */
  readonly from: string;
  /** Whether what is carried is that sheet's. */
  readonly here: boolean;
}

function moved(carried: Carried, { move, from, here }: Moving): Carried {
  const own = here ? move : (area: Area): Area => area;
  const all = (areas: readonly Area[]): Area[] => areas.flatMap((area) => own(area) ?? []);
  return {
    ...carried,
    validations: carried.validations.map((one) => ({ ...one, areas: all(one.areas) })),
    print: { ...carried.print, areas: all(carried.print.areas) },
    charts: carried.charts.map((chart) => ({
      ...withPlaces(chart, (place) =>
        place.sheet === from ? { ...place, ...(move(place) ?? GONE) } : place,
      ),
      area: own(chart.area) ?? chart.area,
    })),
  };
}

function areaOf({ row, column, rows, columns }: Area): Area {
  return { row, column, rows, columns };
}
