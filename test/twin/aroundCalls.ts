import type { CellInput } from "../../src/sheet/cells";
import type { WorkbookPort } from "../../src/workbook/port/port";

/* Hundreds of formulas around calls on a sheet of inputs, and what may happen to the inputs later. */

/** Calls, and what analysts put in their arguments. */
const CALLS: readonly string[] = [
  "WATT.HASHCOST(A2,B2)",
  "WATT.HASHCOST(Data!A2,Data!B2,,E2)",
  "WATT.MINER_BREAKEVEN(A2,B2,C2,D2)",
  "WATT.HASHCOST(Efficiency,PowerPrice)",
  "WATT.HASHCOST(INDEX(A2:A6,1),B2)",
  "WATT.HASHCOST(OFFSET(A2,0,0),OFFSET(A2,0,1))",
  "WATT.HASHCOST(IF(TRUE,A2),B2)",
  "WATT.HASHCOST(CHOOSE(1,A2,A3),B2,,IF(TRUE,E2))",
  "WATT.POWERED_SHELL_VALUE(100,F2)",
  "WATT.POWERED_SHELL_VALUE(100,Tenant,INDEX(G2:G3,1))",
  "WATT.FLEET_EFFICIENCY(H2:H6,I2:I6)",
  "WATT.FLEET_EFFICIENCY(H:H,I:I)",
  "WATT.CASHFLOW_IRR(J2:J6)",
  'WATT.FUNDING_GAP(K2,L2:L5,M2:M5,,"gap")',
  "SUM(WATT.HASHCOST(A2:A4,B2))",
  "WATT.HASHCOST(A2,WATT.NET_POWER_PRICE(N2,O2))",
  "WATT.HASHCOST(INDEX(Fleet[Efficiency],1),AVERAGE(Fleet[Power price]))",
  "LET(x,A2,WATT.HASHCOST(x,B2))",
  "SUM(MAP(A2:A4,LAMBDA(p,WATT.HASHCOST(p,0.05))))",
  'WATT.HASHCOST(INDIRECT("A2"),B2)',
  "WATT.BLOCK_SUBSIDY(210000*ROW(A2))",
  "(WATT.HASHCOST(A2,B2)+ROW())",
  "WATT.LEASE_IRR(K2,O2,10)",
  "WATT.HASHCOST(LOOKUP(1,P2:P6,A2:A6),VLOOKUP(1,P2:Q6,2,FALSE))",
  "WATT.HASHCOST(A2*1,SUM(B2:B3))",
  "WATT.HASHCOST(R2,B2)",
  "WATT.FLEET_EFFICIENCY(S2:S6,I2:I6)",
  "WATT.HASHCOST(SUM(A2:A3),MAX(B2:B4))",
  "WATT.HASHCOST((A2),(B2))",
  "WATT.HASHCOST(WATT.FLEET_EFFICIENCY(H2:H6,I2:I6),B2)",
  "WATT.HASHCOST(IFERROR(WATT.FLEET_EFFICIENCY(H2:H6,I2:I6),20),B2)",
  "SUM(WATT.POWERED_SHELL_VALUE(100,F2:F3))",
  "SUM(WATT.LEASE_CASHFLOWS(K2,O2,T2,0.03,0.07))",
  "WATT.SOTP(A2:A6,K2)",
  "WATT.MW_SCHEDULE(A2:A6,U2:U6,45900)",
];

/** What stands around a call. */
const AROUND: readonly ((call: string) => string)[] = [
  (call) => call,
  (call) => `IFERROR(${call},-1)`,
  (call) => `IFNA(${call},-1)`,
  (call) => `IF(ISERROR(${call}),"bad","good")`,
  (call) => `IFERROR(ERROR.TYPE(${call}),0)`,
  (call) => `${call}=${call}`,
  (call) => `IF(ISNUMBER(${call}),${call},"none")`,
  (call) => `${call}&""`,
  (call) => `-${call}%+2`,
  (call) => `IF(A2="","",${call})`,
];

