import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { tool } from "../../scripts/tools";
import { shutdownPriceUsdPerBtc } from "../../src/core/mining";

interface Connection {
  closeSync(): void;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
}
interface Api {
  readonly DuckDBInstance: { create(file: string): Promise<{ connect(): Promise<Connection> }> };
}
interface Functions {
  register(connection: Connection, api: Api): void;
}

const api = tool<Api>("@duckdb/node-api");
const folder = mkdtempSync(path.join(tmpdir(), "hashwatt-"));
let connection: Connection;

beforeAll(async () => {
  execFileSync("npx", ["tsx", "scripts/cli/build.ts"]);
  execFileSync("node", ["bin/hashwatt.js", "sql", "--dialect", "duckdb", "-o", folder]);
  const load = createRequire(path.join(folder, "index.js"));
  connection = await (await api.DuckDBInstance.create(":memory:")).connect();
  (load("./hashwatt-duckdb.cjs") as Functions).register(connection, api);
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

const rows = async (sql: string): Promise<unknown[][]> =>
  (await connection.runAndReadAll(sql)).getRows();

it("computes in a query, NULL leaving an argument out", async () => {
  expect(await rows("select watt_hashcost(17.5, 0.045, NULL, NULL)")).toEqual([[18.9]]);
  expect(await rows("select watt_hashcost(17.5, 45, NULL, NULL)")).toEqual([[null]]);
});

it("gives the core's numbers over a million rows", async () => {
  const [[count, worst, sum]] = await rows(`
    with calls as (
      select 15 + i % 10 as e, (30 + i % 50) / 1000.0 as p from range(1000000) t(i)),
    answers as (
      select e, p, watt_miner_breakeven(e, p, 1090, 3.15, NULL, NULL, NULL) as price from calls)
    select count(price), max(abs(price - 24 * e * p / (144 * 3.15 / 1090000)) / price), sum(price)
    from answers`);
  expect(Number(count)).toBe(1_000_000);
  expect(worst).toBeLessThan(1e-12);
  let core = 0;
  for (let i = 0; i < 50; i++) {
    core += shutdownPriceUsdPerBtc({
      efficiencyJPerTh: 15 + (i % 10),
      powerPriceUsdPerKwh: (30 + (i % 50)) / 1000,
      networkHashrateEhs: 1090,
      blockRewardBtc: 3.15,
      poolFeeFraction: 0,
      pue: 1,
      otherCostUsdPerPhDay: 0,
    });
  }
  // A million additions round; each row is held to 1e-12 above.
  expect(Math.abs(Number(sum) / (core * 20_000) - 1)).toBeLessThan(1e-10);
});
