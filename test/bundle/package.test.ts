import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import { parse } from "acorn";
import { readXlsx } from "../../src/sheet/files/readXlsx";

const NOTICES = "node_modules/hashwatt/build/cli/THIRD-PARTY.txt";
const folder = mkdtempSync(path.join(tmpdir(), "hashwatt-"));
const run = (command: string, words: readonly string[], cwd = folder): string =>
  execFileSync(command, words, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

beforeAll(() => {
  const [{ filename }] = JSON.parse(
    run("npm", ["pack", "--json", "--pack-destination", folder], process.cwd()).replace(
      /^[^[]*/s,
      "",
    ),
  ) as { filename: string }[];
  writeFileSync(path.join(folder, "package.json"), '{"name":"reader","private":true}');
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${filename}`]);
});
afterAll(() => rmSync(folder, { recursive: true }));

it("brings the command", () => {
  expect(run("npx", ["hashwatt", "call", "HASHCOST", "17.5", "0.045"])).toBe("18.9\n");
});

it("brings the functions as a library, with types", () => {
  const program =
    'const w = require("hashwatt"); console.log(w.hashcost({ efficiencyJPerTh: 17.5, powerPriceUsdPerKwh: 0.045 }))';
  expect(run("node", ["-e", program])).toBe("18.9\n");
  writeFileSync(
    path.join(folder, "use.mts"),
    'import { fleetEfficiency, minerBreakeven } from "hashwatt";\n' +
      "const price: number = minerBreakeven({ efficiencyJPerTh: 17.5, powerPriceUsdPerKwh: 0.045, networkHashrateEhs: 1090, blockRewardBtc: 3.15 });\n" +
      "const mean: number = fleetEfficiency({ hashratesEhs: [1, 3], efficienciesJPerTh: [10, 20] });\n" +
      "export const sum = price + mean;\n",
  );
  const tsc = path.resolve("node_modules/.bin/tsc");
  run(tsc, ["--strict", "--noEmit", "--module", "nodenext", "use.mts"]);
  writeFileSync(
    path.join(folder, "use.mjs"),
    readFileSync(path.join(folder, "use.mts"), "utf8")
      .replaceAll(": number", "")
      .concat("console.log(sum);"),
  );
  expect(run("node", ["use.mjs"])).toBe("45434.16666666667\n");
});

it("writes BigQuery's functions, whose code runs without anything around it", () => {
  run("npx", [
    "hashwatt",
    "sql",
    "--dialect",
    "bigquery",
    "--schema",
    "p.finance",
    "--library",
    "gs://b/hashwatt-udf.js",
    "-o",
    "sql",
  ]);
  const text = readFileSync(path.join(folder, "sql/hashwatt-bigquery.sql"), "utf8");
  const bodies = [
    ...text.matchAll(
      /FUNCTION (\S+)\((.*)\)\nRETURNS (\w+) DETERMINISTIC LANGUAGE js\nOPTIONS \(library = \["gs:\/\/b\/hashwatt-udf\.js"\]\)\nAS r"""\n(.*)\n""";/g,
    ),
  ];
  expect(bodies.length).toBe(text.split("CREATE OR REPLACE FUNCTION").length - 1);
  const context = createContext({});
  runInContext(readFileSync(path.join(folder, "sql/hashwatt-udf.js"), "utf8"), context);
  const [, , args, , body] = bodies.find(([, name]) => name === "p.finance.watt_hashcost") ?? [];
  const names = String(args)
    .split(", ")
    .map((one) => one.split(" ")[0]);
  expect(
    runInContext(`((${names.join(",")}) => {${String(body)}})(17.5, 0.045, null, null)`, context),
  ).toBe(18.9);
  bodies.forEach(([, , , , code]) => parse(`(() => {${code}})`, { ecmaVersion: 2020 }));
});

it("writes Snowflake's functions: a script that runs bare, and SQL around it", () => {
  const text = run("npx", ["hashwatt", "sql", "--dialect", "snowflake"]);
  const scripts = text.split("$$").filter((_, at) => at % 2 === 1);
  const [value, problem] = scripts;
  const call = (script: string, name: string, args: unknown[]): unknown =>
    runInContext(`((NAME, ARGS) => {${script}})`, createContext({}))(name, args) as unknown;
  expect(call(value, "HASHCOST", [17.5, 0.045, undefined, null])).toBe(18.9);
  expect(call(problem, "HASHCOST", [17.5, 45])).toContain("powerPriceUsdPerKwh must be between");
  expect(Buffer.byteLength(value)).toBeLessThan(110_000);
  expect(
    scripts
      .slice(2)
      .every((body) => /^ watt_(value|problem)\('[A-Z_]+', ARRAY_CONSTRUCT\(.*\)\) $/.test(body)),
  ).toBe(true);
});

it("writes a model as a workbook, which its own check finds in order", async () => {
  const words = ["model", "miner-breakeven", "--company", "RIOT", "--vintage", "2026-Q2"];
  run("npx", ["hashwatt", ...words, "--formulas", "watt", "-o", "riot.xlsx"]);
  const { book } = await readXlsx(readFileSync(path.join(folder, "riot.xlsx")));
  const values = book.sheets.flatMap(({ cells }) => cells.map(({ value }) => value));
  expect(values).toEqual(expect.arrayContaining(["RIOT", "2026-Q2"]));
  expect(book.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThan(0);
  const { formulas } = JSON.parse(run("npx", ["hashwatt", "check", "riot.xlsx", "--json"])) as {
    formulas: number;
  };
  expect(formulas).toBeGreaterThan(50);
  expect(readFileSync(path.join(folder, NOTICES), "utf8")).toContain("@univerjs/core");
});

it("keeps sources and tests at home", () => {
  const files = run("find", ["node_modules/hashwatt", "-type", "f"]);
  expect(files).not.toMatch(/\/(src|test|dist)\//);
});
