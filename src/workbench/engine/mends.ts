import type { Ctor } from "@univerjs/core";
import {
  FUNCTION_NAMES_DATE,
  FUNCTION_NAMES_FINANCIAL,
  FUNCTION_NAMES_LOGICAL,
  FUNCTION_NAMES_LOOKUP,
  FUNCTION_NAMES_STATISTICAL,
  functionDate,
  functionFinancial,
  functionLogical,
  functionLookup,
  functionStatistical,
  NumberValueObject,
  type ArrayValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { daySerial } from "../../core/dates";
import type { FunctionClass } from "./functionClasses";

/* Functions of the spreadsheet engine that answer otherwise than Excel does. */

const MADE: ReadonlyMap<unknown, Ctor<BaseFunction>> = new Map(
  [
    ...functionDate,
    ...functionFinancial,
    ...functionLogical,
    ...functionLookup,
    ...functionStatistical,
  ].map(([made, name]) => [name, made as Ctor<BaseFunction>]),
);

const MENDS: readonly (readonly [string, (made: Ctor<BaseFunction>) => Ctor<BaseFunction>])[] = [
  [FUNCTION_NAMES_DATE.EDATE, withinMonth],
  [FUNCTION_NAMES_LOOKUP.INDEX, ofValues],
  [FUNCTION_NAMES_LOOKUP.SORT, ofACopy],
  [FUNCTION_NAMES_LOOKUP.XLOOKUP, ofNoError],
  [FUNCTION_NAMES_LOGICAL.IF, asWritten],
  [FUNCTION_NAMES_LOGICAL.IFERROR, asWritten],
  [FUNCTION_NAMES_LOGICAL.IFNA, asWritten],
  [FUNCTION_NAMES_LOGICAL.IFS, (made) => ofTheFirst(asWritten(made))],
  [FUNCTION_NAMES_LOGICAL.SWITCH, asWritten],
  [FUNCTION_NAMES_LOOKUP.CHOOSE, asWritten],
  [FUNCTION_NAMES_STATISTICAL.AVERAGE, withTheirError],
  [FUNCTION_NAMES_FINANCIAL.IRR, withTheirError],
];

/** In place of the engine's own functions of the same names. */
export function mends(): FunctionClass[] {
  return MENDS.flatMap(([name, mend]): FunctionClass[] => {
    const made = MADE.get(name);
    return made === undefined ? [] : [[mend(made), name]];
  });
}

/** The engine takes a text that reads like a day or an amount for a number; what is handed on stays. */
function asWritten(engine: Ctor<BaseFunction>): Ctor<BaseFunction> {
  return class extends engine {
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }
  };
}

/** The engine sorts the cells that other formulas are reading, too. */
function ofACopy(engine: Ctor<BaseFunction>): Ctor<BaseFunction> {
  return class extends engine {
    override calculate(of: BaseValueObject, ...by: BaseValueObject[]): BaseValueObject {
      const copy = of.isArray() ? of.mapValue((value) => value) : of;
      return super.calculate(copy, ...by) as BaseValueObject;
    }
  };
}

/** The engine does not find an error, and gives what is asked for then; Excel hands the error on. */
function ofNoError(engine: Ctor<BaseFunction>): Ctor<BaseFunction> {
  return class extends engine {
    override calculate(wanted: BaseValueObject, ...among: BaseValueObject[]): BaseValueObject {
      const error = elementOf(wanted, 0, 0);
      return isOne(wanted) && error.isError()
        ? error
        : (super.calculate(wanted, ...among) as BaseValueObject);
    }
  };
}

/** The engine hands on an error from behind a condition that does not count. */
function ofTheFirst(engine: Ctor<BaseFunction>): Ctor<BaseFunction> {
  return class extends engine {
    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const from = given.findIndex((condition, at) => at % 2 === 0 && !isNo(condition));
      const decided = from >= 0 && isOne(given[from]);
      return super.calculate(...(decided ? given.slice(from, from + 2) : given)) as BaseValueObject;
    }
  };
}

function isNo(condition: BaseValueObject): boolean {
  const value = elementOf(condition, 0, 0);
  return isOne(condition) && !value.isError() && Number(value.getValue()) === 0;
}

/** The engine gives #VALUE! for another error among the numbers. */
function withTheirError(engine: Ctor<BaseFunction>): Ctor<BaseFunction> {
  return class extends engine {
    override calculate(...given: BaseValueObject[]): BaseValueObject {
      return (given.map(errorIn).find((error) => error !== undefined) ??
        super.calculate(...given)) as BaseValueObject;
    }
  };
}

function errorIn(value: BaseValueObject): BaseValueObject | undefined {
  let found = value.isError() ? value : undefined;
  if (value.isArray()) {
    (value as ArrayValueObject).iterator((cell) => {
      found = cell?.isError() === true ? cell : undefined;
      return found === undefined;
    });
  }
  return found;
}

function isOne(value: BaseValueObject): boolean {
  return !value.isArray() || isOneCell(value);
}

function isOneCell(value: BaseValueObject): boolean {
  const { rows, columns } = sizeOf(value);
  return rows * columns === 1;
}

/** The engine finds nothing at a position in a table's column. */
function ofValues(engine: Ctor<BaseFunction>): Ctor<BaseFunction> {
  return class extends engine {
    override calculate(of: BaseValueObject, ...at: BaseValueObject[]): BaseValueObject {
      return super.calculate(hasAddress(of) ? of : toValues(of), ...at) as BaseValueObject;
    }
  };
}

/** Whether a reference says itself on which sheet it is; others are values, or of a table. */
function hasAddress(of: FunctionVariantType): boolean {
  return (
    !of.isReferenceObject() ||
    (of as BaseReferenceObject).getForcedSheetId() === "" ||
    (of as BaseReferenceObject).getForcedSheetName() !== ""
  );
}

function toValues(of: FunctionVariantType): BaseValueObject {
  return (of as BaseReferenceObject).toArrayValueObject();
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
  const { rows, columns } = sizeOf(value);
  const array = value as unknown as { get(row: number, column: number): BaseValueObject };
  return array.get(rows === 1 ? 0 : row, columns === 1 ? 0 : column);
}

function sizeOf(value: BaseValueObject): { readonly rows: number; readonly columns: number } {
  const array = value as unknown as { getRowCount(): number; getColumnCount(): number };
  return { rows: array.getRowCount(), columns: array.getColumnCount() };
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
