import { emptySheet, type BookCell } from "../../src/sheet/files/book";
import { at, checked, HASHCOST } from "./checked";

/* The ways in which analysts write the same thing. 24 h x 17.5 J/TH x 0.045 USD/kWh is 18.9. */

const cell = (row: number, column: number, value: BookCell["value"]): BookCell => ({
  row,
  column,
  value,
});

/** Cases beside the inputs: their names, efficiencies and prices in rows 11 to 13. */
const CASES = [
  ...["bear", "base", "bull"].map((name, row) => cell(10 + row, 0, name)),
  ...[25, 17.5, 15].map((efficiency, row) => cell(10 + row, 1, efficiency)),
  ...[0.06, 0.045, 0.03].map((price, row) => cell(10 + row, 2, price)),
  cell(13, 0, "base"),
  cell(13, 1, 2),
];

const FORMS = [
  "=LET(e,$A$1,p,$B$1,WATT.HASHCOST(e,p))",
  "=LET(cost,WATT.HASHCOST($A$1,$B$1),half,cost/2,half+half)",
  "=CHOOSE($B$14,WATT.HASHCOST(25,0.06),WATT.HASHCOST(17.5,0.045),0)",
  "=WATT.HASHCOST(CHOOSE($B$14,25,17.5,15),$B$1)",
  '=SWITCH($A$14,"bear",WATT.HASHCOST(25,0.06),"base",WATT.HASHCOST(17.5,0.045))',
  '=IFS($A$14="bear",1,$A$14="base",WATT.HASHCOST($A$1,$B$1))',
  "=WATT.HASHCOST(XLOOKUP($A$14,$A$11:$A$13,$B$11:$B$13),XLOOKUP($A$14,$A$11:$A$13,$C$11:$C$13))",
  "=WATT.HASHCOST(OFFSET($B$10,$B$14,0),OFFSET($C$10,$B$14,0))",
  "=WATT.HASHCOST(INDEX($B$11:$B$13,MATCH($A$14,$A$11:$A$13,0)),VLOOKUP($A$14,$A$11:$C$13,3,FALSE))",
  "=IFERROR(WATT.HASHCOST($A$1,$B$1),0)",
  "=IF($B$14=2,WATT.HASHCOST($A$1,$B$1),NA())",
  "=ROUND(WATT.HASHCOST($A$1,$B$1),4)",
  "=SUM(WATT.HASHCOST($A$1,$B$1),0)",
  "=-(-WATT.HASHCOST($A$1,$B$1))",
  '=WATT.HASHCOST($A$1,VALUE("0.045"))',
  "=WATT.HASHCOST(AVERAGE($A$1,17.5),MIN($C$11:$C$13)+0.015)",
  "=MAX(WATT.HASHCOST($B$11:$B$13,$C$11:$C$13))-17.1",
  "=WATT.HASHCOST($A$1,$B$1,,0)",
  "=@WATT.HASHCOST($A$1,$B$1)",
  "=Cost",
  "=WATT.HASHCOST(Efficiency,Price)",
];
const NAMES = [
  { name: "Efficiency", formula: "=Model!$A$1" },
  { name: "Price", formula: "=0.045" },
  { name: "Cost", formula: "=WATT.HASHCOST(Model!$A$1,Price)" },
];

it.each(FORMS)("computes %s, and finds it drifted", async (formula) => {
  const more = { names: NAMES };
  const clean = await checked([...CASES, at(0, formula, 18.9)], more);
  expect(clean).toMatchObject({
    exitCode: 0,
    out: "",
    notes: expect.stringMatching(/^1 formulas of/),
  });
  const { out, exitCode } = await checked([...CASES, at(0, formula, 18.8)], more);
  expect(out).toMatch(/^Model +D1 +drift +the file shows 18.8, the formula gives 18.9\n$/);
  expect(exitCode).toBe(1);
});

it.each([
  '=INDIRECT("D9")+WATT.HASHCOST($A$1,$B$1)',
  `=WATT.HASHCOST(${"(".repeat(3_900)}17.5${")".repeat(3_900)},$B$1)`,
])("counts what it cannot check apart: %.40s", async (formula) => {
  const { notes, out } = await checked([at(0, formula, 18.9), at(1, HASHCOST, 18.9)]);
  expect(notes).toContain("1 of 2 formulas of Hashwatt checked");
  expect(out).toMatch(/^Model +D1 +not checked .*\.\n$/);
  const { formulas, checked: count } = JSON.parse(
    (await checked([at(0, formula, 18.9)], {}, ["--json"])).out,
  ) as Record<string, number>;
  expect([formulas, count]).toEqual([1, 0]);
});

