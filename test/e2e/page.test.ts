import { findings } from "./axe";
import { useBrowser } from "./browserTests";

const openWorkbench = useBrowser();

it("says that it is not Excel, and where it differs", async () => {
  const bench = await openWorkbench();
  expect(await bench.page.textContent(".notice")).toContain("Workbench, not Excel");
  await bench.page.click("#differences-open");
  const list = await bench.page.innerText("#differences-list");
  expect(list).toContain("spilled block");
  await bench.screenshot("differences");
  await bench.page.click("#differences button");
  expect(await bench.page.isVisible("#differences")).toBe(false);
});

it.each(["light", "dark"] as const)("is accessible around the grid, %s", async (colorScheme) => {
  const bench = await openWorkbench({ colorScheme });
  const frame = bench.page.mainFrame();
  expect(await findings(frame, "body > header")).toEqual([]);
  expect(await findings(frame, "body > footer")).toEqual([]);
  await bench.page.click("#differences-open");
  expect(await findings(frame, "#differences")).toEqual([]);
});

it("shows the task pane beside the grid, and hides it on request", async () => {
  const bench = await openWorkbench();
  const pane = await bench.pane();
  expect(await pane.innerText("body")).toContain("MINER_BREAKEVEN");
  await bench.page.click("#pane-toggle");
  expect(await bench.page.isVisible("#pane")).toBe(false);
  await bench.page.click("#pane-toggle");
  expect(await bench.page.isVisible("#pane")).toBe(true);
});

it.each(["light", "dark"] as const)(
  "follows the system's %s colours, also later",
  async (first) => {
    const bench = await openWorkbench({ colorScheme: first });
    const dark = bench.page.locator("#grid .univer-dark, html.univer-dark").first();
    const shows = (scheme: "light" | "dark") =>
      dark.waitFor({ state: scheme === "dark" ? "attached" : "detached" });
    await shows(first);
    await bench.screenshot(`scheme-${first}`);
    const other = first === "dark" ? "light" : "dark";
    await bench.page.emulateMedia({ colorScheme: other });
    await shows(other);
  },
);
