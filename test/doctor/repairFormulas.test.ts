import { isOurs, repaired } from "../../src/formula/calls";
import { recalculateAll } from "../../src/commands/recalculateAll";
import { repairFormulas } from "../../src/doctor/repairFormulas";
import { createMemoryPort, type MemoryPort } from "../../src/workbook/memory/memoryPort";
import { PortError } from "../../src/sheet/errors";

it.each([
  ["=_xldudf_WATT_ASIC(A1,B1)", "=WATT.ASIC(A1,B1)"],
  ["=_xldudf_WATT_ASICS()", "=WATT.ASICS()"],
  ["=1+_XLDUDF_watt_miner_breakeven(A1)*2", "=1+WATT.MINER_BREAKEVEN(A1)*2"],
  [
    "=IF(A1,_xldudf_WATT_HASHCOST(1,2),_xldudf_WATT.HASHCOST(3,4))",
    "=IF(A1,WATT.HASHCOST(1,2),WATT.HASHCOST(3,4))",
  ],
  ['=_xldudf_WATT_ASIC("_xldudf_WATT_ASIC(1)",1)', '=WATT.ASIC("_xldudf_WATT_ASIC(1)",1)'],
  ["='_xldudf_WATT_ASIC('!A1", "='_xldudf_WATT_ASIC('!A1"],
  ["=_xldudf_OTHER_ASIC(1)", "=_xldudf_OTHER_ASIC(1)"],
  ["=[2]!_xldudf_WATT_ASIC(17.5, 2)*2", "=WATT.ASIC(17.5, 2)*2"],
  ["='C:\\x\\FUNCRES.XLAM'!_xldudf_WATT_ASIC(A1)", "=WATT.ASIC(A1)"],
  ["='C:\\x\\[F.XLAM]'!_xldudf_WATT_ASIC(A1)", "=WATT.ASIC(A1)"],
  ["=[2]!WATT.ASIC(A1)", "=WATT.ASIC(A1)"],
  ["=F.XLAM!OTHER(_xldudf_WATT_ASIC (A1 , B1))", "=F.XLAM!OTHER(WATT.ASIC(A1 , B1))"],
  ["=T['# a]&_xldudf_WATT_ASIC(1)&T['# b]", "=T['# a]&WATT.ASIC(1)&T['# b]"],
  ["=WATT.HASHCOST(1,2)", "=WATT.HASHCOST(1,2)"],
])("writes %s as %s", (formula, expected) => {
  expect(repaired(formula)).toBe(expected);
});

it.each([
  ["=WATT.HASHCOST(1,2)", true],
  ["=2*watt.hashcost (1,2)", true],
  ["=_xldudf_WATT_HASHCOST(1,2)", true],
  ["=MYWATT.HASHCOST(1,2)", false],
  ["=WATT.UNKNOWN(1)", false],
  ['="WATT.HASHCOST(1)"', false],
  ["=CG.PRICE(1)", false],
])("tells whether %s calls our functions: %p", (formula, expected) => {
  expect(isOurs(formula)).toBe(expected);
});

/** A workbook whose formulas were computed without the add-in: broken until they are entered again. */
function broken(formulas: Readonly<Record<string, string>>): {
  port: MemoryPort;
  entered: string[];
} {
  const entered: string[] = [];
  let open = true;
  const port = createMemoryPort({
    sheets: ["Plan", "Locked"],
    evaluate: (formula, { address }) =>
      open || (formula.includes("WATT") && !entered.includes(address)) ? "#NAME?" : 7,
  });
  for (const [address, formula] of Object.entries(formulas)) {
    port.user.edit(address, [[formula]]);
  }
  open = false;
  const write = port.write.bind(port);
  port.write = async (address, cells) => {
    await write(address, cells);
    const [, column, row] = /!([A-Z])(\d+)/.exec(address) ?? [];
    cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (cell !== null) {
          entered.push(`Plan!${String.fromCharCode(column.charCodeAt(0) + c)}${Number(row) + r}`);
        }
      }),
    );
    await port.recalculate();
  };
  return { port, entered };
}

const silent = (): void => undefined;

