import { catalog } from "../../catalog";
import { plainName } from "../../formula/onlookers";
import { referenceOf, tableReferenceOf } from "../../formula/references";
import { tokensOf, type Token } from "../../formula/tokens";
import { NAMESPACE } from "../../formula/namespace";
import type { Book, BookCell } from "./book";

/*
 * Formulas that work on several cells at once, such as SUM(A1:A3*B1:B3). A file marks them: without
 * the mark Excel and LibreOffice take from each range the one cell in the formula's own row or column.
 */

/** The book with such formulas marked that fill one cell; those that fill more are so already. */
export function withArrays(book: Book): Book {
  const several = new Set(
    book.names.filter(({ formula }) => namesSeveral(formula)).map(({ name }) => name.toLowerCase()),
  );
  const isSeveral = (name: string): boolean => several.has(name.toLowerCase().replace(/^.*!/, ""));
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (isMarked(cell, isSeveral) ? marked(cell) : cell)),
    })),
  };
}

function isMarked({ formula, block }: BookCell, isSeveral: (name: string) => boolean): boolean {
  return formula !== undefined && block === undefined && worksOnArrays(formula, isSeveral);
}

function marked(cell: BookCell): BookCell {
  const { row, column } = cell;
  return { ...cell, block: { row, column, rows: 1, columns: 1, dynamic: true } };
}

/** Functions that came with blocks that fill cells by themselves, and those that make blocks. */
const MAKES_BLOCKS = setOf(`
  ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY HSTACK LAMBDA LET
  MAKEARRAY MAP MINVERSE MMULT MUNIT PIVOTBY RANDARRAY REDUCE SCAN SEQUENCE SORT SORTBY TAKE
  TEXTSPLIT TOCOL TOROW TRANSPOSE TRIMRANGE UNIQUE VSTACK WRAPCOLS WRAPROWS`);

/** Functions that take ranges as they are; all others want one cell, where not said otherwise. */
const TAKES_RANGES = setOf(`
  AGGREGATE AND AREAS AVEDEV AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CELL CHISQ.TEST CHITEST COLUMN
  COLUMNS CONCAT CORREL COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS COVAR COVARIANCE.P COVARIANCE.S
  DAVERAGE DCOUNT DCOUNTA DEVSQ DGET DMAX DMIN DPRODUCT DSTDEV DSUM DVAR F.TEST FORECAST
  FORECAST.LINEAR FORMULATEXT FTEST FVSCHEDULE GCD GEOMEAN GETPIVOTDATA GROWTH HARMEAN HLOOKUP INDEX
  INTERCEPT IRR ISFORMULA ISREF KURT LARGE LCM LINEST LOGEST LOOKUP MATCH MAX MAXA MAXIFS MDETERM
  MEDIAN MIN MINA MINIFS MIRR MODE MODE.MULT MODE.SNGL MULTINOMIAL NETWORKDAYS NETWORKDAYS.INTL NPV
  OFFSET OR PEARSON PERCENTILE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK PERCENTRANK.EXC
  PERCENTRANK.INC PROB PRODUCT QUARTILE QUARTILE.EXC QUARTILE.INC RANK RANK.AVG RANK.EQ ROW ROWS RSQ
  SERIESSUM SHEET SKEW SKEW.P SLOPE SMALL STDEV STDEV.P STDEV.S STDEVA STDEVP STDEVPA STEYX SUBTOTAL
  SUM SUMIF SUMIFS SUMPRODUCT SUMSQ SUMX2MY2 SUMX2PY2 SUMXMY2 T.TEST TEXTJOIN TREND TRIMMEAN TTEST
  TYPE VAR VAR.P VAR.S VARA VARP VARPA VLOOKUP WORKDAY WORKDAY.INTL XIRR XLOOKUP XMATCH XNPV XOR
  Z.TEST ZTEST`);

/** Places from 2 on, from 0. */
const EVEN = /(?:[2468]|\d0)$/;

/** Among them the places, from 0, that want one cell. */
const WANTS_ONE: Readonly<Record<string, RegExp>> = {
  AVERAGEIF: /^1$/,
  AVERAGEIFS: EVEN,
  COUNTIF: /^1$/,
  COUNTIFS: /[13579]$/,
  HLOOKUP: /^[02]$/,
  INDEX: /^[12]$/,
  LARGE: /^1$/,
  LOOKUP: /^0$/,
  MATCH: /^0$/,
  MAXIFS: EVEN,
  MINIFS: EVEN,
  NPV: /^0$/,
  OFFSET: /^[1-4]$/,
  PERCENTILE: /^1$/,
  RANK: /^0$/,
  SMALL: /^1$/,
  SUMIF: /^1$/,
  SUMIFS: EVEN,
  VLOOKUP: /^[02]$/,
  XLOOKUP: /^0$/,
  XMATCH: /^0$/,
};

