import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { emptySheet, type BookCell } from "../../src/sheet/files/book";
import { at, checked, HASHCOST } from "./checked";
import { hashwatt } from "./run";

it("passes a clean file", async () => {
  const names = [{ name: "Efficiency", formula: "=Model!$A$1" }];
  const { exitCode, out, notes } = await checked(
    [
      at(0, HASHCOST, 18.9),
      at(1, "=2*WATT.HASHCOST(Efficiency,B1)+1", 38.8),
      at(2, '=WATT.COMPANY("IREN","power_secured_mw","latest")', 4810),
    ],
    { names },
  );
  expect({ exitCode, out }).toEqual({ exitCode: 0, out: "" });
  expect(notes).toContain("3 formulas of Hashwatt checked");
});

it.each([
  ["a drift", [at(0, HASHCOST, 18.8)], "drift", "the file shows 18.8, the formula gives 18.9"],
  [
    "an error, with the sentence",
    [at(0, "=WATT.HASHCOST(17.5,45)", { error: "#VALUE!" })],
    "error",
    "powerPriceUsdPerKwh must be between",
  ],
  [
    "a result that was typed over",
    [at(0, HASHCOST, 18.9), at(1, undefined, 19), at(2, HASHCOST, 18.9)],
    "typed over",
    "a value stands where",
  ],
  [
    "another workbook",
    [at(0, "=WATT.HASHCOST(Linked!$A$1,0.045)", 18.9)],
    "external link",
    "reads another workbook: [1]Linked!$A$1",
  ],
  [
    "unlike megawatts in one sum",
    [
      at(
        0,
        '=WATT.COMPANY("IREN","power_secured_mw","latest")+WATT.COMPANY("IREN","hpc_contracted_it_mw","latest")',
        1,
      ),
    ],
    "mixed MW",
    "site and critical IT MW",
  ],
] as const)("finds %s", async (_, cells, kind, text) => {
  const { exitCode, out } = await checked(cells);
  expect(exitCode).toBe(1);
  expect(out).toMatch(new RegExp(`Model +D\\d +${kind}`));
  expect(out).toContain(text);
});

it.each([
  ["cents for USD, typed", "=WATT.HASHCOST(17.5,4.5)", 1890, "did you mean 0.045 USD/kWh"],
  ["cents for USD, worked out", "=WATT.HASHCOST($A$1,B1*100)", 1890, "did you mean 0.045 USD/kWh"],
  ["kW for MW", "=WATT.FLEET_HASHRATE(100000,17.5)", 5714.285714, "did you mean 100 MW"],
  ["PH for EH", "=WATT.BTC_MINED(31500,99000,3.15)", 144.327272727, "did you mean 31.5 EH/s"],
])("looks twice at %s", async (_, formula, value, question) => {
  const { exitCode, out } = await checked([at(0, formula, value)]);
  expect(out).toMatch(/Model +D1 +unusual value/);
  expect(out).toContain(question);
  expect(exitCode).toBe(0);
  expect((await checked([at(0, formula, value)], {}, ["--strict"])).exitCode).toBe(1);
});

it.each([
  ["of two values", [18.9, null, null, 18.9], 0],
  ["across", [18.9, null, 18.9], 1],
] as const)("finds results typed over in a run %s", async (_, values, across) => {
  const cells = values.map((value, step) => ({
    ...at(0, value === null ? undefined : HASHCOST, value ?? 19),
    ...(across ? { column: 3 + step } : { row: step }),
  }));
  const { out } = await checked(cells);
  expect(out.match(/typed over/g)).toHaveLength(values.filter((value) => value === null).length);
});