it("enters our broken formulas again and touches nothing else", async () => {
  const { port, entered } = broken({
    "Plan!A1": "=WATT.HASHCOST(17.5,0.045)",
    "Plan!A2": "=_xldudf_WATT_HASHCOST(17.5,0.045)",
    "Plan!C3": "=CG.PRICE(1)",
    "Plan!B9": "=SUM(A1:A2)",
  });
  const report = await repairFormulas(port, silent);
  expect(report.text).toBe("Repaired 2 of 2 formulas that Excel had not recognised.");
  expect(report.warning).toBe(false);
  expect(entered).toEqual(["Plan!A1", "Plan!A2"]);
  expect((await port.read("Plan!A1:A2")).formulas).toEqual([
    ["=WATT.HASHCOST(17.5,0.045)"],
    ["=WATT.HASHCOST(17.5,0.045)"],
  ]);
});

it("counts on protected sheets and leaves them alone", async () => {
  const { port, entered } = broken({ "Locked!A1": "=WATT.HASHCOST(17.5,0.045)" });
  port.user.protect("Locked", true);
  const report = await repairFormulas(port, silent);
  expect(report).toEqual({
    text: "Repaired 0 of 1 formula that Excel had not recognised.",
    details: ["Locked is protected: 1 formula left alone. Unprotect it and repair again."],
    warning: true,
  });
  expect(entered).toEqual([]);
});

it("goes around a cell that the workbook refuses to change", async () => {
  const formulas = Object.fromEntries(
    Array.from({ length: 9 }, (_, row) => [`Plan!A${row + 1}`, `=WATT.HASHCOST(${row + 1},0.05)`]),
  );
  const { port, entered } = broken(formulas);
  const write = port.write;
  port.write = async (address, cells) => {
    const first = Number(/\d+/.exec(address)?.[0]);
    if (first <= 4 && first + cells.length > 4) {
      throw new PortError("invalid", "You cannot change part of an array.");
    }
    await write(address, cells);
  };
  const report = await repairFormulas(port, silent);
  expect(report.text).toBe("Repaired 8 of 9 formulas that Excel had not recognised.");
  expect(report.details).toEqual(["Plan!A4: You cannot change part of an array."]);
  expect(entered.sort()).toEqual([1, 2, 3, 5, 6, 7, 8, 9].map((row) => `Plan!A${row}`));
});

it("stops when a cell is being edited, for then nothing can be written", async () => {
  const { port } = broken({ "Plan!A1": "=WATT.HASHCOST(17.5,0.045)" });
  port.write = () => Promise.reject(new PortError("editing", "busy"));
  await expect(repairFormulas(port, silent)).rejects.toMatchObject({ reason: "editing" });
});

it("says so when nothing is broken", async () => {
  const port = createMemoryPort({ evaluate: () => 18.9 });
  port.user.edit("Sheet1!A1", [["=WATT.HASHCOST(17.5,0.045)"]]);
  expect(await repairFormulas(port, silent)).toEqual({ text: "No formula needs repair." });
});

it("repairs 5,000 formulas in a few calls", async () => {
  const { port } = broken({});
  await port.write(
    "Plan!A1",
    Array.from({ length: 1000 }, (_, row) =>
      Array.from(
        { length: 5 },
        (_, column) => `=_xldudf_WATT_HASHCOST(${row + 1},0.0${column + 1})`,
      ),
    ),
  );
  let writes = 0;
  const write = port.write;
  port.write = (address, cells) => {
    writes += 1;
    return write(address, cells);
  };
  const steps: string[] = [];
  const report = await repairFormulas(port, (text) => steps.push(text));
  expect(report.text).toBe("Repaired 5,000 of 5,000 formulas that Excel had not recognised.");
  expect(writes).toBe(3);
  expect(steps).toContain("Looking through Plan");
  expect(steps).toContain("Repairing Plan: 2,000 of 5,000");
});

it("recalculates everything", async () => {
  let calls = 0;
  const port = createMemoryPort({ evaluate: () => (calls += 1) });
  port.user.edit("Sheet1!A1", [["=NOW()"]]);
  await port.read("Sheet1!A1");
  await recalculateAll(port, silent);
  expect((await port.read("Sheet1!A1")).values).toEqual([[2]]);
});
