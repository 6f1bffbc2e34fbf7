import type { PanePage } from "./panePages";
import { eventually } from "../workbook/contractSupport";
import { started, usePanes } from "./paneTests";

const open = usePanes();

const COMMANDS = {
  showFunctions: "Functions",
  showCompanies: "Companies",
  showModels: "Models",
  explainCell: "Explain",
  showDoctor: "Doctor",
  showHelp: "Help",
} as const;

const selectedTab = ({ pane }: PanePage): Promise<string> =>
  pane.locator('[role="tab"][aria-selected="true"], fluent-tab[aria-selected="true"]').innerText();

const textOf = ({ pane }: PanePage): Promise<string> => pane.locator("#pane").innerText();

describe.each(["web", "windows"] as const)("over the %s client", (platform) => {
  test("the pane starts, and its functions answer", async () => {
    const pane = await started(open[platform]());
    expect(await selectedTab(pane)).toBe("Functions");
    const { value } = await pane.calls.call("VERSION", []);
    expect(value).toEqual([[expect.stringMatching(/^Hashwatt/)]]);
  });

  test("every button of the ribbon does its work and comes free", async () => {
    const pane = await started(open[platform]());
    for (const [command, tab] of Object.entries(COMMANDS)) {
      expect(await pane.command(command)).toBe(0);
      expect(await selectedTab(pane)).toBe(tab);
    }
    expect(await pane.command("recalculateAll")).toBe(0);
    expect(await pane.command("repairFormulas")).toBe(0);
    await pane.pane
      .locator(".status")
      .getByText(/formula/i)
      .waitFor();
    expect(pane.host.book.calls).toContain("calculate Full");
  });
});

/** The pane's parts that load one by one. */
const CHUNK = /\/\d+\.[0-9a-f]+\.js$/;

async function chunksOf(whole: PanePage): Promise<string[]> {
  const parts = await whole.pane.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  );
  await whole.close();
  return parts.filter((part) => CHUNK.test(part));
}

describe("what stands where the pane should be", () => {
  test.each(["web", "windows"] as const)(
    "says so over the %s client, with a way out, when a part of it cannot be loaded",
    async (platform) => {
      const chunks = await chunksOf(await started(open.windows()));
      expect(chunks.length).toBeGreaterThan(1);
      const told: string[] = [];
      for (const missing of chunks) {
        const pane = await open[platform]({ missing });
        const words = pane.pane.getByText(/could not be loaded|Try again|Reload/i).first();
        await words.or(pane.pane.locator("button.item").first()).first().waitFor();
        told.push(await textOf(pane));
        expect(await pane.command("showHelp")).toBe(0);
        expect(await pane.command("repairFormulas")).toBe(0);
        if (told[told.length - 1].includes("its buttons do nothing")) {
          pane.restore();
          await pane.pane.getByRole("button", { name: "Reload" }).click();
          await pane.pane.waitForSelector("button.item");
        }
        pane.problems.splice(0);
        await pane.close();
      }
      expect(told.filter((text) => text.includes("Starting Hashwatt"))).toEqual([]);
      expect(told.filter((text) => text.includes("its buttons do nothing"))).not.toEqual([]);
    },
  );

  test("over the web client a view or a command whose part is missing says so, and tries again", async () => {
    const pane = await started(open.web());
    pane.lose(CHUNK);
    for (const [command, view] of Object.entries(COMMANDS).slice(1)) {
      expect(await pane.command(command)).toBe(0);
      await pane.pane.getByText(`${view} could not be loaded.`).waitFor();
    }
    expect(await pane.command("repairFormulas")).toBe(0);
    const status = pane.pane.locator(".status");
    await status.getByText("A part of Hashwatt could not be loaded.").waitFor();
    pane.restore();
    await status.getByRole("button", { name: "Try again" }).click();
    await status.getByText(/formula/).waitFor();
    await pane.pane.locator("#panel-help").getByRole("button", { name: "Try again" }).click();
    await pane.pane.getByLabel("Like Office").waitFor();
    pane.problems.splice(0);
  });

  test.each(["office_strings.js", "excel-win32"])("without %s", async (missing) => {
    const pane = await open.windows({ missing });
    await pane.pane.getByText("Excel has not answered Hashwatt yet").waitFor();
    await pane.pane.getByRole("button", { name: "Reload" }).waitFor();
    pane.problems.splice(0);
  });

  test("Reload starts the pane once everything is there", async () => {
    const pane = await open.windows({ missing: "office_strings.js" });
    const reload = pane.pane.getByRole("button", { name: "Reload" });
    await reload.waitFor();
    pane.restore();
    await reload.click();
    await pane.pane.waitForSelector("button.item");
    pane.problems.splice(0);
  });
});

describe("the colours of Office on Windows", () => {
  const white = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x323130 };
  const black = { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff };

  test.each([
    ["light", white],
    ["light", { ...white, isDarkTheme: false }],
    ["dark", black],
    ["dark", { ...black, isDarkTheme: true }],
  ])("make the pane %s with %j", async (expected, theme) => {
    const { pane } = await started(open.windows({ theme }));
    expect(await pane.evaluate(() => document.documentElement.dataset.theme)).toBe(expected);
  });
});

test("a host that the client does not know may be asked about", async () => {
  const pane = await open.web({ hostOrigin: "https://excel.example.com" });
  const asked = (): boolean => pane.page.frames().some((frame) => /AgaveErrorUX/.test(frame.url()));
  await eventually(() => expect(asked()).toBe(true));
  expect(pane.problems.splice(0).filter((problem) => problem.includes("policy"))).toEqual([]);
});
