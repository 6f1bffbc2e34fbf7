import type { FunctionDefinition, Parameter } from "../../catalog/define";
import { compile, type Grid } from "../../catalog/evaluate";
import { asCalcError } from "../../core/errors";
import { cellName, fixedArea } from "../../sheet/a1";
import { nextRow, type Area, type Draft } from "../../sheet/draft";
import { twinCall } from "../../models/twin/twinCall";
import type { TwinArgument, TwinBlock, TwinRequest } from "../../models/twin/types";
import type { CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../port/port";
import { movedText } from "../../formula/relative";
import { literalOf } from "../../formula/literals";
import { isCall, soleCall, textOf, type Piece, type WattCall } from "../../formula/calls";
import { rangeOf } from "../../formula/references";
import { cellInput, readPrecedent } from "./precedents";
import { catchesErrors, moved, takesBlock } from "../../formula/relative";
import { append } from "../../core/lists";

export interface Copying {
  readonly port: WorkbookPort;
  readonly draft: Draft;
  readonly definitions: ReadonlyMap<string, FunctionDefinition>;
  /** Values of the longer arguments, by their text on another sheet. */
  readonly expressions: ReadonlyMap<string, CellValue>;
  /** Whether to compare with the add-in's cells, or with what they show now. */
  readonly live: boolean;
  /** The cell whose formula is copied, and its sheet. */
  readonly address: string;
  readonly sheet: string;
  /** Gathers why calls within the formula hold values and do not follow their arguments. */
  readonly fixed: Set<string>;
  /** Gathers cells that are empty as long as the copies of calls have the rows that they need. */
  readonly rowChecks: Set<string>;
}

/** A call that stands in the copy now. */
export interface CopiedCall {
  readonly block: TwinBlock;
  readonly values: Grid;
}

/** Why a formula keeps its value instead of becoming formulas; `message` ends a sentence. */
export class Refusal extends Error {}

/** Puts the copy of a call, and of the calls within it, below what the draft holds. */
export async function copyCall(
  copying: Copying,
  call: WattCall,
  addIn?: TwinRequest["addIn"],
): Promise<CopiedCall> {
  const definition = copying.definitions.get(call.name);
  if (definition === undefined) {
    throw new Refusal(`there is no function ${call.name}`);
  }
  const given: TwinArgument[] = [];
  for (const pieces of call.arguments) {
    given.push(await resolve(copying, pieces));
  }
  const args = inPlaces(definition, given);
  const title = `${copying.address}: ${call.text}`;
  const { draft } = copying;
  const block = twinCall({ definition, arguments: args, title, addIn }, nextRow(draft));
  append(draft.rows, [...block.rows.map((cells) => [...cells]), []]);
  append(draft.styles, block.styles);
  [block.kept, block.partly].filter((why) => why !== "").forEach((why) => copying.fixed.add(why));
  block.rowChecks.forEach((cell) => copying.rowChecks.add(cell));
  return { block, values: valuesOf(definition, args) };
}

/** One argument for each parameter; the repeating one holds all that are left. */
function inPlaces(
  { name, parameters }: FunctionDefinition,
  given: readonly TwinArgument[],
): TwinArgument[] {
  const list: Parameter[] = Object.values(parameters);
  const repeats = list[list.length - 1]?.kind === "arguments";
  const single = repeats ? list.length - 1 : list.length;
  if (!repeats && given.length > single) {
    throw new Refusal(`${name} takes ${single} arguments and got ${given.length}`);
  }
  const own = Array.from({ length: single }, (_, at) => given[at] ?? { value: null });
  const rest = given.slice(single).map(({ value }) => value);
  return repeats ? [...own, { value: rest }] : own;
}

function valuesOf(definition: FunctionDefinition, args: readonly TwinArgument[]): Grid {
  try {
    return compile(definition)(args.map(({ value }) => value));
  } catch (error) {
    return [[asCalcError(error)]];
  }
}

async function resolve(copying: Copying, pieces: readonly Piece[]): Promise<TwinArgument> {
  const literal = textOf(pieces).trim() === "" ? null : literalOf(pieces);
  if (literal !== undefined) {
    return { value: literal };
  }
  const range = rangeOf(pieces, copying.sheet);
  if (range !== null) {
    const { value, links, entries } = await readPrecedent(copying.port, range);
    return { value, links, link: links[0], entries };
  }
  const call = soleCall(pieces);
  return call === null ? resolveExpression(copying, pieces) : resolveCall(copying, call);
}

async function resolveCall(copying: Copying, call: WattCall): Promise<TwinArgument> {
  const { block, values } = await copyCall(copying, call);
  const { row, column, rows, columns } = block.result;
  const links = Array.from({ length: rows * columns }, (_, index) => ({
    formula: cellName(row + Math.floor(index / columns), column + (index % columns)),
    mayBeBlank: false,
  }));
  return { value: values, links, link: links[0] };
}

async function resolveExpression(
  copying: Copying,
  pieces: readonly Piece[],
): Promise<TwinArgument> {
  const formula = await copyFormula(copying, pieces);
  const value = copying.expressions.get(movedText(pieces, copying.sheet));
  if (value === undefined) {
    throw new Refusal(`the workbook does not work out ${textOf(pieces).trim()} on another sheet`);
  }
  if (value === "#SPILL!") {
    throw new Refusal(`the argument ${textOf(pieces).trim()} works out a block: put it in cells`);
  }
  // It may come to a blank cell as it is, or to "", which the function takes for one.
  const link = { formula, mayBeBlank: true };
  return { value: cellInput(value), links: [link], link };
}

/**
 * The formula as the copy's sheet writes it, its calls copied and replaced by their results. Where
 * it would take an error for an answer, it gives none unless the copies have the rows they need.
 */
export async function copyFormula(copying: Copying, pieces: readonly Piece[]): Promise<string> {
  const results = new Map<WattCall, string>();
  const rowChecks = new Set<string>();
  for (const [at, piece] of pieces.entries()) {
    if (isCall(piece)) {
      const { block } = await copyCall({ ...copying, rowChecks }, piece);
      results.set(piece, resultText(block.result, takesBlock(pieces, at)));
    }
  }
  const formula = moved(pieces, copying.sheet, (piece) => results.get(piece) ?? "NA()");
  rowChecks.forEach((cell) => copying.rowChecks.add(cell));
  const enough = [...rowChecks].map((cell) => `${cell}=""`).join(",");
  return enough !== "" && catchesErrors(pieces)
    ? `IF(AND(${enough}),${formula.trim()},NA())`
    : formula;
}

function resultText(result: Area, mayBeBlock: boolean): string {
  if (result.rows === 1 && result.columns === 1) {
    return cellName(result.row, result.column);
  }
  if (!mayBeBlock) {
    throw new Refusal(
      "a function in it gives several cells, of which a plain formula can take a sum and the like only",
    );
  }
  return fixedArea(result);
}
