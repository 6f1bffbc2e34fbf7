import { sameSheet } from "../sheet/address";
import type { FormulaName, NamedRange } from "../sheet/cells";
import { isCall, solid, textOf, type Piece, type WattCall } from "./calls";
import { onlooking, plainName } from "./onlookers";
import { isFixed, referenceOf, tableReferenceOf } from "./references";
import { tokensOf, type Token } from "./tokens";

/** What the names in a workbook's formulas can mean. */
export interface Names {
  readonly sheets: readonly string[];
  readonly ranges: readonly NamedRange[];
  readonly formulas: readonly FormulaName[];
  readonly tables: readonly string[];
}

/** Why a formula means something else on another sheet, or in Excel 2016; empty where it does not. */
export function immovable(formula: readonly Piece[], sheet: string, names: Names): string {
  return reasonIn(formula, { sheet, names, all: localsOf(tokensOf(textOf(formula))) });
}

interface Around {
  readonly sheet: string;
  readonly names: Names;
  /** Names that LET and LAMBDA give anywhere in the formula, in lower case. */
  readonly all: ReadonlySet<string>;
}

function reasonIn(pieces: readonly Piece[], around: Around, inCall = false): string {
  const own = inCall ? localsOf(tokensOf(textOf(pieces))) : around.all;
  for (const [at, piece] of pieces.entries()) {
    const reason = isCall(piece)
      ? reasonInCall(piece, around)
      : reasonOf(pieces, at, { ...around, own });
    if (reason !== "") {
      return reason;
    }
  }
  return "";
}

function reasonInCall(call: WattCall, around: Around): string {
  const reasons = call.arguments.map((argument) => reasonIn(argument, around, true));
  return reasons.find((reason) => reason !== "") ?? "";
}

interface Local extends Around {
  readonly own: ReadonlySet<string>;
}

function reasonOf(pieces: readonly Piece[], at: number, around: Local): string {
  const { kind, text } = pieces[at];
  switch (kind) {
    case "reference":
      return ofReference(text, around);
    case "structured":
      return ofTable(text);
    case "name":
      return ofName(text, around);
    case "function":
      return ofFunction(text, pieces.slice(at + 1)) || ofLambda(text, around);
    case "prefix":
      return ELSEWHERE;
    case "error":
      return text.toUpperCase() === "#REF!" ? "it refers to cells that are gone" : "";
    case "operator":
      return ofOperator(text, solid(pieces.slice(at + 1))[0]);
    default:
      return kind === "unknown" ? `it holds ${text}, which is read by Excel only` : "";
  }
}

const ELSEWHERE = "it refers to another workbook";

function ofReference(text: string, { sheet, names }: Local): string {
  const found = referenceOf(text, sheet);
  switch (found?.scope) {
    case "book":
      return ELSEWHERE;
    case "sheets":
      return "it refers to the same cells of several sheets";
    case "sheet":
      return names.sheets.some((one) => sameSheet(one, found.range.sheet))
        ? ""
        : `there is no sheet ${found.range.sheet} in this workbook`;
    default:
      return found === null ? `${text} is a range that only newer versions of Excel trim` : "";
  }
}

function ofTable(text: string): string {
  const found = tableReferenceOf(text);
  if (found === null) {
    return ELSEWHERE;
  }
  return found.table === "" || found.sections.includes("this row")
    ? "it refers to its own row of a table"
    : "";
}

function ofOperator(text: string, next: Piece | undefined): string {
  if (text === "#") {
    return "it refers to a spilled block with #, which older programs do not know";
  }
  return text === "@" && next?.kind !== "call" ? "@ takes the cell in its own row or column" : "";
}

/** Functions that look at the cell they stand in when no cell is given. */
const BY_PLACE = ["ROW", "COLUMN", "SHEET"];
/** Functions that read addresses in texts, or tell of the place they stand in. */
const BY_TEXT = ["INDIRECT", "CELL", "SINGLE"];

