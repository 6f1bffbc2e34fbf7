import {
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  FORMULA_REF_TO_ARRAY_CACHE,
  ISuperTableService,
  LexerNode,
  LexerTreeBuilder,
  SuperTableService,
  UniverFormulaEnginePlugin,
  ValueNodeFactory,
} from "@univerjs/engine-formula";
import { tokensOf } from "../../formula/tokens";

/* Where the spreadsheet engine reads formulas otherwise than Excel does, or keeps what it has read. */

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
 * The engine keeps the tree of each formula's text, and turns LET into LAMBDA in it: whoever gets it
 * a second time, such as a workbook that is opened again, reads the locals as blank. Each gets a tree
 * of its own.
 *
 * It writes the formula of a name into the one that calls it as it stands, so that 2 / (10% - 2%)
 * becomes 2 / 10% - 2%, and forgets that the name was there: a formula goes on with the cell from
 * which a name has moved away. It gets the formula in brackets, and is told the names.
 */
class OwnTrees extends LexerTreeBuilder {
  override treeBuilder(
    formula: string,
    transformSuffix = true,
    names?: TreeBuilding[2],
  ): ReturnType<LexerTreeBuilder["treeBuilder"]> {
    const asked: string[] = [];
    const tree = super.treeBuilder(formula, false, names && watched(names, asked));
    if (!(tree instanceof LexerNode)) {
      return tree;
    }
    tree.setDefinedNames(asked);
    const inOrder = (this as unknown as Ordering)._suffixExpressionHandler;
    return transformSuffix && !inOrder.call(this, tree) ? ErrorType.VALUE : tree;
  }
}

type Names = NonNullable<TreeBuilding[2]>;

/** Notes which names are asked for. */
function watched(names: Names, asked: string[]): Names {
  return {
    ...names,
    getValueByName: (unit, name) => {
      const found = names.getValueByName(unit, name);
      asked.push(found?.name ?? name);
      return found && { ...found, formulaOrRefString: bracketed(found.formulaOrRefString) };
    },
  };
}

/** Operators behind what they work on; the engine does it itself only where it keeps the tree. */
interface Ordering {
  _suffixExpressionHandler(tree: LexerNode): boolean;
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

/**
 * The engine keeps formulas, texts and ranges under a number of 32 bits made of their text, and takes
 * one for another where the numbers are equal: it keeps them under the text.
 */
const BY_TEXT = { _hash: (text: string) => text };

/** The engine's formulas with its comparisons and its reading of numbers and names mended. */
export class FormulaPlugin extends UniverFormulaEnginePlugin {
  protected override _initializeWithOverride(): void {
    super._initializeWithOverride();
    Object.assign(CELL_INVERTED_INDEX_CACHE, NO_INDEX);
    Object.assign(Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as object, BY_TEXT);
    this._injector.replace([ValueNodeFactory, { useClass: TypedNumbers }]);
    this._injector.replace([ISuperTableService, { useClass: HeadsInAnyCase }]);
    this._injector.replace([LexerTreeBuilder, { useClass: OwnTrees }]);
  }
}
