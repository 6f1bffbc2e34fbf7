/** @jest-environment jsdom */
import { catalog } from "../../../src/catalog";
import { createFunctionsView } from "../../../src/taskpane/functions/functionsView";
import { DATA_VERSION } from "../../../src/presets/version";
import { storedVersion } from "../../../src/workbook/dataVersion";
import { createMemoryPort, type MemoryPort } from "../../../src/workbook/memory/memoryPort";
import { eventually, paneFor, type TestPane } from "../paneFor";

interface Shown {
  readonly port: MemoryPort;
  readonly pane: TestPane;
  readonly view: ReturnType<typeof createFunctionsView>;
  readonly root: HTMLElement;
}

function show(): Shown {
  const port = createMemoryPort({ sheets: ["Sheet1", "Inputs"], evaluate: () => 42 });
  const pane = paneFor(port);
  const view = createFunctionsView(pane);
  document.body.append(view.element);
  return { port, pane, view, root: view.element };
}

function type(root: HTMLElement, label: string, text: string): HTMLInputElement {
  const found = [...root.querySelectorAll("label")].find(
    ({ textContent }) => textContent === label,
  );
  const input = document.getElementById(found?.htmlFor ?? "") as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event("input"));
  return input;
}

function press(root: ParentNode, text: string): void {
  const buttons = [...root.querySelectorAll<HTMLElement>("fluent-button, button")];
  const found = buttons.find(
    (one) => one.textContent?.includes(text) === true || one.getAttribute("aria-label") === text,
  );
  if (found === undefined) {
    throw new Error(`no button ${text}`);
  }
  found.click();
}

function breakeven({ root }: Shown): void {
  type(root, "efficiencyJPerTh", "17.5");
  type(root, "powerPriceUsdPerKwh", "0.045");
  type(root, "networkHashrateEhs", "1090");
  type(root, "blockRewardBtc", "3.15");
}

const bar = (root: HTMLElement): string => root.querySelector(".result-bar")?.textContent ?? "";
const status = (): string => document.querySelector(".status")?.textContent ?? "";

it("lists every function under its group and narrows by words", () => {
  const { root } = show();
  expect(root.querySelectorAll("button.item")).toHaveLength(catalog.length);
  expect([...root.querySelectorAll("h2")].map((one) => one.textContent)).toContain("Mining");
  const box = root.querySelector("input");
  expect(box).not.toBeNull();
  type(root, "Search functions", "shutdown");
  expect([...root.querySelectorAll("button.item strong")].map((one) => one.textContent)).toContain(
    "MINER_BREAKEVEN",
  );
  type(root, "Search functions", "qqqqqqqq");
  expect(root.textContent).toContain("No function fits");
});

