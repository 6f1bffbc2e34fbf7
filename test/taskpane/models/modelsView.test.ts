/** @jest-environment jsdom */
import { models } from "../../../src/models";
import { DATA_VERSION } from "../../../src/presets/version";
import { createModelsView } from "../../../src/taskpane/models/modelsView";
import { storedVersion } from "../../../src/workbook/dataVersion";
import { createMemoryPort, type MemoryPort } from "../../../src/workbook/memory/memoryPort";
import type { CellValue } from "../../../src/sheet/cells";
import { eventually, paneFor, type TestPane } from "../paneFor";

interface Shown {
  readonly port: MemoryPort;
  readonly pane: TestPane;
  readonly root: HTMLElement;
}

function show(evaluate?: () => CellValue): Shown {
  const port = createMemoryPort({ evaluate });
  const pane = paneFor(port);
  const { element } = createModelsView(pane);
  document.body.append(element);
  return { port, pane, root: element };
}

const buttons = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>("fluent-button"),
];

function labelled(root: ParentNode, label: string): HTMLElement {
  const found = buttons(root).find(
    (one) => one.getAttribute("aria-label") === label || one.textContent === label,
  );
  if (found === undefined) {
    throw new Error(`no button ${label}`);
  }
  return found;
}

const press = (root: ParentNode, label: string): void => labelled(root, label).click();
const use = (root: ParentNode, title: string): void => press(root, `Use this model: ${title}`);
const status = (): string => document.querySelector(".status")?.textContent ?? "";
const sheetNames = async (port: MemoryPort): Promise<string[]> =>
  (await port.sheets()).map(({ name }) => name);

function choose(root: ParentNode, ticker: string): void {
  const list = root.querySelector("select") as HTMLSelectElement;
  list.value = ticker;
  list.dispatchEvent(new Event("change"));
}

/** Inserts the one model whose name and sheet differ, and waits for the report. */
async function insertGap({ root }: Shown): Promise<void> {
  use(root, "US power gap");
  press(root, "Insert");
  await eventually(() => expect(status()).toContain("US power gap stands on"));
}

it("shows every model with its picture, title and sentence", () => {
  const { root } = show();
  const cards = [...root.querySelectorAll("li.model")];
  expect(cards).toHaveLength(models.length);
  cards.forEach((card, index) => {
    expect(card.querySelector("h3")?.textContent).toBe(models[index].title);
    expect(card.querySelector("p")?.textContent).toBe(models[index].sentence);
    expect(card.querySelector("img")?.src).toMatch(/^data:image\/svg\+xml,/);
    expect(card.querySelector("img")?.alt).toBe("");
  });
});

it("opens one form at a time, with the focus on it, and closes it again", () => {
  const { root } = show();
  use(root, "US power gap");
  expect(document.activeElement?.textContent).toBe("Insert US power gap");
  use(root, "Comps table");
  expect(root.querySelectorAll(".insert")).toHaveLength(1);
  expect(buttons(root).map((one) => one.getAttribute("aria-expanded"))).toContain("true");
  expect(document.activeElement?.textContent).toBe("Insert Comps table");
  press(root, "Cancel");
  expect(root.querySelectorAll(".insert")).toHaveLength(0);
  const opener = labelled(root, "Use this model: Comps table");
  expect(opener.getAttribute("aria-expanded")).toBe("false");
});

it("closes the form by the button that opened it", () => {
  const { root } = show();
  use(root, "Comps table");
  use(root, "Comps table");
  expect(root.querySelectorAll(".insert")).toHaveLength(0);
});

it("asks for a company and a quarter only where the model needs them", () => {
  const { root } = show();
  const asked = new Map(
    models.map(({ title }) => {
      use(root, title);
      return [title, [...root.querySelectorAll("label")].map(({ textContent }) => textContent)];
    }),
  );
  expect(asked.get("Miner breakeven and shutdown")).toEqual(["Company", "Figures"]);
  expect(asked.get("The nine companies, reviewed")).toEqual(["Figures"]);
  expect(asked.get("Comps table")).toEqual(["Figures"]);
  expect(asked.get("US power gap")).toEqual([]);
  expect([...asked.values()].filter((labels) => labels.includes("Company"))).toHaveLength(
    models.filter(({ asksFor }) => asksFor === "company").length,
  );
});

