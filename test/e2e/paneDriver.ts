import type { Frame, Page } from "playwright-core";
import { graveFindings } from "./axe";
import { pictureFile, TAKES_PICTURES, type BrowserSession, type Workbench } from "./harness";

/** A view of the pane in the workbench or over Microsoft's client, as narrow as Excel opens it. */
export class PaneDriver<Host extends { readonly page: Page } = Workbench> {
  constructor(
    readonly workbench: Host,
    readonly pane: Frame,
  ) {}

  async graveFindings(): Promise<string[]> {
    return graveFindings(this.pane);
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
    for (let stop = 0; stop < 40; stop++) {
      if ((await this.focused()).startsWith(label)) {
        return;
      }
      await this.press("Tab");
    }
    throw new Error(`The Tab key does not reach ${label}.`);
  }

  /** Waits for a message at the foot of the pane. */
  async told(text: string | RegExp): Promise<void> {
    await this.pane.locator(".status").getByText(text).waitFor();
  }

  async button(name: string): Promise<void> {
    await this.pane.getByRole("button", { name, exact: true }).click();
  }

  /** Saves a picture of the pane alone, with all of the view that is shown. */
  async screenshot(name: string): Promise<void> {
    if (!TAKES_PICTURES) {
      return;
    }
    const { page } = this.workbench;
    const size = page.viewportSize();
    const height = await this.pane.evaluate(
      () => document.querySelector(".panel:not([hidden])")?.scrollHeight ?? 0,
    );
    await page.setViewportSize({ width: 1440, height: Math.min(height + 260, 3000) });
    await page.locator("#pane").screenshot({ path: pictureFile(name) });
    if (size !== null) {
      await page.setViewportSize(size);
    }
  }
}

/** Opens the workbench with the pane on a view. */
export async function openView(
  openWorkbench: BrowserSession["open"],
  view: string,
  colorScheme: "light" | "dark" = "light",
): Promise<PaneDriver> {
  const workbench = await openWorkbench({ colorScheme });
  // Half-way colours of a button that fades in would fail the contrast check.
  await workbench.page.emulateMedia({ reducedMotion: "reduce" });
  const pane = await workbench.pane();
  await workbench.page.addStyleTag({ content: "#pane { width: 320px; flex: none; }" });
  await pane.getByRole("tab", { name: view }).click();
  return new PaneDriver(workbench, pane);
}
