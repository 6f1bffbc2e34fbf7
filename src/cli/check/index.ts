import { readFileSync } from "node:fs";
import { DATA_VERSION } from "../../presets/version";
import { cellName } from "../../sheet/a1";
import { PortError } from "../../sheet/errors";
import { readXlsx } from "../../sheet/files/readXlsx";
import type { Book, BookSheet } from "../../sheet/files/book";
import { calledBy, parseCalls } from "../../formula/calls";
import { NAMESPACE } from "../../formula/namespace";
import { bookLinkIn } from "../../formula/references";
import { tokensOf } from "../../formula/tokens";
import { checkFile, CommandError, FOUND, toColumns, USAGE, type Console } from "../output";
import { mixedSums } from "./bases";
import { figureFindings } from "./figures";
import { fails, KINDS, type Finding } from "./findings";
import { recompute, type CheckedCell } from "./recompute";
import { namesWrittenOut } from "./names";
import { bookSource } from "./source";
import { typedOver } from "./typed";

export interface CheckOptions {
  readonly json?: boolean;
  /** Also what only deserves a look fails the check. */
  readonly strict?: boolean;
}

/** Reads a workbook and says where it is not what its formulas give today. */
export async function check(
  console: Console,
  file: string,
  { json = false, strict = false }: CheckOptions,
): Promise<void> {
  const { book, left } = await readBook(file);
  const cells = wattCells(book);
  const findings = await findingsOf(book, cells, console);
  const formulas = cells.length;
  const checked = formulas - new Set(findings.filter(isUntraced).map(placeOf)).size;
  if (json) {
    const notRead = left;
    console.out(
      `${JSON.stringify({ file, data: DATA_VERSION, formulas, checked, notRead, findings })}\n`,
    );
  } else {
    const rows = findings.map(({ sheet, cell, kind, text }) => [
      sheet,
      cell,
      KINDS[kind].label,
      text,
    ]);
    console.out(toColumns(rows));
    const all = checked === formulas ? "" : `${checked} of `;
    console.note(
      `${all}${formulas} formulas of Hashwatt checked against data ${DATA_VERSION}, ${findings.length} findings\n`,
    );
    console.note(left.length === 0 ? "" : `Not read: ${left.join(", ")}\n`);
  }
  if (findings.some((finding) => strict || fails(finding))) {
    throw new CommandError(`${file} is not what its formulas give`, FOUND);
  }
}

function isUntraced({ kind }: Finding): boolean {
  return kind === "untraced";
}

function placeOf({ sheet, cell }: Finding): string {
  return `${sheet}!${cell}`;
}

async function readBook(file: string): ReturnType<typeof readXlsx> {
  checkFile(file);
  try {
    return await readXlsx(readFileSync(file));
  } catch (error) {
    if (error instanceof PortError) {
      throw new CommandError(error.message, USAGE);
    }
    throw error;
  }
}

function wattCells(book: Book): CheckedCell[] {
  const writtenOut = namesWrittenOut(book);
  return book.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cell) => {
      const pieces =
        cell.formula === undefined ? null : parseCalls(writtenOut(cell.formula, sheet.name));
      const address = cellName(cell.row, cell.column);
      return pieces === null ? [] : [{ sheet, cell, address, pieces }];
    }),
  );
}

async function findingsOf(
  book: Book,
  cells: readonly CheckedCell[],
  console: Console,
): Promise<Finding[]> {
  const source = bookSource(book);
  const found: (readonly Finding[])[] = [];
  for (const [at, cell] of cells.entries()) {
    found.push(await recompute(cell, source), await figureFindings(cell, source));
    console.progress(`${at + 1} of ${cells.length} formulas`);
  }
  console.progress("");
  const ofSheets = book.sheets.flatMap((sheet) => [
    ...typedOver(sheet),
    ...external(sheet),
    ...unknownCalls(sheet),
  ]);
  return [...found.flat(), ...(await mixedSums(book, source)), ...ofSheets, ...externalNames(book)];
}

function external({ name, cells }: BookSheet): Finding[] {
  return cells.flatMap(({ row, column, formula }) => {
    const link = formula?.includes("[") === true ? bookLinkIn(formula) : undefined;
    return link === undefined
      ? []
      : [linked({ sheet: name, cell: cellName(row, column), text: link })];
  });
}

/** Calls of functions that a newer add-in may have; this one cannot check them. */
function unknownCalls({ name, cells }: BookSheet): Finding[] {
  return cells.flatMap(({ row, column, formula = "" }) => {
    const unknown = new RegExp(NAMESPACE, "i").test(formula)
      ? tokensOf(formula)
          .map(calledBy)
          .find((called) => called?.known === false)
      : undefined;
    const text = `#NAME? there is no function ${NAMESPACE}.${unknown?.name ?? ""}`;
    return unknown
      ? [{ sheet: name, cell: cellName(row, column), kind: "error" as const, text }]
      : [];
  });
}

/** Names carry links to where no cell shows them. */
function externalNames({ names }: Book): Finding[] {
  return names.flatMap(({ name, formula, sheet = "" }) => {
    const link = formula.includes("[") ? bookLinkIn(formula) : undefined;
    return link === undefined ? [] : [linked({ sheet, cell: name, text: link })];
  });
}

function linked({ text, ...at }: Omit<Finding, "kind">): Finding {
  return { ...at, kind: "external", text: `reads another workbook: ${text}` };
}
