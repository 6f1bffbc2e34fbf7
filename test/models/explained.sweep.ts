import { EXCEL_ERRORS } from "../../src/catalog/cells";
import { CalcError } from "../../src/core/errors";
import { isOurs, parseCalls } from "../../src/formula/calls";
import { evaluate } from "../../src/formula/evaluate/expression";
import { isBlock, NotTraceable, type Value } from "../../src/formula/evaluate/value";
import { tokensOf } from "../../src/formula/tokens";
import { models } from "../../src/models";
import { columnLetters } from "../../src/sheet/a1";
import { parseAddress } from "../../src/sheet/address";
import type { CellBlock } from "../../src/sheet/cells";
import { explainCall, readCell, type ExplainedCall } from "../../src/taskpane/explain/explanation";
import type { BookCell } from "../../src/taskpane/explain/book";
import { inWords } from "../../src/taskpane/explain/inWords";
import { createFollower, documentsOf, type Follower } from "../../src/taskpane/explain/lineage";
import { meaningInBook } from "../../src/taskpane/explain/meanings";
import { createTracer } from "../../src/taskpane/explain/trace";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { startWorkbench } from "../twin/univer";
import { unreadable } from "./readable";
import { cellsOf, OpenModel } from "./support";

/*
 * Explain comes to what stands in the cell, for every WATT formula of every ready model, says every
 * other number in words, and leads from each headline to a document in two clicks. What a client
 * sees there is words, not what functions call things.
 */

/** The largest model takes a minute, on a busy machine several. */

let bench: ReturnType<typeof startWorkbench>;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

/** Reads each sheet once, with room around it. */
function readOnce(port: WorkbookPort): WorkbookPort {
  const sheets = new Map<string, Promise<CellBlock>>();
  return {
    ...port,
    async read(address) {
      const { sheet, row, column, rows, columns } = parseAddress(address);
      const whole = sheets.get(sheet) ?? port.read(`'${sheet}'!A1:DZ500`);
      sheets.set(sheet, whole);
      const { values, formulas, text } = await whole;
      const part = <T>(cells: readonly (readonly T[])[]): readonly (readonly T[])[] =>
        cells.slice(row, row + rows).map((one) => one.slice(column, column + columns));
      return { address, values: part(values), formulas: part(formulas), text: part(text) };
    },
  };
}

function firstOf({ outcome }: ExplainedCall): unknown {
  if (outcome.kind !== "derived") {
    return outcome.kind === "error" ? outcome.shown : "not traced";
  }
  const { value } = outcome.derivation.result;
  const first: unknown = Array.isArray(value) ? (value as readonly unknown[][])[0][0] : value;
  return first instanceof CalcError ? EXCEL_ERRORS[first.code] : first;
}

function same(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.abs(b)
    : a === b;
}

it.each(models.map((model) => [model.id, model] as const))("%s", async (_, model) => {
  const open = await OpenModel.insert(bench.port, model, { company: "IREN" });
  expect(await unreadable(open)).toEqual([]);
  const { layout } = open;
  const port = readOnce(bench.port);
  const wrong: string[] = [];
  let explained = 0;
  for (const sheet of layout) {
    const ours = cellsOf(sheet).filter(({ cell }) => parseCalls(String(cell)) !== null);
    for (const { at } of ours) {
      const cell = await readCell(port, `'${sheet.name}'!${columnLetters(at.column)}${at.row + 1}`);
      const calls = cell?.calls.map(({ call }) => explainCall(cell.tracer, call)) ?? [];
      const results = (await Promise.all(calls)).map(firstOf);
      explained += results.length;
      const differs = cell?.sole === true && !same(results[0], cell.value);
      if (results.length === 0 || results.includes("not traced") || differs) {
        wrong.push(`${cell?.address}: ${results.join()} for ${cell?.value}, ${cell?.formula}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(explained).toBeGreaterThan(20);
  const follower = createFollower(port);
  for (const { name, rows } of layout) {
    const at = parseAddress(`'${name}'!A1`);
    const { values } = await port.read(
      `'${name}'!A1:${columnLetters(rows[0].length - 1)}${rows.length}`,
    );
    const numbers = values.flatMap((cells, row) =>
      cells.flatMap((value, column) => (typeof value === "number" ? [{ ...at, row, column }] : [])),
    );
    for (const place of numbers) {
      wrong.push(...(await objections(await follower.book.cell(place), follower)));
    }
    const headline = await follower.book.cell({ ...at, row: 1 });
    if (!(await reachesDocument(headline, follower, port))) {
      wrong.push(`${headline.address}: no document`);
    }
  }
  expect(wrong).toEqual([]);
});

/** What Explain lacks for a cell that is no WATT formula. */
async function objections(cell: BookCell, follower: Follower): Promise<readonly string[]> {
  const holder = (await follower.anchor(cell)) ?? cell;
  const said = `${cell.address} (${cell.label}) ${cell.text}`;
  if (holder.formula === "") {
    return cell.label === "" && cell.beside.length === 0
      ? [`${said}: nothing says what it is`]
      : [];
  }
  if (isOurs(holder.formula)) {
    return [];
  }
  const { text } = await inWords(holder.formula, meaningInBook(holder, follower, "labels"));
  const value = await resultOf(holder, follower);
  return [
    ...(/\$[A-Z]+\$\d/.test(text) ? [`${said}: ${text}`] : []),
    ...(value === undefined || same(value, cell.value) || String(value) === cell.text
      ? []
      : [`${said}: ${String(value)}`]),
  ];
}

/** undefined where only Excel can say. */
async function resultOf(
  { formula, place }: BookCell,
  { source }: Follower,
): Promise<Value | undefined> {
  const around = { source, sheet: place.sheet, call: createTracer(source, place.sheet).result };
  try {
    const value = await evaluate(tokensOf(formula.replace(/^=/, "")), around);
    return isBlock(value) ? value[0][0] : value;
  } catch (error) {
    if (error instanceof NotTraceable) {
      return undefined;
    }
    throw error;
  }
}

/** A document below the headline, or a click further: in the row of a cell that it names, or of a function. */
async function reachesDocument(
  headline: BookCell,
  follower: Follower,
  port: WorkbookPort,
): Promise<boolean> {
  const { readings, documents, calls, direct } = await follower.lineage(headline);
  const ofRows = await documentsOf(direct, follower.book);
  const functions = await Promise.all(calls.map(({ address }) => hasSources(address, port)));
  return readings.length + documents.length + ofRows.length > 0 || functions.includes(true);
}

async function hasSources(address: string, port: WorkbookPort): Promise<boolean> {
  const cell = await readCell(port, address);
  const explained = cell?.calls.map(({ call }) => explainCall(cell.tracer, call)) ?? [];
  return (await Promise.all(explained)).some(
    ({ definition, outcome }) =>
      definition.sources.length > 0 ||
      (outcome.kind === "derived" && outcome.derivation.origin.includes("https://")),
  );
}
