import { insertFormula, type Insertion } from "../../../src/taskpane/functions/insert";
import type { Question } from "../../../src/workbook/place/site";
import { createMemoryPort, type MemoryPort } from "../../../src/workbook/memory/memoryPort";

const FORMULA = "=WATT.HASHCOST(17.5,0.045)";

/** Formulas compute to 18.9, and fill as far as "SPILL" says: enough for what is written where. */
function workbook(): MemoryPort {
  return createMemoryPort({ sheets: ["Sheet1", "Locked"], evaluate: () => 18.9 });
}

function insertion(changes: Partial<Insertion> = {}): Insertion {
  return {
    target: "Sheet1!D5",
    formula: FORMULA,
    rows: 1,
    columns: 1,
    numberFormat: "#,##0.00",
    reads: [],
    ...changes,
  };
}

function site(
  port: MemoryPort,
  yes: boolean,
): { port: MemoryPort; asked: Question[]; ask(question: Question): Promise<boolean> } {
  const asked: Question[] = [];
  return {
    port,
    asked,
    async ask(question) {
      asked.push(question);
      return yes;
    },
  };
}

const formulas = async (port: MemoryPort, address: string): Promise<unknown> =>
  (await port.read(address)).formulas;

it("writes into a blank cell without asking, and formats it", async () => {
  const port = workbook();
  const user = site(port, false);
  const outcome = await insertFormula(user, insertion());
  expect(user.asked).toEqual([]);
  expect(outcome?.text).toBe("Inserted into Sheet1!D5.");
  expect(await formulas(port, "Sheet1!D5")).toEqual([[FORMULA]]);
  expect(port.user.style("Sheet1!D5").numberFormat).toBe("#,##0.00");
});

it("undoes content and format", async () => {
  const port = workbook();
  const outcome = await insertFormula(site(port, true), insertion());
  await outcome?.undo?.();
  expect(await formulas(port, "Sheet1!D5")).toEqual([[""]]);
  expect(port.user.style("Sheet1!D5").numberFormat).toBe("General");
});

it("keeps the format that the user has given to a blank cell", async () => {
  const port = workbook();
  await port.style([{ address: "Sheet1!D6", numberFormat: "0.0%" }]);
  const outcome = await insertFormula(site(port, true), insertion({ rows: 2 }));
  expect(await port.numberFormats("Sheet1!D5:D6")).toEqual([["General"], ["0.0%"]]);
  await outcome?.undo?.();
  expect(await port.numberFormats("Sheet1!D5:D6")).toEqual([["General"], ["0.0%"]]);
});

it("leaves a used cell alone when the user says no", async () => {
  const port = workbook();
  port.user.edit("Sheet1!D5", [["=1+1"]]);
  const user = site(port, false);
  expect(await insertFormula(user, insertion())).toBeNull();
  expect(user.asked).toEqual([
    { title: "Replace the cell?", text: ["Sheet1!D5 holds =1+1"], action: "Replace" },
  ]);
  expect(await formulas(port, "Sheet1!D5")).toEqual([["=1+1"]]);
});

it("replaces a used cell when the user says yes, keeps its format, and puts it back", async () => {
  const port = workbook();
  port.user.edit("Sheet1!D5", [["=1+1"]]);
  await port.style([{ address: "Sheet1!D5", numberFormat: "0" }]);
  const outcome = await insertFormula(site(port, true), insertion());
  expect(await formulas(port, "Sheet1!D5")).toEqual([[FORMULA]]);
  expect(port.user.style("Sheet1!D5").numberFormat).toBe("0");
  await outcome?.undo?.();
  expect(await formulas(port, "Sheet1!D5")).toEqual([["=1+1"]]);
});

it("asks about every cell a spilled result would need", async () => {
  const port = workbook();
  port.user.edit("Sheet1!E6", [["note"]]);
  port.user.edit("Sheet1!F9", [["outside"]]);
  const user = site(port, true);
  const outcome = await insertFormula(user, insertion({ rows: 2, columns: 3 }));
  expect(user.asked[0].text).toEqual([
    "The result fills Sheet1!D5:F6.",
    "In use: E6. What they hold would be cleared.",
  ]);
  expect(await formulas(port, "Sheet1!D5:F6")).toEqual([
    [FORMULA, "", ""],
    ["", "", ""],
  ]);
  await outcome?.undo?.();
  expect(await formulas(port, "Sheet1!D5:F6")).toEqual([
    ["", "", ""],
    ["", "note", ""],
  ]);
  expect(await formulas(port, "Sheet1!F9")).toEqual([["outside"]]);
});

it("puts text back that begins with an equals sign as text", async () => {
  const port = workbook();
  port.user.edit("Sheet1!D5", [[{ text: "=note" }]]);
  const outcome = await insertFormula(site(port, true), insertion());
  await outcome?.undo?.();
  expect((await port.read("Sheet1!D5")).values).toEqual([["=note"]]);
});

it("refuses a place that the formula itself reads", async () => {
  const port = workbook();
  const circle = insertion({ rows: 3, reads: ["Sheet1!D7:D9"] });
  await expect(insertFormula(site(port, true), circle)).rejects.toMatchObject({
    reason: "invalid",
    message: expect.stringContaining("Select another cell"),
  });
  expect(await formulas(port, "Sheet1!D5")).toEqual([[""]]);
});

it("does not undo over a cell that has changed since", async () => {
  const port = workbook();
  const outcome = await insertFormula(site(port, true), insertion());
  port.user.edit("Sheet1!D5", [["mine"]]);
  await expect(outcome?.undo?.()).rejects.toMatchObject({
    message: "Sheet1!D5 has changed since. Nothing was undone.",
  });
  expect(await formulas(port, "Sheet1!D5")).toEqual([["mine"]]);
});

it("passes the refusal of a protected sheet on", async () => {
  const port = workbook();
  port.user.protect("Locked", true);
  await expect(
    insertFormula(site(port, true), insertion({ target: "Locked!A1" })),
  ).rejects.toMatchObject({ reason: "protected" });
});

it("refuses a result that does not fit on the sheet", async () => {
  const port = workbook();
  await expect(
    insertFormula(site(port, true), insertion({ target: "Sheet1!XFD1", columns: 2 })),
  ).rejects.toMatchObject({ reason: "invalid" });
});

it("warns when the workbook does not know the function", async () => {
  const port = createMemoryPort({ evaluate: () => "#NAME?" });
  const outcome = await insertFormula(site(port, true), insertion());
  expect(outcome).toMatchObject({ warning: true, text: expect.stringContaining("#NAME?") });
});
