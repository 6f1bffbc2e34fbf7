import type { BrowserContext, Page } from "playwright-core";
import { useBrowser } from "./browserTests";
import type { Workbench } from "./harness";

const openWorkbench = useBrowser();
let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

/** The pane's page by itself, with this in the place of Microsoft's office.js. */
async function openPane(officeScript: string): Promise<Page> {
  const context: BrowserContext = workbench.page.context();
  const page = await context.newPage();
  await page.route("https://appsforoffice.microsoft.com/**", (route) =>
    officeScript === ""
      ? route.abort()
      : route.fulfill({ contentType: "text/javascript", body: officeScript }),
  );
  await page.goto(new URL("../taskpane.html", workbench.page.url()).href);
  return page;
}

/** What the start-up file asks of Office; a workbook that fails, for there is no Excel here. */
const OFFICE = (host: string): string => `
  window.CustomFunctions = { associate() {}, ErrorCode: {}, Error: class {} };
  window.handlers = {};
  window.shown = 0;
  window.Office = {
    HostType: { Excel: "Excel" },
    onReady: async () => ({ host: ${host} }),
    context: { officeTheme: { isDarkTheme: true }, requirements: { isSetSupported: () => true } },
    actions: { associate: (name, handler) => { window.handlers[name] = handler; } },
    addin: { showAsTaskpane: async () => { window.shown += 1; } },
  };
  window.Excel = { run: () => Promise.reject(new Error("no workbook")) };
`;

interface OfficePage {
  readonly handlers: Record<string, (event: { completed(): void }) => Promise<void>>;
  readonly shown: number;
}

it("says where it belongs when office.js does not load", async () => {
  const page = await openPane("");
  await page.getByText("works inside Excel").waitFor();
  await page.close();
});

it("says where it belongs when it is opened outside Office", async () => {
  const page = await openPane(OFFICE("null"));
  await page.getByText("works inside Excel").waitFor();
  await page.close();
});

it("starts in Excel with Office's colours and registers the ribbon's commands", async () => {
  const page = await openPane(OFFICE('"Excel"'));
  await page.waitForSelector("button.item");
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  const names = await page.evaluate(() =>
    Object.keys((window as unknown as OfficePage).handlers).sort(),
  );
  expect(names).toEqual([
    "explainCell",
    "recalculateAll",
    "repairFormulas",
    "showCompanies",
    "showDoctor",
    "showFunctions",
    "showHelp",
    "showModels",
  ]);
  await page.close();
});

it.each(["recalculateAll", "repairFormulas"])(
  "ends %s when the workbook fails, and shows the pane with the reason",
  async (name) => {
    const page = await openPane(OFFICE('"Excel"'));
    await page.waitForSelector("button.item");
    const completed = await page.evaluate(async (command) => {
      let calls = 0;
      const { handlers } = window as unknown as OfficePage;
      await handlers[command]({ completed: () => void (calls += 1) });
      return calls;
    }, name);
    expect(completed).toBe(1);
    expect(await page.evaluate(() => (window as unknown as OfficePage).shown)).toBe(1);
    expect(await page.locator(".status fluent-message-bar").getAttribute("intent")).toBe("error");
    await page.close();
  },
);

it.each([
  ["showCompanies", "Companies"],
  ["showFunctions", "Functions"],
  ["showModels", "Models"],
  ["explainCell", "Explain"],
  ["showDoctor", "Doctor"],
  ["showHelp", "Help"],
])("%s shows the pane on its view and ends", async (name, tab) => {
  const page = await openPane(OFFICE('"Excel"'));
  await page.waitForSelector("button.item");
  const completed = await page.evaluate(async (command) => {
    let calls = 0;
    const { handlers } = window as unknown as OfficePage;
    await handlers[command]({ completed: () => void (calls += 1) });
    return calls;
  }, name);
  expect(completed).toBe(1);
  expect(await page.evaluate(() => (window as unknown as OfficePage).shown)).toBe(1);
  expect(await page.getByRole("tab", { selected: true }).innerText()).toBe(tab);
  await page.close();
});
