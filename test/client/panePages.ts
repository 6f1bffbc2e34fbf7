import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Frame, Page, Route } from "playwright-core";
import { DIST } from "../../scripts/workbench/dist";
import { declaredExcelApi } from "./declared";
import { ExcelHost } from "./host/excelHost";
import { FunctionCalls } from "./host/functionCalls";
import { officeFile } from "./officeFiles";
import { WAIT_MS } from "../support/patience";
import { commandText, focusText, frameName, messagesText, webBridge } from "./webBridge";
import {
  answerWindows,
  commandScript,
  type CommandEnd,
  messageScript,
  windowsPageScript,
  type WindowsOptions,
} from "./windowsBridge";

const ORIGIN = "https://localhost:3000";
const HOST_PATH = "/host.html";
const PANE = `${ORIGIN}/taskpane.html`;
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

export interface PageOptions {
  readonly theme?: WindowsOptions["theme"];
  /** Files that do not arrive, by part of their address. */
  readonly missing?: string | RegExp;
  readonly width?: number;
  /** Where the page around the pane is, if not where the pane is. */
  readonly hostOrigin?: string;
}

/** The unmodified pane of dist/ over one of Microsoft's clients. */
export interface PanePage {
  readonly page: Page;
  /** Where the pane is. */
  readonly pane: Frame;
  readonly host: ExcelHost;
  readonly calls: FunctionCalls;
  /** Errors of the page and violations of its security policy. */
  readonly problems: string[];
  /** Presses a button of the ribbon and waits until its command has ended; 0 when it ended well. */
  command(name: string): Promise<number>;
  /** From now on files do not arrive. */
  lose(missing: string | RegExp): void;
  /** Lets the files arrive that were missing. */
  restore(): void;
  close(): Promise<void>;
}

export interface WebPane extends PanePage {
  readonly notified: unknown[];
  /** Tells the client that the focus comes into the pane. */
  focus(action: number): Promise<void>;
}

/** As Excel on the web shows it: in a frame that talks to the page around it. */
export async function openWebPane(browser: Browser, options: PageOptions = {}): Promise<WebPane> {
  const { width = 350, hostOrigin = ORIGIN } = options;
  const started = await start(browser, { ...options, width: width + 20 });
  const { page, host } = started;
  const bridge = webBridge(host, hostOrigin);
  const hostPage = `${hostOrigin}${HOST_PATH}`;
  await page.exposeFunction("hostCall", (text: string) => bridge.answer(text));
  await page.goto(hostPage);
  const post = (text: string): Promise<void> =>
    page.evaluate((message) => window.frames[0].postMessage(message, "*"), text);
  host.deliver = (messages) => void post(messagesText(messages, hostOrigin)).catch(() => undefined);
  await page.evaluate(showFrame, { name: frameName(hostPage), source: PANE, width });
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (frame === undefined) {
    throw new Error("The host's page has no frame.");
  }
  return {
    ...started,
    pane: frame,
    notified: bridge.notified,
    focus: (action) => post(focusText(action, hostOrigin)),
    command: (name) =>
      commandEnd(bridge.commandsDone, (id) => post(commandText(id, name, hostOrigin))),
  };
}

/** As Excel on Windows shows it: in a window of its own with `window.external`. */
export async function openWindowsPane(
  browser: Browser,
  options: PageOptions = {},
): Promise<PanePage> {
  const { theme, width = 350 } = options;
  const started = await start(browser, { ...options, width });
  const { page, host } = started;
  const done: CommandEnd[] = [];
  await page.exposeFunction("hostCall", (id: number, parameters: unknown) =>
    answerWindows(host, { id, parameters }, (ended) => done.push(ended)),
  );
  await page.addInitScript({ content: windowsPageScript({ theme, excelApi: host.excelApi }) });
  host.deliver = (messages) => void page.evaluate(messageScript(messages)).catch(() => undefined);
  await page.goto(PANE, { waitUntil: "commit" });
  return {
    ...started,
    pane: page.mainFrame(),
    command: (name) => commandEnd(done, (id) => page.evaluate(commandScript(id, name))),
  };
}