function ofFunction(text: string, after: readonly Piece[]): string {
  const name = plainName(text);
  const rest = after.filter(({ kind }) => kind !== "space");
  const alone = BY_PLACE.includes(name) && rest[1]?.text === ")";
  return alone || BY_TEXT.includes(name)
    ? `${name}${alone ? "()" : ""} depends on the cell that it stands in`
    : onlooking(name);
}

/** A name of the workbook that is called as a function. */
function ofLambda(text: string, around: Local): string {
  const named = around.names.formulas.some((one) => isNamed(one, text));
  return named ? ofName(text, around) : "";
}

function ofName(text: string, { sheet, names, all, own }: Local): string {
  const [name = "", at] = text.split("!").reverse();
  const same = (one: { readonly name: string }): boolean =>
    one.name.toLowerCase() === name.toLowerCase();
  if (at === undefined && all.has(name.toLowerCase())) {
    return own.has(name.toLowerCase()) ? "" : `${name} is a value of LET or LAMBDA, in no cell`;
  }
  const place = at?.replace(/^'(.*)'$/, "$1").replace(/''/g, "'");
  if (place !== undefined && !names.sheets.some((one) => sameSheet(one, place))) {
    return ELSEWHERE;
  }
  const scoped = names.formulas.find(
    (one) => same(one) && one.sheet !== null && sameSheet(one.sheet, place ?? sheet),
  );
  if (scoped !== undefined) {
    return place === undefined
      ? `the name ${name} is one of its own sheet`
      : ofMeaning(scoped, names.formulas);
  }
  if (names.ranges.some(same) || names.tables.some((table) => same({ name: table }))) {
    return "";
  }
  const meaning = names.formulas.find((one) => same(one) && one.sheet === null);
  return meaning === undefined
    ? `there is no name ${name} in this workbook`
    : ofMeaning(meaning, names.formulas);
}

function ofMeaning(meaning: FormulaName, all: readonly FormulaName[]): string {
  return depends(meaning, { all, seen: [] })
    ? `the name ${meaning.name} depends on the cell that it is used in`
    : "";
}

interface Behind {
  readonly all: readonly FormulaName[];
  /** Names that led to this one, which may lead back. */
  readonly seen: readonly FormulaName[];
}

function depends(meaning: FormulaName, { all, seen }: Behind): boolean {
  const tokens = tokensOf(meaning.formula);
  const next = { all, seen: [...seen, meaning] };
  return tokens.some(({ kind, text }, at) => {
    switch (kind) {
      case "reference":
        return !isFixed(text);
      case "function":
        return ofFunction(text, tokens.slice(at + 1)) !== "";
      case "name":
        return all.some(
          (one) => isNamed(one, text) && !next.seen.includes(one) && depends(one, next),
        );
      default:
        return false;
    }
  });
}

function isNamed({ name }: FormulaName, text: string): boolean {
  return name.toLowerCase() === text.toLowerCase().replace(/^.*!/, "");
}

/** The names that LET and LAMBDA give to values. */
export function localsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open: { readonly name: string; argument: number }[] = [];
  const solid = tokens.filter(({ kind }) => kind !== "space");
  solid.forEach(({ kind, text }, at) => {
    const before = solid[at - 1];
    const around = open[open.length - 1];
    if (kind === "operator" && (text === "(" || text === "{")) {
      const named = text === "(" && before?.kind === "function";
      open.push({
        name: named ? plainName(before.text) : "",
        argument: 0,
      });
    } else if (kind === "operator" && (text === ")" || text === "}")) {
      open.pop();
    } else if (kind === "operator" && text === "," && around !== undefined) {
      around.argument += 1;
    } else if (kind === "name" && givesName(around, before, solid[at + 1])) {
      found.add(text.toLowerCase());
    }
  });
  return found;
}

function givesName(
  around: { readonly name: string; readonly argument: number } | undefined,
  before: Token | undefined,
  next: Token | undefined,
): boolean {
  const whole = /^[(,]$/.test(before?.text ?? "") && next?.text === ",";
  const { name = "", argument = 0 } = around ?? {};
  return whole && (name === "LAMBDA" || (name === "LET" && argument % 2 === 0));
}