it("passes a formula that comes to an empty text", async () => {
  const { out, notes } = await checked([at(0, '=IF($A$1>99,WATT.HASHCOST($A$1,$B$1),"")', "")]);
  expect(out).toBe("");
  expect(notes).toMatch(/^1 formulas of/);
});

it("names what it did not read of a file", async () => {
  const formula = `=${"1+".repeat(5_000)}WATT.HASHCOST($A$1,$B$1)`;
  const { notes, exitCode } = await checked([at(0, formula, 5018.9)]);
  expect(notes).toContain("Not read: formulas of more than 8,192 characters (their values stay)");
  expect(exitCode).toBe(0);
});

const SITE = 'WATT.COMPANY("IREN","power_secured_mw","latest")';
const IT = 'WATT.COMPANY("IREN","hpc_contracted_it_mw","latest")';

it.each([
  ["a ratio with one added", `${SITE}/${IT}+1`],
  ["a loss with one added", `${SITE}-${IT}+1`],
  ["a figure that is led to the other basis", `${SITE}+${IT}*1.35`],
  ["figures of one basis", `${IT}+WATT.COMPANY("CIFR","hpc_contracted_it_mw","latest")`],
  ["a choice between both", `IF($A$1>0,${SITE},${IT})+0`],
  ["sums of each, divided", `SUM(${SITE},1)/SUM(${IT},1)`],
])("takes %s for no sum of unlike megawatts", async (_, text) => {
  const { out } = await checked([at(0, `=${text}`, 0)]);
  expect(out).not.toContain("mixed MW");
});

/** Site load in D1, critical IT load in D2, 1:1 links to them in D4 and D5. */
const LOOKED_UP = [
  at(0, `=${SITE}`, 4810),
  at(1, `=${IT}`, 260),
  at(3, "=D1", 4810),
  at(4, "=ROUND(D2,0)", 260),
];
it.each([
  ["beside each other", "=D1+D2"],
  ["with spaces and signs", "= + D1 + ( D2 )"],
  ["in thousands", "=D1/1000+D2/1000"],
  ["of a range", "=SUM(D1:D2)"],
  ["of cells that lead to them", "=D4+D5"],
  ["within another function", "=ROUND(D1+D2,0)*2"],
  ["by names", "=Site+ServerLoad"],
  ["by a function of the sheet", "=SUBTOTAL(109,D1:D2)"],
  ["of sites and a company", '=WATT.SITE_MW("IREN","critical_it")+D1'],
  ["of a name that is a formula", `=Looked+D2`],
  ["by LET", `=LET(a,1,(${SITE}+${IT})*a)`],
  ["of a plant and a load", '=WATT.COMPANY("BITF","owned_generation_mw","latest")+D1'],
])("finds a sum of unlike megawatts %s", async (_, formula) => {
  const names = [
    { name: "Site", formula: "=Model!$D$1" },
    { name: "ServerLoad", formula: "=Model!$D$2" },
    { name: "Looked", formula: `=${SITE}` },
  ];
  const { out, exitCode } = await checked([...LOOKED_UP, at(8, formula, 0)], { names });
  expect(out.match(/D\d +mixed MW/g)).toEqual([expect.stringContaining("D9")]);
  expect(exitCode).toBe(1);
});

it("finds a sum of unlike megawatts over a table, and not again where it is used", async () => {
  const loads = [at(0, undefined, "MW"), at(1, `=${SITE}`, 4810), at(2, `=${IT}`, 260)];
  const sheet = {
    ...emptySheet("Model"),
    cells: [...loads, at(8, "=SUM(Loads[MW])", 0), at(9, "=D9+D2", 0)],
    tables: [
      {
        name: "Loads",
        area: { row: 0, column: 3, rows: 3, columns: 1 },
        columns: [{ name: "MW" }],
        headerRow: true,
        totalsRow: false,
      },
    ],
  };
  const { out } = await checked([], { sheets: [sheet] });
  expect(out.match(/D\d+ +mixed MW/g)).toEqual([expect.stringContaining("D9")]);
});
