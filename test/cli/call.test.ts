import { hashwatt } from "./run";

it.each([
  [["MINER_BREAKEVEN", "17.5", "0.045", "1090", "3.15"], "45416.66666666667"],
  [["watt.hashcost", "17.5", "0.045", "pue=1.25"], "23.625"],
  [["HASHCOST", "17.5", "0.045", "", "2"], "20.9"],
  [["HASHCOST", "17.5", "-0.045"], "-18.9"],
  [["FLEET_EFFICIENCY", "1,3", "10,20"], "17.5"],
  [["COMPANY", "IREN", "company_name"], "IREN Limited"],
  [["EXPLAIN", "STABILISED_VALUE", "100", "0.05"], "2000"],
])("computes %j", async (words, shown) => {
  const ran = await hashwatt("call", ...words);
  expect(ran).toMatchObject({ exitCode: 0, notes: "" });
  expect(ran.out).toContain(shown);
});

it("prints a table in columns, and rows as JSON", async () => {
  const words = ["call", "LEASE_CASHFLOWS", "1000", "100", "1", "paymentsPerYear=1"];
  const { out } = await hashwatt(...words);
  expect(out.split("\n")).toHaveLength(4);
  const { result } = JSON.parse((await hashwatt(...words, "--json")).out) as {
    result: unknown[][];
  };
  expect(result[2].slice(0, 5)).toEqual([1, 1, 0, 0, 100]);
});

it("says label and unit in JSON", async () => {
  const { out } = await hashwatt("call", "HASHCOST", "17.5", "0.045", "--json");
  expect(JSON.parse(out)).toEqual({
    function: "HASHCOST",
    label: "Hashcost",
    unit: "USD/PH/day",
    result: 18.9,
  });
});

it.each([
  [["call", "HASHCOST", "17.5", "abc"], 1, "powerPriceUsdPerKwh must be a number, got text 'abc'"],
  [["call", "STABILISED_VALUE", "100", "0"], 1, "#DIV/0!"],
  [["call", "HASHCOSTS", "1"], 2, "did you mean HASHCOST"],
  [["call", "HASHCOST", "1", "2", "3", "4", "5"], 2, "got more than these"],
  [["call", "HASHCOST", "pueh=1"], 2, "has no argument pueh"],
  [["call", "FLEET_EFFICIENCY", "--csv", "-"], 2, "takes a whole range"],
  [["call", "HASHCOST", "--csv", "no-such.csv"], 2, "There is no file no-such.csv"],
  [["call", "HASHCOST", "--csv", "src"], 2, "src is a folder"],
  [["call", "HASHCOST", "17.5", "0.045", "-o", "a.txt"], 2, "--output takes the rows of --csv"],
  [["check", "src"], 2, "src is a folder"],
  [["data", "planets"], 2, "planets"],
  [["data", "sites", "--csv", "--json"], 2, "cannot be used with"],
  [["sql", "--dialect", "duckdb", "--schema", "finance"], 2, "duckdb takes no --schema"],
  [["sql", "--dialect", "snowflake", "--library", "gs://b/x.js"], 2, "takes no --library"],
  [["sql", "--dialect", "oracle"], 2, "oracle"],
  [["sql"], 2, "--dialect"],
  [["sing"], 2, "sing"],
])("refuses %j with exit code %i", async (words, exitCode, sentence) => {
  const ran = await hashwatt(...words);
  expect(ran.exitCode).toBe(exitCode);
  expect(ran.notes).toContain(sentence);
});

it("helps, and names its version", async () => {
  expect(await hashwatt("--help")).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining("sql"),
  });
  expect((await hashwatt("--version")).out).toMatch(/^Hashwatt \d+\.\d+\.\d+, data /);
});
