import { createReadStream, createWriteStream, existsSync, realpathSync } from "node:fs";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { parse, unparse, type Parser } from "papaparse";
import { EXCEL_ERRORS } from "../catalog/cells";
import type { FunctionDefinition } from "../catalog/define";
import { compile, type Run } from "../catalog/evaluate";
import { asCalcError, CalcError, invalidInput } from "../core/errors";
import { decimalsOf, readNumber, type Decimals } from "../sheet/decimals";
import { argumentsOf, cellOf, definitionOf } from "./arguments";
import { fitted, freeHeads, withoutMark } from "./heads";
import { refuseLostLetters } from "./letters";
import { checkFile, checkPlace, CommandError, FOUND, USAGE, type Console } from "./output";

/* A table of calls: a column for each argument, a row for each call, read and written in parts. */

export interface RowsOptions {
  /** A path, or - for standard input. */
  readonly csv: string;
  /** A path; standard output where left out. */
  readonly output?: string;
}

/** Rows computed at a time: enough to be fast, little enough to hold. */
const CHUNK_BYTES = 1 << 18;

/** Whole columns belong into one call; a row at a time makes no sense of them. */
const BY_CELL: ReadonlySet<string> = new Set(["number", "choice", "key", "flag"]);

export async function callRows(
  console: Console,
  [name, ...constants]: readonly [string, ...string[]],
  { csv, output }: RowsOptions,
): Promise<void> {
  const definition = definitionOf(name);
  const wholes = Object.entries(definition.parameters).filter(
    ([, { kind, ...rest }]) => !BY_CELL.has(kind) && !("optional" in rest),
  );
  if (wholes.length > 0) {
    throw new CommandError(
      `${definition.name} takes a whole range as ${wholes[0][0]}: rows of a file cannot call it`,
      USAGE,
    );
  }
  checkFiles(csv, output);
  const job: Job = {
    definition,
    run: compile(definition, (error) => error),
    constants: argumentsOf(definition, constants),
    console,
    columns: null,
    decimals: null,
    width: 0,
    rows: 0,
    failed: 0,
  };
  const source =
    csv === "-" ? process.stdin : createReadStream(csv, { highWaterMark: CHUNK_BYTES });
  // A letter of several bytes may lie on the border of two parts.
  source.setEncoding("utf8");
  const target = output === undefined ? process.stdout : createWriteStream(output);
  await stream(source, target, job);
  if (output !== undefined) {
    target.end();
    await once(target, "finish");
  }
  console.progress("");
  finish(job);
}

function checkFiles(csv: string, output: string | undefined): void {
  if (csv !== "-") {
    checkFile(csv);
  }
  if (output !== undefined) {
    checkPlace(output);
    if (csv !== "-" && existsSync(output) && realpathSync(csv) === realpathSync(output)) {
      throw new CommandError(
        `${output} is the file that is read: name another for the rows`,
        USAGE,
      );
    }
  }
}

/** Says what became of the rows, and which arguments nobody gave. */
function finish({ definition, constants, console, columns, rows, failed }: Job): void {
  if (columns === null) {
    throw new CommandError("There is nothing to read: not even a row of heads", USAGE);
  }
  const left = Object.keys(definition.parameters).filter(
    (_, at) => columns[at] < 0 && (constants[at] ?? null) === null,
  );
  const defaults = left.length === 0 ? "" : `; left at their defaults: ${left.join(", ")}`;
  console.note(
    `${rows.toLocaleString("en-US")} ${rows === 1 ? "row" : "rows"}, ${failed.toLocaleString("en-US")} failed${defaults}\n`,
  );
  if (rows > 0 && failed === rows) {
    throw new CommandError("No row has a result", FOUND);
  }
}