it("does nothing until a company is chosen, and says so at the field", async () => {
  const { root, port } = show();
  use(root, "Three paths for one company");
  press(root, "Insert");
  const list = root.querySelector("select") as HTMLSelectElement;
  expect(document.activeElement).toBe(list);
  expect(list.getAttribute("aria-invalid")).toBe("true");
  const problem = document.getElementById(list.getAttribute("aria-describedby") ?? "");
  expect(problem?.textContent).toBe("Choose the company the model is about.");
  expect(await sheetNames(port)).toEqual(["Sheet1"]);
  choose(root, "CIFR");
  expect(list.getAttribute("aria-invalid")).toBe("false");
  expect(problem?.textContent).toBe("");
});

it("inserts a model for the chosen company, notes the data and shows the sheet", async () => {
  const { root, port } = show();
  use(root, "Three paths for one company");
  await eventually(() =>
    expect(root.querySelector(".insert")?.textContent).toContain(
      "Goes to the new sheet Three paths. Nothing that is there changes.",
    ),
  );
  choose(root, "CIFR");
  press(root, "Insert");
  await eventually(() =>
    expect(status()).toContain(
      "Three paths for one company for CIFR stands on the new sheet Three paths.",
    ),
  );
  expect(await sheetNames(port)).toEqual(["Sheet1", "Three paths"]);
  expect(await port.selection()).toBe("'Three paths'!A1");
  const { values } = await port.read((await port.usedRanges(["Three paths"]))[0] ?? "");
  expect(values.flat()).toContain("CIFR");
  expect(values.flat()).toContain("latest");
  expect(await storedVersion(port)).toBe(DATA_VERSION);
});

it("takes the figures of the chosen quarter, and asks for none where a model has no companies", async () => {
  const { root, port } = show();
  use(root, "US power gap");
  expect(root.querySelectorAll(".insert select")).toHaveLength(0);
  use(root, "The nine companies, reviewed");
  choose(root, "2025-Q4");
  press(root, "Insert");
  await eventually(() => expect(status()).toContain("reviewed stands on"));
  const { values } = await port.read((await port.usedRanges(["The nine"]))[0] ?? "");
  expect(values.find(([label]) => label === "Figures of")?.[2]).toBe("2025-Q4");
});

it("closes the form when done, says where the next one would go, and leaves what is there alone", async () => {
  const shown = show();
  const { port, root } = shown;
  port.user.edit("Sheet1!A1", [["mine"]]);
  await port.addSheet("Power gap");
  await port.write("'Power gap'!A1", [["mine too"]]);
  await insertGap(shown);
  expect(status()).toContain("the new sheet Power gap 2.");
  expect((await port.read("Sheet1!A1")).values).toEqual([["mine"]]);
  expect((await port.usedRanges(["Power gap"]))[0]).toBe("'Power gap'!A1");
  expect((await port.read("'Power gap'!A1")).values).toEqual([["mine too"]]);
  await eventually(() => expect(root.querySelector(".insert")).toBeNull());
  use(root, "US power gap");
  await eventually(() =>
    expect(root.querySelector(".insert")?.textContent).toContain("the new sheet Power gap 3."),
  );
});

it("takes the sheets away by Undo without a question, and says the free name again", async () => {
  const shown = show();
  const { port, pane, root } = shown;
  await insertGap(shown);
  press(document, "Undo");
  await eventually(() => expect(status()).toContain("The sheet Power gap is gone."));
  expect(await sheetNames(port)).toEqual(["Sheet1"]);
  expect(pane.questions).toEqual([]);
  await eventually(() => expect(root.querySelector(".insert")).toBeNull());
  use(root, "US power gap");
  await eventually(() =>
    expect(root.querySelector(".insert")?.textContent).toContain("the new sheet Power gap."),
  );
});

