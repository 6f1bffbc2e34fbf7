import { models } from "../../src/models";
import { areaIn } from "./host/areas";
import { assign } from "./host/cells";
import type { WebPane } from "./panePages";
import { openOn, sheetsOf, usePanes, valuesIn, type Opened } from "./paneTests";

const open = usePanes();

async function insertFunction({ web, driver }: Opened): Promise<void> {
  await web.pane.getByLabel("Search functions").fill("HASHCOST");
  await web.pane.getByRole("button", { name: "HASHCOST", exact: false }).first().click();
  await web.pane.getByLabel("efficiencyJPerTh", { exact: true }).fill("17.5");
  await web.pane.getByLabel("powerPriceUsdPerKwh", { exact: true }).fill("0.045");
  await web.pane.locator(".result-bar").getByText("18.90 USD/PH/day").first().waitFor();
  await driver.pane.getByRole("button", { name: /^Insert into/ }).click();
}

test("every model stands on its sheets", async () => {
  const opened = await openOn(open, "showModels");
  const { web, driver } = opened;
  for (const { title, asksFor, sheets } of models) {
    const before = sheetsOf(web).length;
    await web.pane.getByRole("button", { name: `Use this model: ${title}` }).click();
    if (asksFor === "company") {
      await web.pane.getByLabel("Company", { exact: true }).selectOption("HUT");
    }
    await driver.button("Insert");
    const told = web.pane.locator(".status").getByText(new RegExp(`^${title}.* stands on`));
    await told.waitFor();
    expect(sheetsOf(web).length).toBe(before + sheets.length);
  }
});

test("a function is inserted though every answer takes 100 ms, and is taken back", async () => {
  const opened = await openOn(open, "showFunctions");
  const { web, driver } = opened;
  web.host.delay = 100;
  await insertFunction(opened);
  await driver.told("Inserted into");
  // 24 x 17.5 x 0.045 = 18.90 USD/PH/day.
  expect(valuesIn(web, "Sheet1!A1")[0][0]).toBeCloseTo(18.9, 9);
  await driver.button("Undo");
  await driver.told("as it was before");
  expect(valuesIn(web, "Sheet1!A1")[0][0]).toBe("");
});

test("the doctor freezes and restores a formula", async () => {
  const { web, driver } = await openOn(open, "showFunctions");
  assign(areaIn(web.host.book, "Sheet1!B2"), "=WATT.HASHCOST(17.5,0.045)");
  await web.command("showDoctor");
  await web.pane.getByText(/1 formula on 1 sheet/).waitFor();
  await driver.button("Freeze to values");
  await web.pane.getByRole("alertdialog").getByRole("button", { name: "Freeze" }).click();
  await driver.told("by values");
  expect(web.host.book.sheets[0].cells.get("1,1")?.formula).toBe(null);
  await web.pane.getByRole("button", { name: /^Restore 1 formula/ }).click();
  await driver.told("Restored");
  expect(web.host.book.sheets[0].cells.get("1,1")?.formula).toBe("=WATT.HASHCOST(17.5,0.045)");
});

describe("what stands in the way ends in a sentence, and nothing stays half written", () => {
  test.each<[string, string, (web: WebPane) => void]>([
    [
      "a protected sheet",
      "The sheet Sheet1 is protected",
      ({ host }) => void (host.book.sheets[0].protected = true),
    ],
    ["a file for reading only", "open for reading only", ({ host }) => void (host.readOnly = true)],
    ["a session that has ended", "has ended", ({ host }) => void (host.sessionLost = true)],
  ])("%s", async (_, sentence, hinder) => {
    const opened = await openOn(open, "showFunctions");
    await opened.web.host.quiet();
    hinder(opened.web);
    await insertFunction(opened);
    await opened.driver.told(sentence);
    expect(opened.web.host.book.sheets[0].cells.size).toBe(0);
  });

  test("a cell that is being edited is waited for, and the pane says so", async () => {
    const opened = await openOn(open, "showFunctions");
    await opened.web.host.quiet();
    const end = opened.web.host.startEditing();
    await insertFunction(opened);
    await opened.driver.told("press Enter or Esc in the sheet");
    end();
    await opened.driver.told("Inserted into");
  });

  test("a model that fails half way leaves no sheet", async () => {
    const { web, driver } = await openOn(open, "showModels");
    await web.pane.getByRole("button", { name: `Use this model: ${models[2].title}` }).click();
    web.host.failNext({ kind: "answer", code: "GeneralException" }, (request) =>
      request.includes("SetPrintArea"),
    );
    await driver.button("Insert");
    await driver.told("Excel could not do this (GeneralException)");
    expect(sheetsOf(web)).toEqual(["Sheet1"]);
  });
});
