import { Argument, Command, CommanderError, Option } from "commander";
import { ADDIN_VERSION } from "../catalog/version";
import { DATA_VERSION } from "../presets/version";
import { call } from "./call";
import { callRows, type RowsOptions } from "./callRows";
import { check, type CheckOptions } from "./check";
import { data, TABLE_NAMES } from "./data";
import { list } from "./list";
import { model, MODEL_NAMES, type ModelOptions } from "./model";
import { CommandError, sentenceOf, USAGE, type Console } from "./output";
import { DIALECTS, sql } from "./sql";

const CALL_HELP = `
Arguments stand in Excel's order or are named; "" leaves one out, commas part the values of a range:
  hashwatt call MINER_BREAKEVEN 17.5 0.045 1090 3.15
  hashwatt call POWERED_SHELL_VALUE 100 tenant=neocloud
  hashwatt call FLEET_EFFICIENCY 30,20 17.5,21.5
  hashwatt call HASHCOST pue=1.2 --csv fleet.csv -o hashcost.csv
With --csv the columns are named as arguments; a row that fails gets a sentence in the column error.`;

/** Carries out a command line and answers its exit code; whatever fails is said in a sentence. */
export async function run(console: Console, words: readonly string[]): Promise<number> {
  try {
    await program(console).parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      // It has said already what is wrong with the command line.
      return error.exitCode;
    }
    console.progress("");
    console.note(`${sentenceOf(error)}\n`);
    return error instanceof CommandError ? error.exitCode : USAGE;
  }
}

/** The command line: what it takes, and which part answers. */
function program(console: Console): Command {
  const command = new Command("hashwatt")
    .description("The functions of Hashwatt without a spreadsheet.")
    .version(`Hashwatt ${ADDIN_VERSION}, data ${DATA_VERSION}`)
    .configureOutput({ writeOut: console.out, writeErr: console.note })
    .exitOverride((error) => {
      throw Object.assign(error, { exitCode: error.exitCode === 0 ? 0 : USAGE });
    });
  for (const add of [addCall, addCheck, addData, addList, addModel, addSql]) {
    add(command, console);
  }
  return command;
}

function addCall(command: Command, console: Console): void {
  command
    .command("call")
    .description("compute a function, once or for every row of a CSV file")
    .argument("<name>", "the function, such as MINER_BREAKEVEN")
    .argument("[arguments...]", "its arguments")
    .option("--csv <file>", "a CSV file whose columns are named as arguments; - is standard input")
    .option("-o, --output <file>", "where the rows go; standard output where left out")
    .option("--json", "the result as JSON")
    .allowUnknownOption(false)
    .addHelpText("after", CALL_HELP)
    .action(
      (
        name: string,
        texts: readonly string[],
        options: { csv?: string; output?: string; json?: boolean },
      ) =>
        options.csv === undefined
          ? callOnce(console, [name, ...texts], options)
          : callRows(console, [name, ...texts], rowsOptions(options, options.csv)),
    );
}

function rowsOptions(
  { output, json }: { readonly output?: string; readonly json?: boolean },
  csv: string,
): RowsOptions {
  if (json === true) {
    throw new CommandError("--json is for one result: the rows of --csv go out as CSV", USAGE);
  }
  return { csv, output };
}

function callOnce(
  console: Console,
  words: readonly [string, ...string[]],
  options: { readonly output?: string; readonly json?: boolean },
): void {
  if (options.output !== undefined) {
    throw new CommandError("--output takes the rows of --csv: one result is printed", USAGE);
  }
  call(console, words, options);
}

function addCheck(command: Command, console: Console): void {
  command
    .command("check")
    .description(
      "recompute the formulas of a workbook from its own inputs; exit code 1 where it differs, 2 where it cannot be read",
    )
    .argument("<file>", "an .xlsx file")
    .option("--json", "as JSON")
    .option("--strict", "whatever it finds fails it, not only what is wrong")
    .action((file: string, options: CheckOptions) => check(console, file, options));
}

function addData(command: Command, console: Console): void {
  command
    .command("data")
    .description("print a table of the shipped data")
    .addArgument(new Argument("<table>", "which table").choices([...TABLE_NAMES]))
    .addOption(new Option("--csv", "as CSV").conflicts("json"))
    .option("--json", "as JSON")
    .action((name: string, options: { csv?: boolean; json?: boolean }) =>
      data(console, name, options),
    );
}

function addList(command: Command, console: Console): void {
  command
    .command("list")
    .description("list the functions")
    .option("--json", "as JSON")
    .action((options: { json?: boolean }) => list(console, options));
}

function addModel(command: Command, console: Console): void {
  command
    .command("model")
    .description("write a ready model as an .xlsx file, with its results and charts")
    .addArgument(new Argument("<name>", "which model").choices([...MODEL_NAMES]))
    .requiredOption("-o, --output <file>", "the .xlsx file to write")
    .option("--company <ticker>", "whose figures, for a model of one company")
    .option("--vintage <quarter>", "of which quarter, such as 2026-Q2, or latest")
    .addOption(
      new Option(
        "--formulas <kind>",
        "native ones compute everywhere, those of watt where the add-in is",
      )
        .choices(["native", "watt"])
        .default("native"),
    )
    .action((name: string, options: ModelOptions) => model(console, name, options));
}

function addSql(command: Command, console: Console): void {
  command
    .command("sql")
    .description("write the functions of numbers and texts as functions of a database")
    .addOption(
      new Option("--dialect <name>", "the database").choices([...DIALECTS]).makeOptionMandatory(),
    )
    .option("--schema <name>", "BigQuery, Snowflake: where the functions go")
    .option(
      "--library <address>",
      "BigQuery: where hashwatt-udf.js stands, gs://bucket/hashwatt-udf.js",
    )
    .option(
      "-o, --output <folder>",
      "a folder for the files; without it one file goes to standard output",
    )
    .action((options: Parameters<typeof sql>[1]) => sql(console, options));
}
