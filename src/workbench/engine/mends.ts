import type { Ctor } from "@univerjs/core";
import {
  CELL_INVERTED_INDEX_CACHE,
  FUNCTION_NAMES_DATE,
  FUNCTION_NAMES_LOGICAL,
  FUNCTION_NAMES_LOOKUP,
  functionDate,
  functionLogical,
  functionLookup,
  ISuperTableService,
  LexerTreeBuilder,
  NumberValueObject,
  SuperTableService,
  UniverFormulaEnginePlugin,
  ValueNodeFactory,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { daySerial } from "../../core/dates";
import { tokensOf } from "../../formula/tokens";
import type { FunctionClass } from "./functionClasses";

/* Functions of the spreadsheet engine that answer otherwise than Excel does. */

const MADE: ReadonlyMap<unknown, Ctor<BaseFunction>> = new Map(
  [...functionDate, ...functionLogical, ...functionLookup].map(([made, name]) => [
    name,
    made as Ctor<BaseFunction>,
  ]),
);

const MENDS: readonly (readonly [string, (made: Ctor<BaseFunction>) => Ctor<BaseFunction>])[] = [
  [FUNCTION_NAMES_DATE.EDATE, withinMonth],
  [FUNCTION_NAMES_LOOKUP.INDEX, ofValues],
  [FUNCTION_NAMES_LOOKUP.SORT, ofACopy],
  [FUNCTION_NAMES_LOOKUP.XLOOKUP, ofNoError],
  [FUNCTION_NAMES_LOGICAL.IF, asWritten],
  [FUNCTION_NAMES_LOGICAL.IFERROR, asWritten],
  [FUNCTION_NAMES_LOGICAL.IFNA, asWritten],
  [FUNCTION_NAMES_LOGICAL.IFS, asWritten],
  [FUNCTION_NAMES_LOGICAL.SWITCH, asWritten],
  [FUNCTION_NAMES_LOOKUP.CHOOSE, asWritten],
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
      const isOne = !wanted.isArray() || isOneCell(wanted);
      return isOne && error.isError()
        ? error
        : (super.calculate(wanted, ...among) as BaseValueObject);
    }
  };
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

/** The engine tells [mw] from [MW], and takes the column that it does not find for nothing. */
class HeadsInAnyCase extends SuperTableService {
  override registerTable(
    ...[unit, name, table]: Parameters<SuperTableService["registerTable"]>
  ): void {
    super.registerTable(unit, name, { ...table, titleMap: new AnyCase(table.titleMap) });
  }
}

class AnyCase extends Map<string, number> {
  override get(title: string): number | undefined {
    return super.get(title.toLowerCase());
  }

  override set(title: string, index: number): this {
    return super.set(title.toLowerCase(), index);
  }
}

type TreeBuilding = Parameters<LexerTreeBuilder["treeBuilder"]>;

/**
 * The engine writes the formula of a name into the one that calls it as it stands, so that
 * 2 / (10% - 2%) becomes 2 / 10% - 2%: it gets the formula in brackets.
 */
class NamesInBrackets extends LexerTreeBuilder {
  override treeBuilder(
    formula: string,
    transformSuffix?: boolean,
    names?: TreeBuilding[2],
  ): ReturnType<LexerTreeBuilder["treeBuilder"]> {
    return super.treeBuilder(
      formula,
      transformSuffix,
      names && {
        ...names,
        getValueByName: (unit, name) => {
          const found = names.getValueByName(unit, name);
          return found && { ...found, formulaOrRefString: bracketed(found.formulaOrRefString) };
        },
      },
    );
  }
}

/** Where it has an operator outside of brackets; a mere reference stays one. */
function bracketed(formula: string): string {
  let depth = 0;
  const loose = tokensOf(formula.replace(/^=/, "")).some(({ kind, text }) => {
    const sign = kind === "operator" ? text : "";
    depth += "({".includes(sign || " ") ? 1 : ")}".includes(sign || " ") ? -1 : 0;
    return depth === 0 && sign !== "" && !/[(){}:]/.test(sign);
  });
  return loose ? `=(${formula.replace(/^=/, "")})` : formula;
}

/**
 * The engine looks up in an index of each column which cells equal a value: there "1" and TRUE are 1,
 * and an error is no match instead of an error. It also goes through all of a long column to compare a part.
 */
const NO_INDEX = {
  canUseCache: () => ({ rowsInCache: [], rowsNotInCache: [] }),
  set: () => undefined,
  setContinueBuildingCache: () => undefined,
};

/** The engine's formulas with its comparisons and its reading of numbers and names mended. */
export class FormulaPlugin extends UniverFormulaEnginePlugin {
  protected override _initializeWithOverride(): void {
    super._initializeWithOverride();
    Object.assign(CELL_INVERTED_INDEX_CACHE, NO_INDEX);
    this._injector.replace([ValueNodeFactory, { useClass: TypedNumbers }]);
    this._injector.replace([ISuperTableService, { useClass: HeadsInAnyCase }]);
    this._injector.replace([LexerTreeBuilder, { useClass: NamesInBrackets }]);
  }
}