it("asks before Undo throws away what was typed since", async () => {
  const shown = show();
  const { port, pane } = shown;
  await insertGap(shown);
  port.user.edit("'Power gap'!H60", [["my note"]]);
  pane.answer = false;
  press(document, "Undo");
  await eventually(() => expect(status()).toContain("were kept"));
  expect(pane.questions[0].text[0]).toBe("Changed since the model was inserted: Power gap.");
  expect((await port.read("'Power gap'!H60")).values).toEqual([["my note"]]);
});

it.each([
  ["a reference", "='Power gap'!C5*2"],
  ["a range over several sheets", "=SUM('Sheet1:Power gap'!C5)"],
  ["a name", "=gap_gw*2"],
])(
  "asks before Undo breaks a formula elsewhere that reads the sheets by %s",
  async (_, formula) => {
    const shown = show();
    const { port, pane } = shown;
    await insertGap(shown);
    await port.defineNames([{ name: "gap_gw", address: "'Power gap'!C5" }]);
    port.user.edit("Sheet1!A9", [[formula]]);
    port.user.edit("Sheet1!A10", [['="Power gap!"&Sheet1!C5']]);
    pane.answer = false;
    press(document, "Undo");
    await eventually(() => expect(status()).toContain("were kept"));
    expect(pane.questions[0].text[0]).toBe("Used by Sheet1!A9.");
    expect(await sheetNames(port)).toEqual(["Sheet1", "Power gap"]);
  },
);

it("deletes changed sheets once the user agrees", async () => {
  const shown = show();
  const { port } = shown;
  await insertGap(shown);
  port.user.edit("'Power gap'!A1", [["mine"]]);
  press(document, "Undo");
  await eventually(() => expect(status()).toContain("is gone"));
  expect(await sheetNames(port)).toEqual(["Sheet1"]);
});

it("undoes what is left when the user has deleted the sheets himself", async () => {
  const shown = show();
  await insertGap(shown);
  await shown.port.deleteSheet("Power gap");
  press(document, "Undo");
  await eventually(() => expect(status()).toContain("not found: gone already"));
});

// The title in A1 is a text; the answer below it is the first formula.
it("warns of cells that show an error, and names the first", async () => {
  const shown = show(() => "#NAME?");
  await insertGap(shown);
  expect(status()).toMatch(/\d+ cells show an error, the first is 'Power gap'!A2\./);
  expect(document.querySelector("fluent-message-bar")?.getAttribute("intent")).toBe("warning");
});

it("tells what the workbook said when it fails, and leaves no sheet behind", async () => {
  const shown = show();
  const { port, root } = shown;
  // A host that is out of reach half-way, as Excel on the web may be.
  port.recalculate = () => Promise.reject(new Error("The connection was lost."));
  use(root, "US power gap");
  press(root, "Insert");
  await eventually(() => expect(status()).toContain("The connection was lost."));
  expect(await sheetNames(port)).toEqual(["Sheet1"]);
});

it("keeps the model when only the note of the data fails", async () => {
  const shown = show();
  const { port } = shown;
  port.setDocument = () => Promise.reject(new Error("No room."));
  await insertGap(shown);
  expect(status()).toContain("could not be noted in the workbook: No room.");
  expect(await sheetNames(port)).toEqual(["Sheet1", "Power gap"]);
});

it("shows its progress while it works", async () => {
  const { root } = show();
  const seen = new Set<string>();
  const watcher = new MutationObserver(() => seen.add(status()));
  watcher.observe(document.body, { childList: true, subtree: true });
  use(root, "Powered shell");
  press(root, "Insert");
  await eventually(() => expect(status()).toContain("Powered shell stands on"));
  watcher.disconnect();
  expect([...seen]).toContain("Inserting Powered shell...");
  expect([...seen].some((text) => /^Writing Powered shell \(1 of \d\)\.\.\.$/.test(text))).toBe(
    true,
  );
});
