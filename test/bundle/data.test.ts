import { readFileSync } from "node:fs";
import { registeredFunctions } from "../../scripts/bundle";
import { readData } from "../../scripts/presets";

const functions = registeredFunctions(readFileSync("dist/functions.js", "utf8"));

/** The block as Excel would show it, whichever side of the bundle's boundary made its lists. */
function spilled(name: string, ...values: unknown[]): unknown[][] {
  const grid = functions.get(name)?.(...values, { address: "Sheet1!A1" }) as unknown[][];
  return Array.from(grid, (row) => Array.from(row));
}

function cell(name: string, ...values: unknown[]): unknown {
  return spilled(name, ...values)[0][0];
}

const valueOf = ({ value, unit }: Record<string, string>): number | string =>
  unit === "text" ? value : Number(value);

const companies = readData("companies.csv");

it("answers every preset with its value, day, method and source", () => {
  for (const row of companies.filter(({ use }) => use === "preset")) {
    const { ticker, field, as_of: asOf, method, source_url: source } = row;
    expect([ticker, field, cell("COMPANY", ticker, field, null, null)]).toEqual([
      ticker,
      field,
      valueOf(row),
    ]);
    expect(cell("COMPANY_SOURCE", ticker, field, null)).toBe(`${asOf}, ${method}, ${source}`);
  }
});

it("answers every newest reading the same way", () => {
  for (const row of companies.filter(({ use }) => use === "latest")) {
    const { ticker, field, as_of: asOf, method, quarter, source_url: source } = row;
    for (const vintage of ["latest", quarter]) {
      expect(cell("COMPANY", ticker, field, vintage, null)).toBe(valueOf(row));
      expect(cell("COMPANY_SOURCE", ticker, field, vintage)).toBe(`${asOf}, ${method}, ${source}`);
    }
  }
});

it("lists every reading there is with its source", () => {
  for (const row of companies) {
    const [, ...history] = spilled("COMPANY_HISTORY", row.ticker, row.field);
    expect(history).toContainEqual([
      row.as_of,
      valueOf(row),
      row.unit,
      row.basis,
      row.method,
      row.confidence,
      row.source_url,
      row.use,
    ]);
  }
});

it("lists every site with its source", () => {
  const [, ...rows] = spilled("SITES", null, null, null);
  expect(rows.map((row) => [row[0], row[14], row[15], row[16]])).toEqual(
    readData("sites.csv").map((row) => [row.site_id, row.as_of, row.confidence, row.source_url]),
  );
});

it("lists the newest balance of every security with its source", () => {
  const records = readData("securities.csv");
  const [, ...rows] = spilled("SECURITIES", null, null);
  expect(rows).toHaveLength(new Set(records.map(({ security_id: id }) => id)).size);
  for (const { security_id: id, instrument, ticker } of records) {
    const own = records.filter((row) => row.security_id === id).map((row) => row.as_of);
    const newest = own.sort().at(-1);
    const record = records.find((row) => row.security_id === id && row.as_of === newest);
    const shown = rows.find(
      (row) => row[0] === ticker && row[1] === instrument && row[10] === newest,
    );
    expect(shown?.[11]).toBe(record?.source_url);
  }
});

it("lists every month of the network with its source", () => {
  const [, ...rows] = spilled("NETWORK_HISTORY", null, null);
  expect(rows.map((row) => row[5])).toEqual(
    readData("network-history.csv").map(({ source_url: source }) => source),
  );
});