async function start(browser: Browser, { missing, width }: PageOptions) {
  const files: Files = { missing };
  const host = new ExcelHost({ excelApi: declaredExcelApi(), evaluate: () => 0 });
  const calls = new FunctionCalls(host);
  calls.fillCells("WATT");
  const viewport = { width: width ?? 350, height: 820 };
  const context = await browser.newContext({ viewport });
  context.setDefaultTimeout(WAIT_MS);
  await serveFiles(context, files);
  const page = await context.newPage();
  const problems = watch(page);
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      reportError(new Error(`policy: ${violatedDirective} ${blockedURI}`)),
    ),
  );
  const lose = (gone?: string | RegExp): void => void (files.missing = gone);
  const restore = (): void => lose();
  return { page, host, calls, problems, lose, restore, close: () => context.close() };
}

interface Files {
  missing: string | RegExp | undefined;
}

function isMissing({ missing }: Files, address: string): boolean {
  return typeof missing === "string" ? address.includes(missing) : missing?.test(address) === true;
}

/** The page's files from dist/, the client's from Microsoft's package, and nothing else. */
async function serveFiles(context: BrowserContext, files: Files): Promise<void> {
  const send = (route: Route, file: string): Promise<void> =>
    statSync(file, { throwIfNoEntry: false })?.isFile() === true
      ? route.fulfill({
          body: readFileSync(file),
          contentType: TYPES[path.extname(file)] ?? "application/octet-stream",
          headers: { "access-control-allow-origin": "*" },
        })
      : route.fulfill({ status: 404 });
  await context.route("**/*", (route) => {
    const { origin, pathname, href } = new URL(route.request().url());
    if (isMissing(files, href)) {
      return route.abort();
    }
    if (pathname === HOST_PATH) {
      return route.fulfill({ contentType: "text/html", body: HOST_HTML });
    }
    if (origin === ORIGIN) {
      return send(route, path.join(DIST, decodeURIComponent(pathname)));
    }
    return origin === "https://appsforoffice.microsoft.com"
      ? send(route, officeFile(pathname))
      : route.abort();
  });
}

const HOST_HTML = '<!doctype html><body style="margin:0"><button id="grid">Grid</button></body>';

/** Text of the host's page: it must use nothing from outside itself. */
function showFrame({ name, source, width }: { name: string; source: string; width: number }): void {
  const { hostCall } = window as unknown as { hostCall(text: string): Promise<string | null> };
  const frame = document.createElement("iframe");
  Object.assign(frame, { name, src: source, style: `width:${width}px;height:780px;border:0` });
  frame.setAttribute(
    "sandbox",
    "allow-scripts allow-forms allow-same-origin ms-allow-popups allow-popups allow-downloads",
  );
  window.addEventListener("message", ({ data, source: from }: MessageEvent<string>) => {
    if (from === frame.contentWindow) {
      void hostCall(data).then((answer) => answer && frame.contentWindow?.postMessage(answer, "*"));
    }
  });
  document.body.append(frame);
}

function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`page: ${String(error)}`));
  page.on("console", (message) => {
    // The client's own telemetry frame is on a host that is not served here.
    if (message.type() === "error" && !/ERR_FAILED|sandbox/.test(message.text())) {
      problems.push(message.text());
    }
  });
  return problems;
}

let commands = 0;

async function commandEnd(
  done: readonly CommandEnd[],
  press: (id: string) => Promise<unknown>,
): Promise<number> {
  commands += 1;
  const id = `command-${commands}`;
  await press(id);
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const ended = done.find(([command]) => command === id);
    if (ended !== undefined) {
      return ended[1];
    }
    if (Date.now() > end) {
      throw new Error(`The command ${id} has not ended.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
