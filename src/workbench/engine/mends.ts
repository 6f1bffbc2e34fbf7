import type { Ctor } from "@univerjs/core";
import {
  FUNCTION_NAMES_DATE,
  functionDate,
  NumberValueObject,
  UniverFormulaEnginePlugin,
  ValueNodeFactory,
  type BaseFunction,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { daySerial } from "../../core/dates";
import type { FunctionClass } from "./functionClasses";

/* Functions of the spreadsheet engine that answer otherwise than Excel does. */

const DAYS: ReadonlyMap<unknown, Ctor<BaseFunction>> = new Map(
  functionDate.map(([made, name]) => [name, made as Ctor<BaseFunction>]),
);

/** In place of the engine's own functions of the same names. */
export function mends(): FunctionClass[] {
  const made = DAYS.get(FUNCTION_NAMES_DATE.EDATE);
  return made === undefined ? [] : [[withinMonth(made), FUNCTION_NAMES_DATE.EDATE]];
}

/** The engine lets 31 January and a month run into March; Excel stops at the end of February. */
function withinMonth(engine: Ctor<BaseFunction>): Ctor<BaseFunction> {
  return class extends engine {
    override calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
      const later = super.calculate(start, months) as BaseValueObject;
      return later.isArray()
        ? later.mapValue((cell, row, column) => mended(elementOf(start, row, column), cell))
        : mended(start, later as BaseValueObject);
    }
  };
}

/** One cell, row or column stands for all. */
function elementOf(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!value.isArray()) {
    return value;
  }
  const array = value as unknown as {
    getRowCount(): number;
    getColumnCount(): number;
    get(row: number, column: number): BaseValueObject;
  };
  return array.get(array.getRowCount() === 1 ? 0 : row, array.getColumnCount() === 1 ? 0 : column);
}

function mended(start: BaseValueObject, later: BaseValueObject): BaseValueObject {
  if (!later.isNumber() || !start.isNumber()) {
    return later;
  }
  const serial = Number(later.getValue());
  const past = dayOfMonth(serial);
  return past < dayOfMonth(Number(start.getValue()))
    ? NumberValueObject.create(serial - past, later.getPattern())
    : later;
}

const MILLISECONDS_PER_DAY = 86_400_000;

function dayOfMonth(serial: number): number {
  return new Date((serial - daySerial(1970, 1, 1)) * MILLISECONDS_PER_DAY).getUTCDate();
}

/**
 * The engine takes a number that is not written as a script writes it, such as 0.10, for text: it
 * gets the number that was meant.
 */
class TypedNumbers extends ValueNodeFactory {
  override checkAndCreateNodeType(
    token: Parameters<ValueNodeFactory["checkAndCreateNodeType"]>[0],
  ): ReturnType<ValueNodeFactory["checkAndCreateNodeType"]> {
    const isNumber = typeof token === "string" && token.trim() !== "" && isFinite(Number(token));
    return super.checkAndCreateNodeType(isNumber ? String(Number(token)) : token);
  }
}

/** The engine's formulas with its reading of numbers mended. */
export class FormulaPlugin extends UniverFormulaEnginePlugin {
  protected override _initializeWithOverride(): void {
    super._initializeWithOverride();
    this._injector.replace([ValueNodeFactory, { useClass: TypedNumbers }]);
  }
}
