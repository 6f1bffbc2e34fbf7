import {
  ArrayValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import type { Cell, FormulaArgument } from "../runtime/arguments";
import { StandInError, isErrorText, type ErrorText } from "../runtime/cellError";
import type { ResultBlock, ResultCell, ResultError } from "../runtime/results";

/** Under this key the sentence of an error rides on the engine's cell data. */
export const MESSAGE_KEY = "hashwattMessage";

/** An argument as the engine computed it; what stands between two commas is a bare null object. */
export function toArgument(value: BaseValueObject): FormulaArgument {
  if (!value.isArray()) {
    return value.isNull() ? null : [[toCell(value)]];
  }
  const block = value as ArrayValueObject;
  return Array.from({ length: block.getRowCount() }, (_, row) =>
    Array.from({ length: block.getColumnCount() }, (_, column) =>
      toCell(block.get(row, column) ?? null),
    ),
  );
}

function toCell(value: BaseValueObject | null): Cell {
  if (!value || value.isNull()) {
    return null;
  }
  if (value.isError()) {
    return new StandInError(errorText(value as ErrorValueObject));
  }
  if (value.isLambda()) {
    return new StandInError("#VALUE!");
  }
  return value.getValue();
}

/** Errors the add-in's interface has no name for, such as a blocked spill, arrive as #VALUE!. */
function errorText(value: ErrorValueObject): ErrorText {
  const text = value.getErrorType();
  return isErrorText(text) ? text : "#VALUE!";
}

/** The engine's value for a result; a block of one cell is an ordinary value. */
export function fromResult(block: ResultBlock): BaseValueObject {
  const rows = block.map((row) => row.map(fromCell));
  if (rows.length === 1 && rows[0].length === 1) {
    return rows[0][0];
  }
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0].length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function fromCell(cell: ResultCell): BaseValueObject {
  if (typeof cell === "number") {
    return NumberValueObject.create(cell);
  }
  if (typeof cell === "boolean") {
    return BooleanValueObject.create(cell);
  }
  if (typeof cell === "string") {
    return StringValueObject.create(cell);
  }
  return fromError(cell);
}

/** Not `ErrorValueObject.create`: that shares one object among all cells with the same error. */
function fromError({ error, message }: ResultError): BaseValueObject {
  const value = new ErrorValueObject(error as ErrorType, message);
  return message === "" ? value : value.withCustomData({ [MESSAGE_KEY]: message });
}
