import { readFileSync } from "node:fs";
import { BUILD_MS, startBrowser, type BrowserSession, type Workbench } from "./harness";

let session: BrowserSession;

beforeAll(async () => {
  session = await startBrowser();
}, BUILD_MS);
afterAll(() => session.close());

async function closed(bench: Workbench): Promise<void> {
  const { problems } = bench;
  await bench.close();
  expect(problems).toEqual([]);
}

it("says that it is not Excel, and where it differs", async () => {
  const bench = await session.open();
  expect(await bench.page.textContent(".notice")).toContain("Workbench, not Excel");
  await bench.page.click("#differences-open");
  const list = await bench.page.innerText("#differences-list");
  expect(list).toContain("spilled block");
  await bench.screenshot("differences");
  await bench.page.click("#differences button");
  expect(await bench.page.isVisible("#differences")).toBe(false);
  await closed(bench);
});

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

it.each(["light", "dark"] as const)("is accessible around the grid, %s", async (colorScheme) => {
  const bench = await session.open({ colorScheme });
  await bench.page.evaluate(AXE);
  const findings = (part: string) =>
    bench.page.evaluate(async (selector) => {
      const { axe } = window as unknown as {
        axe: { run(part: string): Promise<{ violations: { id: string }[] }> };
      };
      return (await axe.run(selector)).violations.map(({ id }) => id);
    }, part);
  expect(await findings("body > header")).toEqual([]);
  expect(await findings("body > footer")).toEqual([]);
  await bench.page.click("#differences-open");
  expect(await findings("#differences")).toEqual([]);
  await closed(bench);
});

it("shows the task pane beside the grid, and hides it on request", async () => {
  const bench = await session.open();
  const pane = await bench.pane();
  expect(await pane.innerText("body")).toContain("MINER_BREAKEVEN");
  await bench.page.click("#pane-toggle");
  expect(await bench.page.isVisible("#pane")).toBe(false);
  await bench.page.click("#pane-toggle");
  expect(await bench.page.isVisible("#pane")).toBe(true);
  await closed(bench);
});

it.each(["light", "dark"] as const)(
  "follows the system's %s colours, also later",
  async (first) => {
    const bench = await session.open({ colorScheme: first });
    const isDark = () =>
      bench.page.evaluate(
        () => document.querySelector("#grid .univer-dark, html.univer-dark") !== null,
      );
    expect(await isDark()).toBe(first === "dark");
    await bench.screenshot(`scheme-${first}`);
    await bench.page.emulateMedia({ colorScheme: first === "dark" ? "light" : "dark" });
    await bench.page.waitForTimeout(200);
    expect(await isDark()).toBe(first === "light");
    await closed(bench);
  },
);
