import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { startBrowser, type BrowserSession, type Workbench } from "./harness";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** Of axe's four grades, those that keep somebody from using the pane. */
const GRAVE = ["serious", "critical"];

let session: BrowserSession;
let workbench: Workbench;
let pane: Frame;

beforeAll(async () => {
  session = await startBrowser();
}, 240_000);

afterAll(() => session.close());

afterEach(async () => {
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});

/** The pane as narrow as Excel opens it. */
async function open(colorScheme: "light" | "dark" = "light"): Promise<void> {
  workbench = await session.open({ colorScheme });
  // Half-way colours of a button that fades in would fail the contrast check.
  await workbench.page.emulateMedia({ reducedMotion: "reduce" });
  pane = await workbench.pane();
  await pane.waitForSelector("button.item");
  await workbench.page.addStyleTag({ content: "#pane { width: 320px; flex: none; }" });
}

/** What axe finds wrong and grave, as "rule: elements". */
async function graveFindings(): Promise<string[]> {
  await pane.evaluate(AXE);
  return pane.evaluate(async (grave) => {
    const { axe } = window as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; impact: string; nodes: { html: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => grave.includes(impact))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, GRAVE);
}

/** How far the page or a view reaches beyond its width. */
async function overflow(): Promise<number> {
  return pane.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll(".panel:not([hidden])")].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ),
  );
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await workbench.page.keyboard.press(key);
  }
}

async function type(text: string): Promise<void> {
  await workbench.page.keyboard.type(text);
}

/** The label of what has the focus. */
async function focused(): Promise<string> {
  return pane.evaluate(() => {
    const active = document.activeElement;
    const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : null;
    return label ?? active?.getAttribute("aria-label") ?? active?.textContent ?? "";
  });
}

/** Presses Tab until something with this label has the focus. */
async function tabTo(label: string): Promise<void> {
  for (let stop = 0; stop < 40; stop++) {
    if ((await focused()).startsWith(label)) {
      return;
    }
    await press("Tab");
  }
  throw new Error(`The Tab key does not reach ${label}.`);
}

/** Waits for a message at the foot of the pane. */
async function told(text: string): Promise<void> {
  await pane.locator(".status").getByText(text).waitFor({ timeout: 10_000 });
}

async function openFunction(name: string): Promise<void> {
  await pane.getByLabel("Search functions").fill(name);
  await pane.getByRole("button", { name, exact: false }).first().click();
  await pane.getByRole("heading", { name, exact: true }).waitFor();
}

// 24 x 17.5 x 0.045 = 18.90 USD over 144 x 3.15 / 1,090,000 BTC = 45,416.67.
it("finds, fills in and inserts a function by keyboard alone", async () => {
  await open();
  await workbench.select("H20");
  await pane.getByRole("tab", { name: "Functions" }).focus();
  await tabTo("Search functions");
  await type("miner break");
  await press("ArrowDown", "Enter");
  for (const [label, text] of [
    ["efficiencyJPerTh", "17.5"],
    ["powerPriceUsdPerKwh", "0.045"],
    ["networkHashrateEhs", "1090"],
    ["blockRewardBtc", "3.15"],
  ]) {
    await tabTo(label);
    await type(text);
  }
  await pane.locator(".result-bar").getByText("45,416.67 USD/BTC").waitFor();
  await tabTo("Insert into");
  await press("Enter");
  await told("Inserted into");
  expect(await workbench.readCell("H20")).toBeCloseTo(45_416.6667, 3);
  expect(await workbench.readText("H20")).toEqual([["45,416.67"]]);
  await tabTo("Undo");
  await press("Enter");
  await told("as it was before");
  expect(await workbench.readCell("H20")).toBe("");
});

it("computes with picked cells and follows their edits", async () => {
  await open();
  await workbench.typeInCell("H1", "100");
  await openFunction("POWERED_SHELL_VALUE");
  await workbench.select("H1");
  await pane.getByLabel("Use the selected cells for siteMw").click();
  await pane.getByLabel("tenant", { exact: true }).waitFor({ state: "attached" });
  await pane.locator(".result-bar").getByText("5.19 USD/W").waitFor();
  await pane.evaluate(() => document.querySelector("details")?.setAttribute("open", ""));
  await pane.getByLabel("output", { exact: true }).selectOption("equity_usd");
  await pane.locator(".result-bar").getByText("519,029,231 USD").waitFor();
  await workbench.typeInCell("H1", "50");
  await pane.locator(".result-bar").getByText("259,514,615 USD").waitFor();
  await workbench.select("H3");
  await pane.getByRole("button", { name: "Insert into", exact: false }).click();
  await told("Inserted into");
  await workbench.typeInCell("H1", "100");
  expect(await workbench.readCell("H3")).toBeCloseTo(519_029_230.77, 1);
});

