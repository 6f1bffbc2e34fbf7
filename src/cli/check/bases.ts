import { findField } from "../../presets/fields";
import { isCall, piecesOf, solid, type Piece, type WattCall } from "../../formula/calls";
import { evaluate } from "../../formula/evaluate/expression";
import { tokensOf } from "../../formula/tokens";
import { cellName } from "../../sheet/a1";
import type { Book, BookCell } from "../../sheet/files/book";
import type { Finding } from "./findings";
import { namesWrittenOut } from "./names";
import { rangeAt } from "./ranges";
import { surroundings, untraceable } from "./recompute";
import type { BookSource } from "./source";

/* Sums of megawatts that are measured in unlike places: at the meter of a site, at its servers. */

/** The bases of the megawatts that an expression stands for; none of anything else. */
type Bases = ReadonlySet<string>;
const NONE: Bases = new Set();

/** Cells of one range that are looked at, formulas that lead to each other, brackets in each other. */
const [MOST_CELLS, DEEPEST, MOST_BRACKETS] = [10_000, 100, 200] as const;
const LOOKS_UP = /COMPANY\b|SITE_MW/i;

/** A formula that is read, and how many lead to it. */
interface Expression {
  readonly pieces: readonly Piece[];
  readonly sheet: string;
  readonly row: number;
  readonly depth: number;
  position: number;
  brackets: number;
  /** The bases that stand in one of its sums. */
  mixed: Bases;
}

interface CellAt {
  readonly sheet: string;
  readonly cell: BookCell;
  readonly depth: number;
}

interface Reading {
  readonly source: BookSource;
  readonly writtenOut: ReturnType<typeof namesWrittenOut>;
  readonly known: Map<string, Bases>;
  readonly found: Finding[];
}

/** Sums of unlike megawatts, each where it is made and not where it is used. */
export async function mixedSums(book: Book, source: BookSource): Promise<readonly Finding[]> {
  const reading = { source, writtenOut: namesWrittenOut(book), known: new Map(), found: [] };
  const formulas = [...book.sheets.flatMap(({ cells }) => cells), ...book.names];
  if (formulas.some(({ formula }) => LOOKS_UP.test(formula ?? ""))) {
    for (const { name, cells } of book.sheets) {
      for (const cell of cells) {
        await ofCell(reading, { sheet: name, cell, depth: 0 });
      }
    }
  }
  return reading.found;
}

async function ofCell(reading: Reading, { sheet, cell, depth }: CellAt): Promise<Bases> {
  const address = cellName(cell.row, cell.column);
  const key = `${sheet}!${address}`.toLowerCase();
  const known = reading.known.get(key);
  if (known !== undefined || cell.formula === undefined || depth > DEEPEST) {
    return known ?? NONE;
  }
  // For a formula that leads back to itself.
  reading.known.set(key, NONE);
  const pieces = solid(
    piecesOf(tokensOf(reading.writtenOut(cell.formula, sheet).replace(/^=/, ""))),
  );
  const expression = { pieces, sheet, row: cell.row, depth, position: 0, brackets: 0, mixed: NONE };
  const bases = await sumOf(reading, expression);
  if (expression.mixed.size > 0) {
    const text = `${[...expression.mixed].join(" and ")} MW stand in one sum: they are not the same megawatts`;
    reading.found.push({ sheet, cell: address, kind: "mixed", text });
    return NONE;
  }
  reading.known.set(key, bases);
  return bases;
}

/** What ends an argument. */
const CLOSES = /^[),;}]$/;

/** What lies between two bases is a loss, and none of them. */
async function sumOf(reading: Reading, expression: Expression): Promise<Bases> {
  let bases = await productOf(reading, expression);
  while (expression.position < expression.pieces.length) {
    const sign = expression.pieces[expression.position].text;
    if (CLOSES.test(sign)) {
      break;
    }
    expression.position += 1;
    const right = await productOf(reading, expression);
    bases =
      sign === "+" ? added(expression, [bases, right]) : sign === "-" ? less(bases, right) : NONE;
  }
  return bases;
}

function added(expression: Expression, all: readonly Bases[]): Bases {
  const bases = new Set(all.flatMap((one) => [...one]));
  if (bases.size > 1) {
    expression.mixed = bases;
  }
  return bases.size === 1 ? bases : NONE;
}

function less(left: Bases, right: Bases): Bases {
  return right.size === 0 || [...right].every((one) => left.has(one)) ? left : NONE;
}

