import { SetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import type { PaneHost } from "../../workbook/port/hostMarker";
import type { WorkbookPort } from "../../workbook/port/port";
import { startEngine, type Engine } from "../engine/engine";
import { emptyWorkbook } from "../engine/workbookData";
import { createUniverPort } from "../port/univerPort";
import { startSheet } from "../startSheet";
import { loadAddIn } from "./addIn";
import { DIFFERENCES } from "./differences";
import { byId, onClick } from "./dom";
import { wireFiles } from "./files";
import { gridPlugins } from "./gridPlugins";
import "./page.css";
import { placeSheet } from "./placeSheet";
import { errorSentence } from "./statusLine";
import { followSystemTheme, systemIsDark } from "./theme";

void start().catch((error: unknown) => {
  say(`The workbench could not start. ${error instanceof Error ? error.message : String(error)}`);
});

async function start(): Promise<void> {
  const { namespace, functions } = await loadAddIn();
  const engine = startEngine({
    plugins: gridPlugins(byId("grid", "div"), namespace, functions),
    darkMode: systemIsDark(),
    texts: enUS,
  });
  followSystemTheme(engine);
  const port = createUniverPort(engine);
  await openStartSheet(engine, port);
  wireFiles(engine, port, say);
  wireDifferences();
  wireStatus(engine, port);
  wirePane(port);
  document.documentElement.dataset.ready = "true";
}

async function openStartSheet(engine: Engine, port: WorkbookPort): Promise<void> {
  const sheet = startSheet();
  engine.open(emptyWorkbook(sheet.name));
  await placeSheet(port, sheet);
}

function wireStatus(engine: Engine, port: WorkbookPort): void {
  const update = (): void => say(errorSentence(engine));
  port.onSelection(update);
  engine.commands.onCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationNotificationMutation.id) {
      update();
    }
  });
  update();
}

function wireDifferences(): void {
  const items = DIFFERENCES.map((text) => {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
  });
  byId("differences-list", "ul").append(...items);
  onClick("differences-open", () => byId("differences", "dialog").showModal());
}

/** The pane starts when there is a workbook to talk to. */
function wirePane(port: WorkbookPort): void {
  const pane = byId("pane", "iframe");
  const host: PaneHost = { port };
  window.hashwattHost = host;
  pane.src = "taskpane.html";
  onClick("pane-toggle", () => {
    pane.hidden = !pane.hidden;
    byId("pane-toggle", "button").setAttribute("aria-pressed", String(!pane.hidden));
  });
}

function say(text: string): void {
  byId("status", "span").textContent = text;
}
