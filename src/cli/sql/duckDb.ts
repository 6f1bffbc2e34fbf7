import { typedArguments, type TypeNames } from "./arguments";
import type { Files } from "./options";
import { scalarFunctions, sqlName } from "./scalars";

const TYPES: TypeNames = { number: "DOUBLE", text: "VARCHAR", flag: "BOOLEAN" };

/**
 * DuckDB runs JavaScript where a program embeds it, so this is a module for Node: it registers the
 * functions on a connection of `@duckdb/node-api`. A chunk of rows is one call.
 */
export function duckDb(script: string): Files {
  const functions = scalarFunctions().map((definition) => ({
    name: sqlName(definition.name),
    id: definition.name,
    types: typedArguments(definition, TYPES).map(([, type]) => type),
  }));
  return {
    "hashwatt-duckdb.cjs": `${script}
const functions = ${JSON.stringify(functions)};

/** const api = require("@duckdb/node-api"); register(connection, api); every argument, NULL leaves one out. */
exports.register = (connection, api) => {
  for (const { name, id, types } of functions) {
    connection.registerScalarFunction(
      api.DuckDBScalarFunction.create({
        name,
        parameterTypes: types.map((type) => api[type]),
        returnType: api.DOUBLE,
        specialHandling: true,
        mainFunction(info, input, output) {
          const rows = input.rowCount;
          const columns = types.map((type, at) => {
            const vector = input.getColumnVector(at);
            return Array.from({ length: rows }, (_, row) => vector.getItem(row));
          });
          hashwatt.column(id, columns, rows).forEach((value, row) => output.setItem(row, value));
          output.flush();
        },
      }),
    );
  }
};
`,
  };
}