/** A factor may lead from one basis to another, unless it is one of a unit, such as 1000. */
async function productOf(reading: Reading, expression: Expression): Promise<Bases> {
  let bases = await factorOf(reading, expression);
  for (;;) {
    const sign = expression.pieces[expression.position]?.text ?? "";
    if (!/^[*/^%]$/.test(sign)) {
      return bases;
    }
    expression.position += 1;
    const factor = expression.pieces[expression.position];
    await (sign === "%" ? NONE : factorOf(reading, expression));
    bases = Number.isInteger(Math.log10(Number(factor?.text))) ? bases : NONE;
  }
}

async function factorOf(reading: Reading, expression: Expression): Promise<Bases> {
  const piece = expression.pieces[expression.position];
  if (piece === undefined || CLOSES.test(piece.text)) {
    return NONE;
  }
  expression.brackets += 1;
  expression.position = expression.brackets > MOST_BRACKETS ? Infinity : expression.position + 1;
  const bases = await ofPiece(reading, expression, piece);
  expression.brackets -= 1;
  return bases;
}

async function ofPiece(reading: Reading, expression: Expression, piece: Piece): Promise<Bases> {
  if (isCall(piece)) {
    return ofCall(reading, expression, piece);
  }
  switch (piece.text) {
    case "-":
    case "+":
    case "@":
      return factorOf(reading, expression);
    case "(":
    case "{":
      return listed(reading, expression).then(([bases = NONE, ...more]) =>
        more.length === 0 ? bases : NONE,
      );
  }
  if (piece.kind === "function") {
    expression.position += 1;
    return ofNative(piece.text, expression, await listed(reading, expression));
  }
  return ofCells(reading, expression, piece);
}

/** The bases of each argument, up to the bracket that closes them. */
async function listed(reading: Reading, expression: Expression): Promise<readonly Bases[]> {
  const all: Bases[] = [];
  do {
    all.push(await sumOf(reading, expression));
    expression.position += 1;
  } while (/^[,;]$/.test(expression.pieces[expression.position - 1]?.text ?? ""));
  return all;
}

const SUMS = /^(?:SUM|SUBTOTAL|AGGREGATE)$/i;
/** What comes to its first argument, or to what stands for it. */
const HANDS_ON = /^(?:ROUND|ROUNDUP|ROUNDDOWN|INT|N|ABS|IFERROR|IFNA)$/i;

function ofNative(name: string, expression: Expression, all: readonly Bases[]): Bases {
  return SUMS.test(name) ? added(expression, all) : HANDS_ON.test(name) ? all[0] : NONE;
}

async function ofCall(reading: Reading, expression: Expression, call: WattCall): Promise<Bases> {
  for (const argument of call.arguments) {
    const inner = { ...expression, pieces: solid(argument), position: 0, brackets: 0 };
    await sumOf(reading, inner);
    expression.mixed = inner.mixed;
  }
  const place = BASIS_AT[call.name];
  const said =
    place === undefined ? undefined : await textOf(reading, expression, call.arguments[place]);
  return said === undefined ? NONE : new Set(basisOf(said));
}

/** Which argument says where the megawatts of a function are measured. */
const BASIS_AT: Readonly<Record<string, number>> = { COMPANY: 1, SITE_MW: 1 };

async function textOf(
  { source }: Reading,
  { sheet, row }: Expression,
  pieces: readonly Piece[] = [],
): Promise<string | undefined> {
  const value =
    solid(pieces).length === 0
      ? ""
      : await evaluate(pieces, surroundings({ sheet, row }, source)).catch(untraceable);
  return typeof value === "string" ? value : undefined;
}

/** Of a field of a company, or of the sites: gross where they say nothing. */
function basisOf(said: string): string[] {
  const { unit, bases = [said.trim().toLowerCase()] } = findField(said) ?? {};
  return unit !== "MW" && unit !== undefined ? [] : [NAMED[bases[0]] ?? "site"];
}

const NAMED: Readonly<Record<string, string>> = {
  critical_it: "critical IT",
  nameplate: "generation",
};

async function ofCells(reading: Reading, expression: Expression, piece: Piece): Promise<Bases> {
  const range = await rangeAt(reading.source, expression, piece);
  const bases = new Set<string>();
  const { sheet = "", row = 0, column = 0, rows = 0, columns = 0 } = range ?? {};
  for (let at = 0; at < Math.min(MOST_CELLS, rows * columns); at++) {
    const cell = reading.source.at(sheet, row + Math.floor(at / columns), column + (at % columns));
    const found = cell && (await ofCell(reading, { sheet, cell, depth: expression.depth + 1 }));
    found?.forEach((one) => bases.add(one));
  }
  return bases;
}
