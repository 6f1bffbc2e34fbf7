import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CommandError, USAGE, type Console } from "../output";
import type { Files, SqlOptions } from "./options";
import { bigQuery } from "./bigQuery";
import { duckDb } from "./duckDb";
import { snowflake } from "./snowflake";

export const SCRIPT_FILE = "hashwatt-udf.js";

const WRITERS: Readonly<Record<string, (script: string, options: SqlOptions) => Files>> = {
  duckdb: duckDb,
  bigquery: bigQuery,
  snowflake,
};

/** The options that say something to a dialect. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  duckdb: [],
  bigquery: ["schema", "library"],
  snowflake: ["schema"],
};

export const DIALECTS: readonly string[] = Object.keys(WRITERS);

/** Writes the files that give a database the functions of numbers and texts. */
export function sql(console: Console, options: SqlOptions): void {
  const writer = WRITERS[options.dialect];
  if (writer === undefined) {
    throw new CommandError(`There is no dialect ${options.dialect}: ${DIALECTS.join(", ")}`, USAGE);
  }
  if (options.schema !== undefined && !/^[\w.-]+$/.test(options.schema)) {
    throw new CommandError(
      `--schema takes a name such as finance or project.dataset, got ${options.schema}`,
      USAGE,
    );
  }
  const given = { schema: options.schema, library: options.library };
  const idle = Object.entries(given).find(
    ([name, value]) => value !== undefined && !TAKES[options.dialect].includes(name),
  );
  if (idle !== undefined) {
    throw new CommandError(`${options.dialect} takes no --${idle[0]}: leave it out`, USAGE);
  }
  const files = writer(readFileSync(path.join(__dirname, SCRIPT_FILE), "utf8"), options);
  if (options.output === undefined && Object.keys(files).length > 1) {
    throw new CommandError(
      `${options.dialect} needs ${Object.keys(files).join(" and ")}: name a folder with --output`,
      USAGE,
    );
  }
  for (const [name, text] of Object.entries(files)) {
    if (options.output === undefined) {
      console.out(text);
    } else {
      mkdirSync(options.output, { recursive: true });
      writeFileSync(path.join(options.output, name), text);
      console.note(`${path.join(options.output, name)}\n`);
    }
  }
}
