import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "papaparse";
import { shutdownPriceUsdPerBtc } from "../../src/core/mining";
import { hashwatt } from "./run";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "hashwatt-"))));
afterEach(() => rmSync(folder, { recursive: true }));

async function over(csv: string, ...words: readonly string[]) {
  const [source, target] = [path.join(folder, "in.csv"), path.join(folder, "out.csv")];
  writeFileSync(source, csv);
  const ran = await hashwatt("call", ...words, "--csv", source, "-o", target);
  const { data } = parse<string[]>(readFileSync(target, "utf8"), { skipEmptyLines: true });
  return { ...ran, rows: data };
}

it("computes a row at a time and keeps the other columns", async () => {
  const { rows, notes } = await over(
    'site,POWERPRICEUSDPERKWH, efficiencyJPerTh\nOak,0.05,17.5\n"Elm, north",0.06,20\n',
    "HASHCOST",
    "pue=1.1",
  );
  expect(rows).toEqual([
    ["site", "POWERPRICEUSDPERKWH", " efficiencyJPerTh", "HASHCOST", "error"],
    ["Oak", "0.05", "17.5", "23.1", ""],
    ["Elm, north", "0.06", "20", "31.68", ""],
  ]);
  expect(notes).toBe("2 rows, 0 failed; left at their defaults: otherCostUsdPerPhDay\n");
});

it("keeps letters on the border of two parts, and no mark within the first head", async () => {
  const line = "x\u00fc\u20ac,0.05,17.5\n";
  const { rows } = await over(
    `\uFEFFsite,powerPriceUsdPerKwh,efficiencyJPerTh\n${line.repeat(40_000)}`,
    "HASHCOST",
  );
  expect(rows[0][0]).toBe("site");
  expect(new Set(rows.slice(1).map(([site]) => site))).toEqual(new Set(["x\u00fc\u20ac"]));
});

it("takes no letters that it would lose", async () => {
  const source = path.join(folder, "ansi.csv");
  const lines = "site,powerPriceUsdPerKwh,efficiencyJPerTh\nA,0.05,17.5\nZ\u00fcrich,0.05,17.5\n";
  writeFileSync(source, lines, "latin1");
  const ran = await hashwatt("call", "HASHCOST", "--csv", source, "-o", path.join(folder, "o.csv"));
  expect(ran.exitCode).toBe(2);
  expect(ran.notes).toContain(
    "Line 3 holds letters that are not UTF-8: save the file as CSV UTF-8",
  );
});