it("moves through the list by arrow keys, one stop for Tab", () => {
  const { root } = show();
  const items = [...root.querySelectorAll<HTMLButtonElement>("button.item")];
  const key = (target: Element, name: string): boolean =>
    target.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
  key(root.querySelector("input") as Element, "ArrowDown");
  expect(document.activeElement).toBe(items[0]);
  key(items[0], "ArrowDown");
  expect(document.activeElement).toBe(items[1]);
  key(items[1], "End");
  expect(document.activeElement).toBe(items[items.length - 1]);
  expect(items.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
});

// 24 x 17.5 x 0.045 = 18.90 USD over 144 x 3.15 / 1,090,000 BTC = 45,416.67.
it("computes while one types and inserts the formula", async () => {
  const shown = show();
  const { root, port, view } = shown;
  view.show?.({ name: "miner_breakeven" });
  port.user.select("Inputs!C3");
  await eventually(() => expect(bar(root)).toContain("Fill in efficiencyJPerTh"));
  breakeven(shown);
  await eventually(() => expect(bar(root)).toContain("45,416.67 USD/BTC"));
  press(root, "Insert into Inputs!C3");
  await eventually(() => expect(status()).toContain("Inserted into Inputs!C3."));
  expect((await port.read("Inputs!C3")).formulas).toEqual([
    ["=WATT.MINER_BREAKEVEN(17.5,0.045,1090,3.15)"],
  ]);
  press(document, "Undo");
  await eventually(() => expect(status()).toContain("as it was before"));
  expect((await port.read("Inputs!C3")).formulas).toEqual([[""]]);
});

it("inserts what is typed, not what was computed last, when pressed at once", async () => {
  const shown = show();
  const { root, port, view } = shown;
  view.show?.({ name: "miner_breakeven" });
  port.user.select("Inputs!C3");
  breakeven(shown);
  await eventually(() => expect(bar(root)).toContain("45,416.67 USD/BTC"));
  type(root, "powerPriceUsdPerKwh", "0.09");
  press(root, "Insert into Inputs!C3");
  await eventually(() => expect(status()).toContain("Inserted into Inputs!C3."));
  expect((await port.read("Inputs!C3")).formulas).toEqual([
    ["=WATT.MINER_BREAKEVEN(17.5,0.09,1090,3.15)"],
  ]);
});

it("notes the version of the data with a function that reads company figures, not with others", async () => {
  const { root, port, view } = show();
  const insert = async (name: string, shownFirst: string, target: string): Promise<void> => {
    port.user.select(target);
    view.show?.({ name });
    await eventually(() => expect(bar(root)).toContain(shownFirst));
    await eventually(() => press(root, `Insert into ${target}`));
    await eventually(() => expect(status()).toContain(`Inserted into ${target}.`));
  };
  await insert("VERSION", "Hashwatt", "Inputs!A1");
  expect(await storedVersion(port)).toBeNull();
  await insert("COMPANIES", "IREN", "Inputs!C3");
  expect(await storedVersion(port)).toBe(DATA_VERSION);
});

it("says at the argument what is wrong with it, and does not insert it", async () => {
  const shown = show();
  const { root, view } = shown;
  view.show?.({ name: "MINER_BREAKEVEN" });
  breakeven(shown);
  const input = type(root, "efficiencyJPerTh", "0");
  await eventually(() => expect(input.getAttribute("aria-invalid")).toBe("true"));
  const [problem] = (input.getAttribute("aria-describedby") ?? "").split(" ");
  expect(document.getElementById(problem)?.textContent).toMatch(/^Must be between 1 and 10,000/);
  expect(bar(root)).toContain("#VALUE!");
  expect(root.querySelector(".result-bar fluent-button")?.hasAttribute("disabled")).toBe(true);
});

it("reads picked cells, follows their edits, and refers to them in the formula", async () => {
  const shown = show();
  const { root, port, view } = shown;
  port.user.edit("Inputs!B2", [[17.5]]);
  view.show?.({ name: "MINER_BREAKEVEN" });
  breakeven(shown);
  port.user.select("Inputs!B2");
  press(root, "Use the selected cells for efficiencyJPerTh");
  await eventually(() => expect(bar(root)).toContain("45,416.67"));
  port.user.edit("Inputs!B2", [[35]]);
  await eventually(() => expect(bar(root)).toContain("90,833.33"));
  port.user.select("Sheet1!A1");
  await eventually(() => expect(bar(root)).toContain("(Inputs!B2,0.045"));
  port.user.select("Inputs!D9");
  await eventually(() => expect(bar(root)).toContain("(B2,0.045"));
});

it("refuses to put the result where the formula reads", async () => {
  const shown = show();
  const { root, port, view } = shown;
  port.user.edit("Inputs!B2", [[17.5]]);
  port.user.select("Inputs!B2");
  view.show?.({ name: "MINER_BREAKEVEN" });
  breakeven(shown);
  press(root, "Use the selected cells for efficiencyJPerTh");
  await eventually(() => expect(bar(root)).toContain("45,416.67"));
  press(root, "Insert into Inputs!B2");
  await eventually(() => expect(status()).toContain("Select another cell"));
  expect((await port.read("Inputs!B2")).values).toEqual([[17.5]]);
});

it("keeps a typed cell on the sheet it was typed for", async () => {
  const { root, port, view } = show();
  port.user.edit("Inputs!B2", [[100]]);
  port.user.select("Inputs!A1");
  view.show?.({ name: "POWERED_SHELL_VALUE" });
  await eventually(() => expect(bar(root)).toContain("Insert into Inputs!A1"));
  const input = type(root, "siteMw", "b2");
  input.dispatchEvent(new Event("change"));
  expect(input.value).toBe("Inputs!B2");
  port.user.select("Sheet1!A1");
  // A 100 MW site let to a hyperscaler: 5.19 USD/W, as published.
  await eventually(() => expect(bar(root)).toContain("5.19 USD/W"));
});

it("takes a name of the workbook", async () => {
  const { root, port, view } = show();
  port.user.edit("Inputs!B2", [[100]]);
  await port.defineNames([{ name: "SiteMw", address: "Inputs!B2" }]);
  view.show?.({ name: "POWERED_SHELL_VALUE" });
  type(root, "siteMw", "SiteMw").dispatchEvent(new Event("change"));
  await eventually(() => expect(bar(root)).toContain("5.19 USD/W"));
  expect(bar(root)).toContain("=WATT.POWERED_SHELL_VALUE(SiteMw)");
});

it("says that a sheet is gone, and recovers", async () => {
  const { root, view, port } = show();
  view.show?.({ name: "POWERED_SHELL_VALUE" });
  type(root, "siteMw", "Gone!B2");
  await eventually(() => expect(bar(root)).toContain("no sheet Gone"));
  await port.addSheet("Gone");
  await port.write("Gone!B2", [[100]]);
  await eventually(() => expect(bar(root)).toContain("5.19 USD/W"));
});

it("fills the form from an example and from another view", async () => {
  const { root, view } = show();
  view.show?.({ name: "POWERED_SHELL_VALUE", inputs: { siteMw: "100", tenant: "neocloud" } });
  await eventually(() => expect(bar(root)).toContain("7.81 USD/W"));
  expect(root.querySelector("details")?.open).toBe(true);
  const [, second] = root.querySelectorAll(".example");
  press(second, "Fill in the form");
  await eventually(() => expect(bar(root)).toContain('(100,"neocloud")'));
});

it("inserts an example in one click, asking before it replaces", async () => {
  const { root, view, port, pane } = show();
  port.user.edit("Sheet1!B3", [["mine"]]);
  port.user.select("Sheet1!B2");
  pane.answer = false;
  view.show?.({ name: "MINER_BREAKEVEN" });
  const [, grid] = root.querySelectorAll(".example");
  press(grid, "Insert");
  await eventually(() => expect(pane.questions).toHaveLength(1));
  expect((await port.read("Sheet1!B2")).formulas).toEqual([[""]]);
  pane.answer = true;
  press(grid, "Insert");
  await eventually(() => expect(status()).toContain("Inserted into Sheet1!B2."));
  expect((await port.read("Sheet1!B2:B3")).formulas).toEqual([
    ["=WATT.MINER_BREAKEVEN({15,17.5,20},{0.03;0.05},1000,3.125)"],
    [""],
  ]);
});

it("shows the arguments of the function that EXPLAIN is asked about", async () => {
  const { root, view } = show();
  view.show?.({ name: "EXPLAIN" });
  type(root, "functionName", "hashcost");
  type(root, "efficiencyJPerTh", "17.5");
  type(root, "powerPriceUsdPerKwh", "0.045");
  await eventually(() => expect(bar(root)).toContain('=WATT.EXPLAIN("hashcost",17.5,0.045)'));
});

it("offers the tickers it has figures for", () => {
  const { root, view } = show();
  view.show?.({ name: "COMPANY" });
  const ticker = type(root, "ticker", "");
  expect([...(ticker.list?.options ?? [])].map(({ value }) => value)).toContain("IREN");
});

it("asks before it opens a source", () => {
  const { root, view, pane } = show();
  view.show?.({ name: "POWER_GAP" });
  const link = root.querySelector("a") as HTMLAnchorElement;
  link.click();
  expect(pane.links).toEqual([link.href]);
});

it.each(catalog.map(({ name }) => name))("opens %s with every example computed", (name) => {
  const { root, view } = show();
  view.show?.({ name });
  expect(root.querySelector("h2")?.textContent).toBe(name);
  expect(root.querySelectorAll(".example .error")).toHaveLength(0);
  const hints = [...root.querySelectorAll(".example .hint")].map(({ textContent }) => textContent);
  expect(hints.filter((hint) => hint !== "...")).toEqual([]);
});

it("goes back by Escape, and keeps what was used last and what was marked", async () => {
  localStorage.clear();
  const shown = show();
  const { root, view, pane } = shown;
  expect(root.querySelector(".start")?.textContent).toContain("Value a site");
  view.show?.({ name: "HASHCOST" });
  press(root, "Add to favourites");
  press(root, "Take from favourites");
  press(root, "Add to favourites");
  root
    .querySelector("h2")
    ?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }),
    );
  const lines = [...root.querySelectorAll(".known")].map(({ textContent }) => textContent?.trim());
  expect(lines).toEqual(["Favourites: HASHCOST", "Recent: HASHCOST"]);
  expect(pane.preferences.get("favourites")).toBe("HASHCOST");
  press(root, "HASHCOST");
  expect(root.querySelector(".detail h2")?.textContent).toBe("HASHCOST");
  localStorage.clear();
});

it("finds models, companies and their figures beside the functions", async () => {
  const { root, pane } = show();
  const opened: unknown[] = [];
  Object.assign(pane, { open: async (...request: unknown[]) => void opened.push(request) });
  const box = root.querySelector("input") as HTMLInputElement;
  box.value = "Microsoft";
  box.dispatchEvent(new Event("input"));
  await eventually(() => expect(root.textContent).toContain("Models, companies and guides"));
  expect((root.querySelector(".start") as HTMLElement).hidden).toBe(true);
  press(root, "Company: IREN");
  expect(opened).toEqual([["companies", { ticker: "IREN" }]]);
  box.value = "three paths";
  box.dispatchEvent(new Event("input"));
  await eventually(() => expect(root.textContent).toContain("Model: "));
  press(root, "Three paths for one company");
  expect(opened[1]).toEqual(["models", { id: "three-paths" }]);
  box.value = "Anthropic";
  box.dispatchEvent(new Event("input"));
  box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
  await eventually(() => expect(opened[2]).toEqual(["companies", expect.anything()]));
});
