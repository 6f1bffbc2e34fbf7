import { startWorkbench } from "../twin/univer";
import { fileOf, recalculate } from "./soffice";

/* Functions of dates and of finance in the workbench's grid, against LibreOffice. */

const DAYS = ["DATE(2024,1,31)", "DATE(2024,2,29)", "DATE(2025,3,31)", "DATE(2023,12,30)"];

const FORMULAS: readonly string[] = [
  ...DAYS.flatMap((day) => [
    ...[-13, -1, 0, 1, 12, 37].map((months) => `EDATE(${day},${months})`),
    ...[-1, 0, 1, 13].map((months) => `EOMONTH(${day},${months})`),
    ...[0, 1, 2, 3, 4].map((basis) => `YEARFRAC(${day},DATE(2026,11,28),${basis})`),
    `DAYS360(${day},DATE(2026,11,30))`,
    `DATEDIF(${day},DATE(2026,11,30),"m")`,
    `DATEDIF(${day},DATE(2026,11,30),"y")`,
    `NETWORKDAYS(${day},DATE(2026,11,30))`,
    `WORKDAY(${day},45)`,
    `WEEKDAY(${day},2)`,
    `WEEKNUM(${day})`,
    `ISOWEEKNUM(${day})`,
    `DAY(${day}+1)+100*MONTH(${day}+1)+10000*YEAR(${day}+1)`,
    `DAYS(DATE(2026,11,30),${day})`,
  ]),
  ...["0,0", "0,1", "5000,0", "5000,1"].flatMap((rest) => [
    `PMT(0.01,36,-20000,${rest})`,
    `PV(0.01,36,-600,${rest})`,
    `FV(0.01,36,-600,${rest})`,
    `NPER(0.01,-900,20000,${rest})`,
    `RATE(36,-900,20000,${rest})`,
    `IPMT(0.01,7,36,-20000,${rest})`,
    `PPMT(0.01,7,36,-20000,${rest})`,
  ]),
  "CUMIPMT(0.01,36,20000,1,12,0)",
  "CUMPRINC(0.01,36,20000,1,12,0)",
  "NPV(0.1,-100,60,60,20)",
  "IRR({-100,60,60,20},0.1)",
  "MIRR({-100,60,60,20},0.1,0.12)",
  "XNPV(0.1,{-100,60,60},{45292,45500,46000})",
  "XIRR({-100,60,60},{45292,45500,46000},0.1)",
  "SLN(1000,100,5)",
  "SYD(1000,100,5,2)",
  "DB(1000,100,5,2,7)",
  "DDB(1000,100,5,2,2)",
  "VDB(1000,100,5,1,3)",
  "EFFECT(0.12,12)",
  "NOMINAL(0.126825,12)",
  "RRI(96,10000,11000)",
  "PDURATION(0.025,2000,2200)",
  "ISPMT(0.1,1,3,8000000)",
  "DISC(DATE(2025,1,15),DATE(2026,1,15),97,100,2)",
  "INTRATE(DATE(2025,1,15),DATE(2026,1,15),970,1000,2)",
  "PRICE(DATE(2025,2,15),DATE(2030,11,15),0.0575,0.065,100,2,0)",
  "YIELD(DATE(2025,2,15),DATE(2030,11,15),0.0575,95.04,100,2,0)",
  "TBILLPRICE(DATE(2025,3,31),DATE(2025,6,1),0.09)",
  "DOLLARDE(1.02,16)",
  "FVSCHEDULE(1,{0.09,0.11,0.1})",
];

it("answers as LibreOffice does", async () => {
  const { port, dispose } = startWorkbench();
  const cells = FORMULAS.map((text) => [`=${text}`]);
  await port.write("Sheet1!A1", cells);
  const grid = (await port.read(`Sheet1!A1:A${FORMULAS.length}`)).values.map(([cell]) => cell);
  dispose();
  const file = await fileOf([{ name: "Sheet1", rows: cells, styles: [], columnWidths: [] }], []);
  const read = (await recalculate(new Map([["book", file]]))).get("book");
  const different = FORMULAS.flatMap((text, row) => {
    const [own, other] = [grid[row], read?.("Sheet1", row, 0)];
    const near =
      typeof own === "number" &&
      typeof other === "number" &&
      Math.abs(own - other) <= 1e-7 * Math.max(1, Math.abs(other));
    return near ? [] : [`${text}: ${String(own)}, ${String(other)}`];
  });
  expect(different).toEqual([]);
});