it("asks before it replaces cells, and takes no for an answer", async () => {
  await open();
  await workbench.typeInCell("J11", "mine");
  await workbench.select("J10");
  await openFunction("MINER_BREAKEVEN");
  const grid = pane.locator(".example").nth(1);
  await grid.getByRole("button", { name: "Insert" }).click();
  await pane.getByRole("alertdialog").waitFor();
  expect(await pane.getByRole("alertdialog").innerText()).toContain("In use: J11");
  expect(await focused()).toBe("Cancel");
  expect(await graveFindings()).toEqual([]);
  await workbench.screenshot("pane-question");
  await press("Escape");
  await pane.getByRole("alertdialog").waitFor({ state: "detached" });
  expect(await workbench.readBlock("J10:J11")).toEqual([[""], ["mine"]]);
  await grid.getByRole("button", { name: "Insert" }).click();
  await pane.getByRole("button", { name: "Replace" }).click();
  await told("Inserted into");
  expect(await workbench.readBlock("J10:L11")).toEqual([
    [24_000, 28_000, 32_000].map((value) => expect.closeTo(value, 6)),
    [40_000, 46_666.6667, 53_333.3333].map((value) => expect.closeTo(value, 3)),
  ]);
  await pane.getByRole("button", { name: "Undo" }).click();
  await told("as it was before");
  expect(await workbench.readBlock("J10:L11")).toEqual([
    ["", "", ""],
    ["mine", "", ""],
  ]);
});

it("shows an address and opens it only when told to", async () => {
  await open();
  await openFunction("POWER_GAP");
  await pane.getByRole("link").first().click();
  const question = pane.getByRole("alertdialog");
  await question.waitFor();
  expect(await question.innerText()).toContain("https://");
  await question.getByRole("button", { name: "Cancel" }).click();
  await question.waitFor({ state: "detached" });
  expect(workbench.page.context().pages()).toHaveLength(1);

  await pane.getByRole("link", { name: "Help page" }).click();
  const opened = workbench.page.context().waitForEvent("page");
  await question.getByRole("button", { name: "Open" }).click();
  const help = await opened;
  await help.getByRole("heading", { name: "POWER_GAP" }).first().waitFor();
});

it("switches tabs by arrow keys and remembers the colours", async () => {
  await open();
  await pane.getByRole("tab", { name: "Functions" }).focus();
  await press("End");
  await pane.getByLabel("Dark").check();
  expect(await theme()).toBe("dark");
  await workbench.page.reload();
  await workbench.page.waitForSelector("html[data-ready]", { state: "attached" });
  pane = await workbench.pane();
  await pane.waitForSelector("button.item");
  expect(await theme()).toBe("dark");
});

async function theme(): Promise<string | undefined> {
  return pane.evaluate(() => document.documentElement.dataset.theme);
}

describe.each(["light", "dark"] as const)("in %s", (colours) => {
  it("has nothing grave for axe and fits 320 px on every view", async () => {
    await open(colours);
    expect(await graveFindings()).toEqual([]);
    expect(await overflow()).toBe(0);
    await workbench.screenshot(`pane-list-${colours}`);

    await openFunction("MINER_BREAKEVEN");
    await pane.getByLabel("efficiencyJPerTh", { exact: true }).fill("-4");
    await pane.getByText("Fill in").or(pane.getByText("#VALUE!")).first().waitFor();
    await pane.getByRole("button", { name: "Fill in the form" }).first().click();
    await pane.locator(".result-bar").getByText("45,416.67 USD/BTC").waitFor();
    expect(await graveFindings()).toEqual([]);
    expect(await overflow()).toBe(0);
    await workbench.screenshot(`pane-function-${colours}`);

    await pane.getByRole("tab", { name: "Help" }).click();
    await pane.getByRole("heading", { name: "About" }).waitFor();
    expect(await graveFindings()).toEqual([]);
    expect(await overflow()).toBe(0);
    await workbench.screenshot(`pane-help-${colours}`);
  });
});

it("stays readable with the system's high-contrast colours", async () => {
  await open();
  await workbench.page.emulateMedia({ forcedColors: "active" });
  await openFunction("POWERED_SHELL_VALUE");
  await workbench.screenshot("pane-contrast");
  const border = await pane
    .getByLabel("siteMw", { exact: true })
    .evaluate((input) => getComputedStyle(input).borderTopStyle);
  expect(border).toBe("solid");
});