it("reads the row of a table, and finds what is typed over at its ends", async () => {
  const formula = "=WATT.HASHCOST(Fleet[[#This Row],[Eff]],Fleet[[#This Row],[Price]])";
  const row = (down: number, result: Partial<BookCell>): BookCell[] => [
    { row: down, column: 3, value: 17.5 },
    { row: down, column: 4, value: 0.045 },
    { row: down, column: 5, value: 18.9, ...result },
  ];
  const heads = ["Eff", "Price", "Cost"].map((value, at) => ({ row: 0, column: 3 + at, value }));
  const sheet = {
    ...emptySheet("Model"),
    cells: [
      ...heads,
      ...row(1, { formula }),
      ...row(2, { formula, value: 18.8 }),
      ...row(3, { value: 19 }),
    ],
    tables: [
      {
        name: "Fleet",
        area: { row: 0, column: 3, rows: 4, columns: 3 },
        columns: [{ name: "Eff" }, { name: "Price" }, { name: "Cost", formula }],
        headerRow: true,
        totalsRow: false,
      },
    ],
  };
  const { out } = await checked([], { sheets: [sheet] });
  expect(out.match(/Model .*/g)).toEqual([
    expect.stringMatching(/F3 +drift +the file shows 18.8, the formula gives 18.9/),
    expect.stringMatching(/F4 +typed over +a value stands where the column of its table computes/),
  ]);
});

it("writes names out that stand for a constant or a formula", async () => {
  const names = [
    { name: "Price", formula: "=0.045" },
    { name: "Cost", formula: "=WATT.HASHCOST(Model!$A$1,Price)" },
  ];
  const { out } = await checked([at(0, "=WATT.HASHCOST(A1,Price)", 18.8), at(1, "=Cost", 18.8)], {
    names,
  });
  expect(out.match(/D\d +drift/g)).toHaveLength(2);
});

it("finds older figures and unlike megawatts by way of cells", async () => {
  const cells = [
    { row: 4, column: 0, value: "IREN" },
    { row: 4, column: 1, value: "power_secured_mw" },
    { row: 4, column: 2, value: "2025-Q3" },
    at(0, "=WATT.COMPANY(A5,B5,C5)", 2910),
    at(1, "=WATT.COMPANY(A5,B5,C9)", 2910),
    at(2, '=WATT.COMPANY("IREN","power_secured_mw","latest")', 4810),
    at(3, '=WATT.COMPANY("IREN","hpc_contracted_it_mw","latest")', 260),
    at(4, "=SUM(D3:D4)", 5070),
  ];
  const { out } = await checked(cells);
  expect(out.match(/Model +D1 +older figure/g)).toHaveLength(1);
  expect(out).toMatch(/Model +D2 +no vintage +COMPANY without a vintage/);
  expect(out).toMatch(/Model +D5 +mixed MW +site and critical IT MW/);
});

it("finds calls of functions that do not exist", async () => {
  const { exitCode, out } = await checked([at(0, "=IFERROR(WATT.NO_SUCH(1),7)", 7)]);
  expect(out).toMatch(/D1 +error +#NAME\? there is no function WATT.NO_SUCH/);
  expect(exitCode).toBe(1);
});

it("finds another workbook behind a name", async () => {
  const names = [{ name: "Price", formula: "=Linked!$A$1" }];
  const { exitCode, out } = await checked([at(0, HASHCOST, 18.9)], { names });
  expect(exitCode).toBe(1);
  expect(out).toMatch(/Price +external link +reads another workbook/);
});

it("notes older figures and calls without a vintage, which fail a strict check", async () => {
  const cells = [at(0, '=WATT.COMPANY("IREN","power_secured_mw")', 2910)];
  const { exitCode, out } = await checked(cells);
  expect(exitCode).toBe(0);
  expect(out).toContain("older figure");
  expect(out).toContain("IREN power_secured_mw is of ");
  expect(out).toContain("COMPANY without a vintage means 2025-Q3");
  expect((await checked(cells, {}, ["--strict"])).exitCode).toBe(1);
});

it("answers JSON, and a sentence for what is no workbook", async () => {
  const { out } = await checked([at(0, HASHCOST, 18.8)], {}, ["--json"]);
  expect(JSON.parse(out)).toMatchObject({
    formulas: 1,
    findings: [{ sheet: "Model", cell: "D1", kind: "drift" }],
  });
  const folder = mkdtempSync(path.join(tmpdir(), "hashwatt-"));
  const file = path.join(folder, "no.xlsx");
  writeFileSync(file, "no workbook");
  expect(await hashwatt("check", file)).toMatchObject({
    exitCode: 2,
    notes: expect.stringMatching(/\.\n$/),
  });
  rmSync(folder, { recursive: true });
  expect((await hashwatt("check", "no-such.xlsx")).notes).toContain("There is no file");
});
