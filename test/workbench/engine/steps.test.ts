import { models } from "../../../src/models";
import type { WorkbookPort } from "../../../src/workbook/port/port";
import { insertModel } from "../../../src/workbook/insertModel";
import type { Engine } from "../../../src/workbench/engine/engine";
import { addInFunctions } from "../addIn";
import { loadHeadless } from "../headless";

const headless = loadHeadless();
const { createUniverPort, headlessPlugins, startEngine, stepsOf, toBook } = headless;

let functions: Awaited<ReturnType<typeof addInFunctions>>;
let engine: Engine;
let port: WorkbookPort;
beforeAll(async () => {
  functions = await addInFunctions();
});
beforeEach(async () => {
  engine = startEngine({ plugins: headlessPlugins("WATT", functions) });
  // Where there is no grid nothing has the focus, and what is undone is the focused workbook's.
  engine.injector.get(headless.IUniverInstanceService).focusUnit(engine.workbook().getId());
  port = createUniverPort(engine);
  await port.write("Sheet1!A1", [
    ["MW", 240],
    ["Site W", "=B1*1000000"],
  ]);
});
afterEach(() => engine.dispose());

/** Everything that a file of the workbook would hold. */
async function held(): Promise<unknown> {
  await port.recalculate();
  return { book: toBook(engine), document: await port.getDocument("note") };
}

async function inOneStep(action: () => Promise<unknown>): Promise<void> {
  const end = stepsOf(engine).begin();
  await action();
  end();
}

const undo = () => engine.commands.executeCommand("univer.command.undo");
const redo = () => engine.commands.executeCommand("univer.command.redo");

/** Writes, looks, a model with its charts, lists and names, a table, a note. */
async function fillAll(): Promise<void> {
  const model = models.find(({ id }) => id === "power-gap");
  if (model === undefined) {
    throw new Error("There is no such model.");
  }
  await insertModel(port, model);
  await port.write("Sheet1!B1", [[300]]);
  await port.style([
    { address: "Sheet1!A1:B2", bold: true, fill: "#FFFFCC" },
    { address: "Sheet1!B2", bold: false, numberFormat: "0" },
  ]);
  await port.addSheet("Team");
  await port.write("Team!A1", [
    ["ticker", "mw"],
    ["IREN", 810],
  ]);
  await port.addTable("Team!A1:B2", "TeamFigures");
  await port.setDocument("note", { vintage: "2025-Q3" });
}

it("takes an action back in one step and makes it again in one", async () => {
  const before = await held();
  await inOneStep(fillAll);
  const after = await held();
  expect(after).not.toEqual(before);
  await undo();
  expect(await held()).toEqual(before);
  await redo();
  expect(await held()).toEqual(after);
});

it("brings back a sheet of thousands of cells and what was done before it", async () => {
  await port.addSheet("Copies");
  const rows = Array.from({ length: 7000 }, (_, row) => [row]);
  await port.write("Copies!A1", rows);
  const before = await held();
  await inOneStep(() => port.deleteSheet("Copies"));
  await undo();
  expect(await held()).toEqual(before);
  await undo();
  expect((await port.read("Copies!A1:A2")).values).toEqual([[""], [""]]);
});

it("keeps formulas whose looks are changed, taken back and changed again", async () => {
  await port.style([{ address: "Sheet1!A1:B2", bold: true }]);
  await undo();
  await redo();
  await port.recalculate();
  const { formulas } = await port.read("Sheet1!B2");
  expect(formulas).toEqual([["=B1*1000000"]]);
});

it("begins and ends steps within a step, and the next action is another", async () => {
  await inOneStep(async () => {
    await inOneStep(() => port.write("Sheet1!B1", [[300]]));
    await port.write("Sheet1!C1", [[1]]);
  });
  await inOneStep(() => port.write("Sheet1!C1", [[2]]));
  await undo();
  expect((await port.read("Sheet1!B1:C1")).values).toEqual([[300, 1]]);
  await undo();
  expect((await port.read("Sheet1!B1:C1")).values).toEqual([[240, ""]]);
});

it("shows the sheet that a step began on before it takes the step's sheets away", async () => {
  await port.addSheet("Second");
  await port.activate("Sheet1!A1");
  await inOneStep(async () => {
    await port.addSheet("Third");
    await port.write("Second!A1", [[1]]);
    await port.activate("Third!A1");
  });
  const ran: string[] = [];
  engine.commands.onCommandExecuted(({ id }) => void ran.push(id));
  await undo();
  expect(ran[0]).toBe("sheet.operation.set-worksheet-active");
  expect(engine.workbook().getActiveSheet().getSheetName()).toBe("Sheet1");
  expect((await port.sheets()).map(({ name }) => name)).toEqual(["Sheet1", "Second"]);
});
