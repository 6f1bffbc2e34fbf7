import { commentOf, typedArguments, type TypeNames } from "./arguments";
import type { Files, SqlOptions } from "./options";
import { scalarFunctions, sqlName } from "./scalars";

const TYPES: TypeNames = { number: "FLOAT", text: "VARCHAR", flag: "BOOLEAN" };

/**
 * Two functions of JavaScript hold the library and take a name with its arguments; the others are
 * SQL around them. Snowflake keeps what a script has set for the next rows, so it is set up once.
 */
export function snowflake(script: string, { schema }: SqlOptions): Files {
  const prefix = schema === undefined ? "" : `${schema}.`;
  const host = (name: string, returns: string, member: string): string =>
    `CREATE OR REPLACE FUNCTION ${prefix}${name}(NAME VARCHAR, ARGS ARRAY)\nRETURNS ${returns}\n` +
    `LANGUAGE JAVASCRIPT IMMUTABLE\nAS $$\nif (typeof globalThis.hashwatt === "undefined") {\n` +
    `${script}\nglobalThis.hashwatt = hashwatt;\n}\n` +
    `return globalThis.hashwatt.${member}(NAME, ARGS.map((one) => (one === undefined ? null : one)));\n$$;\n`;
  const wrapped = scalarFunctions().flatMap((definition) => {
    const typed = typedArguments(definition, TYPES);
    const args = typed.map(([name, type]) => `${name} ${type}`).join(", ");
    const list = typed.map(([name]) => `${name}::VARIANT`).join(", ");
    const call = `('${definition.name}', ARRAY_CONSTRUCT(${list}))`;
    const name = sqlName(definition.name);
    const body = (to: string): string => `AS $$ ${prefix}${to}${call} $$;\n`;
    return [
      `${commentOf(definition)}\nCREATE OR REPLACE FUNCTION ${prefix}${name}(${args}) RETURNS FLOAT\n${body("watt_value")}`,
      `CREATE OR REPLACE FUNCTION ${prefix}${name}_problem(${args}) RETURNS VARCHAR\n${body("watt_problem")}`,
    ];
  });
  const hosts = [host("watt_value", "DOUBLE", "value"), host("watt_problem", "VARCHAR", "problem")];
  return { "hashwatt-snowflake.sql": [...hosts, ...wrapped].join("\n") };
}
