import { readFileSync } from "node:fs";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import type { BrowserSession, Workbench } from "./harness";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** Of axe's four grades, those that keep somebody from using the pane. */
const GRAVE = ["serious", "critical"];
const RESULTS = path.join(__dirname, "../../test-results");

/** A view of the pane in the workbench, as narrow as Excel opens it. */
export class PaneDriver {
  constructor(
    readonly workbench: Workbench,
    readonly pane: Frame,
  ) {}

  /** What axe finds wrong and grave, as "rule: elements". */
  async graveFindings(): Promise<string[]> {
    await this.pane.evaluate(AXE);
    return this.pane.evaluate(async (grave) => {
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
  async overflow(): Promise<number> {
    return this.pane.evaluate(() =>
      Math.max(
        ...[document.documentElement, ...document.querySelectorAll(".panel:not([hidden])")].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      ),
    );
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.workbench.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.workbench.page.keyboard.type(text);
  }

  /** The label of what has the focus. */
  async focused(): Promise<string> {
    return this.pane.evaluate(() => {
      const active = document.activeElement;
      const labelled = active as Partial<HTMLInputElement> | null;
      const label = labelled?.labels?.[0]?.textContent ?? active?.getAttribute("aria-label");
      return (label ?? active?.textContent ?? "").trim();
    });
  }

  /** Presses Tab until something with this label has the focus. */
  async tabTo(label: string): Promise<void> {
    for (let stop = 0; stop < 60; stop++) {
      if ((await this.focused()).startsWith(label)) {
        return;
      }
      await this.press("Tab");
    }
    throw new Error(`The Tab key does not reach ${label}.`);
  }

  /** Waits for a message at the foot of the pane. */
  async told(text: string): Promise<void> {
    await this.pane.locator(".status").getByText(text).waitFor({ timeout: 20_000 });
  }

  async button(name: string): Promise<void> {
    await this.pane.getByRole("button", { name, exact: true }).click();
  }

  /** Saves a picture of the pane alone, with all of the view that is shown. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(RESULTS, { recursive: true });
    const { page } = this.workbench;
    const size = page.viewportSize();
    const height = await this.pane.evaluate(
      () => document.querySelector(".panel:not([hidden])")?.scrollHeight ?? 0,
    );
    await page.setViewportSize({ width: 1440, height: Math.min(height + 260, 3000) });
    await page.locator("#pane").screenshot({ path: path.join(RESULTS, `${name}.png`) });
    if (size !== null) {
      await page.setViewportSize(size);
    }
  }
}

/** Opens the workbench with the pane on a view. */
export async function openView(
  session: BrowserSession,
  view: string,
  colorScheme: "light" | "dark" = "light",
): Promise<PaneDriver> {
  const workbench = await session.open({ colorScheme });
  const pane = await workbench.pane();
  await workbench.page.addStyleTag({ content: "#pane { width: 320px; flex: none; }" });
  await pane.getByRole("tab", { name: view }).click();
  return new PaneDriver(workbench, pane);
}