/** Reads, computes and writes part by part; the source waits while the target is full. */
function stream(source: Readable, target: Writable, job: Job): Promise<void> {
  return new Promise((resolve, reject) => {
    target.on("error", reject);
    parse<string[]>(source as unknown as File, {
      skipEmptyLines: true,
      chunk({ data, errors, meta }, parser) {
        try {
          const [problem] = errors.filter(({ code }) => code !== "UndetectableDelimiter");
          if (problem !== undefined) {
            throw new CommandError(
              `Row ${job.rows + (problem.row ?? 0) + 1}: ${problem.message}`,
              USAGE,
            );
          }
          feed(answered(job, data, meta.delimiter), target, parser);
        } catch (error) {
          // Ending the parser also completes it.
          reject(error as Error);
          parser.abort();
        }
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}

function feed(text: string, target: Writable, parser: Parser): void {
  if (text !== "" && !target.write(text)) {
    parser.pause();
    target.once("drain", () => parser.resume());
  }
}

/** One function over the rows of one file. */
interface Job {
  readonly definition: FunctionDefinition;
  readonly run: Run<CalcError>;
  readonly constants: readonly unknown[];
  readonly console: Console;
  /** For each argument in Excel's order, its column in the file, -1 where it has none; null before the head. */
  columns: readonly number[] | null;
  /** How the file writes numbers, by its first part; null where commas part its cells. */
  decimals: Decimals | null;
  /** How many columns the file has. */
  width: number;
  rows: number;
  failed: number;
}

/** The part of the file as it goes out: the rows, the result and what is wrong. */
function answered(job: Job, data: readonly string[][], separator: string): string {
  const first = job.columns === null && data.length > 0;
  const rows = first ? data.slice(1) : data;
  refuseLostLetters(data, first ? 0 : job.rows + 1);
  const head = first ? headed(job, withoutMark(data[0])) : [];
  if (first && separator !== ",") {
    const numbers = rows.flatMap((row) => numberColumns(job).map((column) => row[column] ?? ""));
    job.decimals = decimalsOf(numbers, separator);
  }
  const results = rows.length === 0 ? [] : computed(job, rows);
  job.rows += rows.length;
  job.console.progress(`${job.rows.toLocaleString("en-US")} rows`);
  return head.length + rows.length === 0
    ? ""
    : `${unparse([...head, ...rows.map((row, at) => [...fitted(row, job.width), ...results[at]])])}\r\n`;
}

function headed(job: Job, heads: readonly string[]): string[][] {
  const { name, parameters } = job.definition;
  const names = Object.keys(parameters);
  const plain = heads.map((head) => head.trim().toLowerCase());
  job.columns = names.map((one) => plain.indexOf(one.toLowerCase()));
  if (job.columns.every((column) => column < 0)) {
    throw new CommandError(
      `No column is named as an argument of ${name}: ${names.join(", ")}`,
      USAGE,
    );
  }
  const twice = names.find(
    (one) => plain.indexOf(one.toLowerCase()) !== plain.lastIndexOf(one.toLowerCase()),
  );
  if (twice !== undefined) {
    throw new CommandError(`Two columns are named ${twice}`, USAGE);
  }
  const both = names.find(
    (_, at) => job.columns?.[at] !== -1 && (job.constants[at] ?? null) !== null,
  );
  if (both !== undefined) {
    throw new CommandError(`${both} is a column of the file: leave it out of the command`, USAGE);
  }
  job.width = heads.length;
  return [[...heads, ...freeHeads([name, "error"], plain, job.console)]];
}

/** The columns of arguments that are numbers. */
function numberColumns({ definition, columns }: Job): readonly number[] {
  const kinds = Object.values(definition.parameters);
  return (columns ?? []).filter((column, at) => column >= 0 && kinds[at].kind === "number");
}

/** A number as the file writes them, or why it could be another; null for another text. */
function readCell({ decimals }: Job, text = ""): number | string | null {
  return decimals === null ? null : readNumber(text, decimals);
}

function doubtOf(job: Job, row: readonly string[]): CalcError | undefined {
  const columns = job.decimals === null ? [] : numberColumns(job);
  const reads = columns.map((column) => [row[column], readCell(job, row[column])]);
  const [text, reason] = reads.find(([, read]) => typeof read === "string") ?? [];
  return reason === undefined ? undefined : invalidInput(`${text}, ${reason}`);
}

function computed(job: Job, rows: readonly string[][]): (readonly [number | string, string])[] {
  return answersOf(job, rows).map((given, at) => {
    const cells = rows[at].length;
    const answer =
      cells > job.width
        ? invalidInput(`the row has ${cells} cells, the row of heads ${job.width}`)
        : (doubtOf(job, rows[at]) ?? given);
    if (answer instanceof CalcError) {
      job.failed += 1;
      return ["", `${EXCEL_ERRORS[answer.code]} ${answer.message}`];
    }
    return [answer, ""];
  });
}

/** What is wrong with an argument that all rows share fails every row. */
function answersOf(job: Job, rows: readonly string[][]): (number | string | CalcError)[] {
  const numeric = new Set(numberColumns(job));
  const cell = (row: readonly string[], column: number): unknown => {
    const read = numeric.has(column) ? readCell(job, row[column]) : null;
    return typeof read === "number" ? read : cellOf(row[column] ?? "");
  };
  const values = (job.columns ?? []).map((column, at) =>
    column < 0 ? (job.constants[at] ?? null) : rows.map((row) => [cell(row, column)]),
  );
  try {
    return job.run(values).map(([answer]) => answer);
  } catch (error) {
    return new Array<CalcError>(rows.length).fill(asCalcError(error));
  }
}
