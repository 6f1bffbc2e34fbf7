import { CommandError, USAGE } from "../output";
import { commentOf, typedArguments, type TypeNames } from "./arguments";
import type { Files, SqlOptions } from "./options";
import { scalarFunctions, sqlName } from "./scalars";

const TYPES: TypeNames = { number: "FLOAT64", text: "STRING", flag: "BOOL" };

/** BigQuery takes a library from storage, for code in a statement must be short. */
export function bigQuery(script: string, { schema, library }: SqlOptions): Files {
  if (library === undefined || !/^gs:\/\/[\w./-]+$/.test(library)) {
    throw new CommandError(
      "BigQuery reads the library from storage: name its place with --library gs://bucket/hashwatt-udf.js",
      USAGE,
    );
  }
  const prefix = schema === undefined ? "" : `${schema}.`;
  const one = ([name, args]: readonly [string, string], returns: string, body: string): string =>
    `CREATE OR REPLACE FUNCTION ${prefix}${name}(${args})\nRETURNS ${returns} DETERMINISTIC LANGUAGE js\n` +
    `OPTIONS (library = ["${library}"])\nAS r"""\n  ${body}\n""";\n`;
  const statements = scalarFunctions().flatMap((definition) => {
    const typed = typedArguments(definition, TYPES);
    const args = typed.map(([name, type]) => `${name} ${type}`).join(", ");
    const call = `("${definition.name}", [${typed.map(([name]) => name).join(", ")}])`;
    const name = sqlName(definition.name);
    return [
      `${commentOf(definition)}\n${one([name, args], "FLOAT64", `return hashwatt.value${call};`)}`,
      one([`${name}_problem`, args], "STRING", `return hashwatt.problem${call};`),
    ];
  });
  return { "hashwatt-bigquery.sql": statements.join("\n"), "hashwatt-udf.js": script };
}
