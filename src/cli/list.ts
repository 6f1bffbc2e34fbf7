import { catalog } from "../catalog";
import { toColumns, type Console } from "./output";

/** Every function with what it does. */
export function list(console: Console, { json = false }: { readonly json?: boolean }): void {
  const rows = catalog.map(({ name, parameters, summary }) => ({
    name,
    arguments: Object.keys(parameters),
    summary,
  }));
  console.out(
    json
      ? `${JSON.stringify(rows)}\n`
      : toColumns(rows.map(({ name, summary }) => [name, summary])),
  );
}
