import type { Page } from "playwright-core";
import type { WorkbookPort } from "../../src/workbook/port/port";

type Asked = Exclude<keyof WorkbookPort, "capabilities" | "onChange" | "onSelection">;

/** The workbook that the page offers, as code outside the page may use it; without events. */
export async function remotePort(page: Page): Promise<WorkbookPort> {
  const capabilities = await page.evaluate(() => window.hashwattHost?.port.capabilities);
  return new Proxy({} as WorkbookPort, {
    get(_, name: string) {
      if (name === "capabilities") {
        return capabilities;
      }
      // A port must not look like a promise.
      return name === "then" ? undefined : (...args: unknown[]) => ask(page, name as Asked, args);
    },
  });
}

function ask(page: Page, name: Asked, args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    ([method, given]) => {
      const port = window.hashwattHost?.port;
      if (!port) {
        throw new Error("The page offers no workbook.");
      }
      return (port[method] as (...values: unknown[]) => Promise<unknown>)(...given);
    },
    [name, args] as const,
  );
}