/** Calls that meet all of them; the others meet what tells errors apart. */
const ALL = 8;
const TELLING = 4;

export const FORMULAS: readonly string[] = CALLS.flatMap((call, at) =>
  AROUND.slice(0, at < ALL ? AROUND.length : TELLING).map((around) => `=${around(call)}`),
);

/** Where the formulas stand, below each other from here on. */
export const FIRST = "Data!AA2";

export const FLEET = "Data!X1:Y3";

export const DATA: readonly (readonly CellInput[])[] = [
  [
    17.5,
    0.045,
    1090,
    3.15,
    1,
    "hyperscaler",
    120,
    20,
    15,
    -1000,
    5e8,
    3e7,
    5e7,
    2e6,
    4e7,
    1,
    0.05,
    '=IF(V2=1,"",20)',
    10,
    5,
    45800,
    0,
  ],
  [
    20,
    0.05,
    900,
    3.125,
    2,
    "neocloud",
    130,
    30,
    21,
    300,
    "",
    4e7,
    6e7,
    "",
    "",
    2,
    0.06,
    "",
    '=IF(V2=1,"",20)',
    "",
    45900,
    "",
  ],
  [
    25,
    0.06,
    950,
    3.125,
    3,
    "",
    "",
    10,
    30,
    400,
    "",
    9e7,
    5e7,
    "",
    "",
    3,
    0.07,
    "",
    30,
    "",
    46000,
    "",
  ],
  [30, 0.07, 960, 3.125, 4, "", "", "", "", 500, "", 2e8, 2e8, "", "", 4, 0.08, "", "", "", "", ""],
  [35, 0.08, 970, 3.125, 5, "", "", "", "", 100, "", "", "", "", "", 5, 0.09, "", "", "", "", ""],
];

export async function fillData(port: WorkbookPort): Promise<void> {
  await port.addSheet("Data");
  await port.write("Data!A2", DATA);
  await port.write("Data!X1", [
    ["Efficiency", "Power price"],
    [18, 0.04],
    [22, 0.06],
  ]);
  await port.addTable(FLEET, "Fleet");
  await port.defineNames([
    { name: "Efficiency", address: "Data!A2" },
    { name: "PowerPrice", address: "Data!B2" },
    { name: "Tenant", address: "Data!F2" },
  ]);
  await port.write(
    FIRST,
    FORMULAS.map((formula) => [formula]),
  );
}

/** What becomes of the inputs after the copy, each from the state before. */
export const CHANGES: Readonly<Record<string, Readonly<Record<string, CellInput>>>> = {
  "other numbers": {
    A2: 21,
    B2: 0.07,
    C2: 800,
    F2: "neocloud",
    G2: 140,
    H2: 25,
    J3: 350,
    L3: 1e7,
    N2: 3e6,
  },
  "a blank efficiency, flow and tenant": { A2: "", J3: "", L3: "", M4: "", F2: "", G2: "" },
  "a blank price, hashrate and charge": { B2: "", C2: "", E2: "", H2: "", I3: "" },
  "one blank for another": { H2: "", H5: 25, I2: "", I5: 22, L5: "", J6: "", F3: "" },
  "new rows": { H5: 40, I5: 18, L6: 5, J6: 200, S5: 15, T2: 8, U3: "", P2: 9 },
  "a text": { A2: "abc", B3: "x", H3: "y", L2: "z", F3: "shed" },
  "a number as text": { A2: { text: "17.5" }, H2: { text: "20" }, F2: "shed" },
  "an error": { A2: "=NA()", H3: "=1/0", L3: "=SQRT(-1)", F2: "=NA()" },
  "out of bounds before an error": { A2: -5, B2: "=NA()", K2: -1, O2: "=NA()" },
  "an error before what is out of bounds": { K2: "=NA()", O2: -1 },
  "out of bounds": { A2: -5, B2: 900, H2: -1, K2: -1, T2: -3 },
  zero: { A2: 0, B2: 0, H2: 0, N2: 0, O2: 0 },
  "a formula's blank": { V2: 1 },
};
