import { asics } from "../presets/asics";
import { companies, history } from "../presets/companies";
import { contracts } from "../presets/contracts";
import { FIELDS } from "../presets/fields";
import { networkMonths } from "../presets/network";
import { securities } from "../presets/securities";
import { sites } from "../presets/sites";
import { CommandError, toColumns, toCsv, USAGE, type Console, type Row } from "./output";

/** The shipped data by the name that the command takes. */
const TABLES: Readonly<Record<string, () => readonly object[]>> = {
  companies,
  readings: () =>
    companies().flatMap(({ ticker }) => FIELDS.flatMap(({ name }) => history(ticker, name))),
  contracts: () => contracts(),
  sites: () => sites(),
  securities: () => securities(),
  network: networkMonths,
  machines: () => asics(),
};

export const TABLE_NAMES: readonly string[] = Object.keys(TABLES);

export interface DataOptions {
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** Prints a table of the shipped data. */
export function data(
  console: Console,
  name: string,
  { csv = false, json = false }: DataOptions,
): void {
  const table = TABLES[name.toLowerCase()];
  if (table === undefined) {
    throw new CommandError(`There is no table ${name}: ${TABLE_NAMES.join(", ")}`, USAGE);
  }
  const rows = table() as readonly Row[];
  if (json) {
    console.out(`${JSON.stringify(rows)}\n`);
  } else if (csv) {
    console.out(toCsv(rows));
  } else {
    const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    console.out(toColumns([heads, ...rows.map((row) => heads.map((head) => row[head] ?? ""))]));
  }
}