it("lets a row fail alone, with a sentence", async () => {
  const { rows, notes, exitCode } = await over(
    "efficiencyJPerTh,powerPriceUsdPerKwh\n17.5,45\n17.5,0.045\n,0.045\nx,0.045\n",
    "HASHCOST",
  );
  expect(exitCode).toBe(0);
  expect(notes).toMatch(/^4 rows, 3 failed; left at their defaults: pue, /);
  expect(rows.map(([, , result]) => result)).toEqual(["HASHCOST", "", "18.9", "", ""]);
  expect(rows[1][3]).toMatch(/^#VALUE! powerPriceUsdPerKwh must be between -10 and 10, got 45/);
  expect(rows[4][3]).toContain("efficiencyJPerTh must be a number, got text 'x'");
});

it("fails every row where an argument that all share is wrong", async () => {
  const { rows, exitCode, notes } = await over("efficiencyJPerTh\n17.5\n20\n", "HASHCOST");
  expect(exitCode).toBe(1);
  expect(notes).toContain("No row has a result");
  expect(rows.slice(1).map(([, , error]) => error)).toEqual([
    expect.stringContaining("powerPriceUsdPerKwh is missing"),
    expect.stringContaining("powerPriceUsdPerKwh is missing"),
  ]);
});

it.each([
  ["efficiencyJPerTh;powerPriceUsdPerKwh\n17,5;0,045\n1.400;0,045\n", ["18.9", "1512"]],
  ["efficiencyJPerTh;powerPriceUsdPerKwh\n17.5;0.045\n", ["18.9"]],
  ["efficiencyJPerTh\tpowerPriceUsdPerKwh\n1,400\t0.045\n", ["1512"]],
])("reads the numbers of a file that no commas part: %s", async (csv, expected) => {
  const { rows } = await over(csv, "HASHCOST");
  expect(rows.slice(1).map(([, , result]) => result)).toEqual(expected);
});

it("refuses a number that may be thousands or decimals, row by row", async () => {
  const csv = "efficiencyJPerTh;powerPriceUsdPerKwh\n1.400;0\n20;0\n";
  const { rows } = await over(csv, "HASHCOST");
  expect(rows.slice(1).map(([, , result, error]) => [result, error])).toEqual([
    ["", "#VALUE! 1.400, which may be 1.4 or 1400: write it without a sign for thousands"],
    ["0", ""],
  ]);
});

it("keeps results in their column where rows are shorter or longer than the heads", async () => {
  const { rows } = await over(
    "efficiencyJPerTh,powerPriceUsdPerKwh\n17.5,0.045,extra\n17.5\n17.5,0.045\n",
    "HASHCOST",
  );
  expect(rows.slice(1)).toEqual([
    ["17.5", "0.045", "", "#VALUE! the row has 3 cells, the row of heads 2"],
    ["17.5", "", "", expect.stringContaining("powerPriceUsdPerKwh")],
    ["17.5", "0.045", "18.9", ""],
  ]);
});

it.each([
  ["nothing", "", "There is nothing to read"],
  ["a column twice", "pue,PUE\n1,1\n", "Two columns are named pue"],
])("refuses %s", async (_, csv, sentence) => {
  const source = path.join(folder, "bad.csv");
  writeFileSync(source, csv);
  const ran = await hashwatt("call", "HASHCOST", "--csv", source, "-o", path.join(folder, "o"));
  expect(ran).toMatchObject({ exitCode: 2, notes: expect.stringContaining(sentence) });
});

it("never writes over the file that it reads, and says where it cannot", async () => {
  const source = path.join(folder, "in.csv");
  const text = "efficiencyJPerTh,powerPriceUsdPerKwh\n17.5,0.045\n";
  writeFileSync(source, text);
  const to = (place: string) => hashwatt("call", "HASHCOST", "--csv", source, "-o", place);
  expect((await to(path.join(folder, ".", "in.csv"))).notes).toContain("is the file that is read");
  expect(readFileSync(source, "utf8")).toBe(text);
  expect((await to(folder)).notes).toContain("is a folder");
  expect((await to(path.join(folder, "no", "out.csv"))).notes).toContain("There is no folder");
});

it("doubles no column that the file has already", async () => {
  const { rows, notes } = await over(
    "efficiencyJPerTh,powerPriceUsdPerKwh,HASHCOST,Error,error 2\n17.5,0.045,1,x,y\n",
    "HASHCOST",
  );
  expect(rows[0].slice(2)).toEqual(["HASHCOST", "Error", "error 2", "HASHCOST 2", "error 3"]);
  expect(rows[1].slice(2)).toEqual(["1", "x", "y", "18.9", ""]);
  expect(notes).toContain("The file has a column error: that of this call is error 3\n");
});

it.each([
  ["lines that end as on old Macs", `efficiencyJPerTh,powerPriceUsdPerKwh\r17.5,0.045\r`],
  ["quotes over lines", `efficiencyJPerTh,powerPriceUsdPerKwh,site\n17.5,0.045,"a\n""b"""\n`],
])("reads %s", async (_, csv) => {
  const { rows, notes } = await over(csv, "HASHCOST");
  expect(notes).toMatch(/^1 row, 0 failed/);
  expect(rows[1]).toContain("18.9");
});

it.each([
  ["an argument given twice", ["powerPriceUsdPerKwh=0.05"], "is a column of the file"],
  ["JSON for rows", ["--json"], "--json is for one result"],
  ["a full disk", ["-o", "/dev/full"], "A file cannot be read or written: the disk is full"],
  ["a path through a file", ["-o", "IN/x.csv"], "a part of its path is no folder"],
])("refuses %s in a sentence", async (_, words, sentence) => {
  const source = path.join(folder, "in.csv");
  writeFileSync(source, "efficiencyJPerTh,powerPriceUsdPerKwh\n17.5,0.045\n");
  const named = words.map((word) => word.replace("IN", source));
  const ran = await hashwatt("call", "HASHCOST", "--csv", source, ...named);
  expect(ran).toMatchObject({ exitCode: 2, notes: expect.stringContaining(sentence) });
});

it("refuses a file without a column of the function, and one with an open quote", async () => {
  const source = path.join(folder, "bad.csv");
  writeFileSync(source, "a,b\n1,2\n");
  expect(await hashwatt("call", "HASHCOST", "--csv", source)).toMatchObject({
    exitCode: 2,
    notes: expect.stringContaining("No column is named as an argument of HASHCOST"),
  });
  writeFileSync(source, 'efficiencyJPerTh,powerPriceUsdPerKwh\n"17.5,0.045\n');
  expect((await hashwatt("call", "HASHCOST", "--csv", source)).exitCode).toBe(2);
});

it("gives the core's own numbers over more rows than are held at once", async () => {
  const inputs = Array.from({ length: 40_000 }, (_, at) => [
    15 + (at % 10),
    (30 + (at % 50)) / 1000,
  ]);
  const lines = inputs.map(([e, p]) => `${e},${p},1090,3.15`).join("\n");
  const { rows } = await over(
    `efficiencyJPerTh,powerPriceUsdPerKwh,networkHashrateEhs,blockRewardBtc\n${lines}\n`,
    "MINER_BREAKEVEN",
  );
  const core = inputs.map(([efficiencyJPerTh, powerPriceUsdPerKwh]) =>
    shutdownPriceUsdPerBtc({
      efficiencyJPerTh,
      powerPriceUsdPerKwh,
      networkHashrateEhs: 1090,
      blockRewardBtc: 3.15,
      poolFeeFraction: 0,
      pue: 1,
      otherCostUsdPerPhDay: 0,
    }),
  );
  expect(rows.slice(1).map((row) => Number(row[4]))).toEqual(core);
});
