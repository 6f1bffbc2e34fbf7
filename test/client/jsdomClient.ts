import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { declaredExcelApi } from "./declared";
import type { Evaluate } from "./host/book";
import { ExcelHost } from "./host/excelHost";
import { officeFile } from "./officeFiles";
import { answerWindows, messageScript, windowsPageScript } from "./windowsBridge";

export interface JsdomClient {
  readonly host: ExcelHost;
  /** The page that Microsoft's client runs in. */
  readonly window: JSDOM["window"];
  close(): void;
}

export interface JsdomOptions {
  readonly evaluate: Evaluate;
  readonly excelApi?: string;
  readonly knowsDelayForCellEdit?: boolean;
  /** Sees the host before the client starts. */
  readonly listen?: (host: ExcelHost) => void;
  /** A file of dist/ that the page runs besides. */
  readonly script?: string;
}

const PAGE = "https://localhost:3000/taskpane.html";
const OFFICE = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

/** Answers the client's files from the installed package, and those of the page from dist/. */
class Files extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const { host, pathname } = new URL(url);
    const file = host === "localhost:3000" ? path.join("dist", pathname) : officeFile(pathname);
    return Promise.resolve(readFileSync(file)) as ReturnType<ResourceLoader["fetch"]>;
  }
}

/** Microsoft's client for Excel on Windows in a page without a screen, over a host of our own. */
export async function openJsdomClient(options: JsdomOptions): Promise<JsdomClient> {
  const { evaluate, excelApi = declaredExcelApi(), script } = options;
  const host = new ExcelHost({ excelApi, evaluate });
  options.listen?.(host);
  const own = script === undefined ? "" : `<script defer src="${script}"></script>`;
  const { window } = new JSDOM(`<!doctype html><head>${OFFICE}${own}</head><body></body>`, {
    url: PAGE,
    runScripts: "dangerously",
    resources: new Files(),
    virtualConsole: new VirtualConsole().sendTo(console, { omitJSDOMErrors: false }),
    beforeParse: (page) => {
      page.hostCall = (id: number, parameters: unknown) =>
        answerWindows(host, { id, parameters }, () => undefined);
      page.eval(windowsPageScript({ ...options, excelApi }));
    },
  });
  host.deliver = (messages) => void window.eval(messageScript(messages));
  await new Promise((resolve) => window.addEventListener("load", resolve));
  await window.Office.onReady();
  await host.quiet();
  return { host, window, close: () => window.close() };
}