/** Places whose ranges are handed on as they are. */
const HANDS_ON: Readonly<Record<string, RegExp>> = {
  CHOOSE: /^[1-9]/,
  IF: /^[12]$/,
  IFS: /[13579]$/,
  SWITCH: EVEN,
};

/** What they answer may be several cells, whatever they are given. */
const ANSWERS_SEVERAL = setOf("INDIRECT OFFSET");

/** One bracket that is open, and what stands in it up to here. */
interface Level {
  /** The function whose bracket it is; empty for a mere bracket. */
  readonly name: string;
  /** Whether a SUMPRODUCT around it works on blocks anyway. */
  readonly forced: boolean;
  argument: number;
  /** Of the argument: whether an operand is several cells, and whether there is an operator. */
  several: boolean;
  operators: boolean;
  /** Whether what the bracket comes to may be several cells. */
  answersSeveral: boolean;
}

/** Whether it works on several cells where a plain formula takes the one of its own row or column. */
export function worksOnArrays(formula: string, isSeveral: (name: string) => boolean): boolean {
  const tokens = tokensOf(formula.replace(/^=/, "")).filter(({ kind }) => kind !== "space");
  const open: Level[] = [levelOf("", false)];
  let quoted = 0;
  for (const [at, token] of tokens.entries()) {
    const level = open[open.length - 1];
    const sign = token.kind === "operator" ? token.text : "";
    quoted += sign === "{" ? 1 : sign === "}" ? -1 : 0;
    if (quoted > 0 || sign === "}") {
      continue;
    }
    if (token.kind === "function" && MAKES_BLOCKS.has(plainName(token.text))) {
      return true;
    }
    if (sign === "(") {
      const before = tokens[at - 1];
      const name = before?.kind === "function" ? plainName(before.text) : "";
      open.push(levelOf(name, level.forced || name === "SUMPRODUCT"));
    } else if (sign === "," || sign === ")") {
      if (isLifted(level)) {
        return true;
      }
      if (sign === ")" && open.length > 1) {
        open.pop();
        open[open.length - 1].several ||= level.answersSeveral;
      }
    } else if (sign === "#") {
      return true;
    } else if (sign !== "") {
      level.operators ||= sign !== ":" && sign !== "@";
    } else if (tokens[at - 1]?.text !== "@") {
      level.several ||= isBlock(token, isSeveral);
    }
  }
  return isLifted(open[0]) || open[0].answersSeveral;
}

function levelOf(name: string, forced: boolean): Level {
  const answersSeveral = ANSWERS_SEVERAL.has(name);
  return { name, forced, argument: 0, several: false, operators: false, answersSeveral };
}

/** Ends an argument; answers whether it takes one cell after the other of what is several. */
function isLifted(level: Level): boolean {
  const { name, forced, argument, several, operators } = level;
  Object.assign(level, { argument: argument + 1, several: false, operators: false });
  if (!several) {
    return false;
  }
  const place = String(argument);
  const isHanded = name === "" || HANDS_ON[name]?.test(place) === true;
  const takes =
    (TAKES_RANGES.has(name) && WANTS_ONE[name]?.test(place) !== true) || OURS.test(name);
  level.answersSeveral ||= isHanded || (forced && !takes) || answersEach(name, argument);
  const asIs = !operators && (isHanded || takes);
  return !asIs && !(forced && !(name in HANDS_ON));
}

const OURS = new RegExp(`^${NAMESPACE}\\.`, "i");

/** Whether a function of ours answers each cell of a range there with one of its own. */
function answersEach(name: string, argument: number): boolean {
  const own = catalog.find((one) => `${NAMESPACE}.${one.name}` === name);
  const { kind } = Object.values(own?.parameters ?? {})[argument] ?? { kind: "" };
  return ["number", "choice", "key", "flag"].includes(kind);
}

function isBlock({ kind, text }: Token, isSeveral: (name: string) => boolean): boolean {
  switch (kind) {
    case "reference": {
      const range = referenceOf(text, "")?.range;
      return range === undefined || range.rows * range.columns > 1;
    }
    case "structured":
      return tableReferenceOf(text)?.sections.includes("this row") !== true;
    default:
      return kind === "name" && isSeveral(text);
  }
}

/** Whether a name stands for several cells, or for what may be several. */
function namesSeveral(formula: string): boolean {
  return tokensOf(formula).some((token) => isBlock(token, () => false) || token.text === "{");
}

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.trim().split(/\s+/));
}
