import { SetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import type { PaneHost } from "../../workbook/port/hostMarker";
import type { WorkbookPort } from "../../workbook/port/port";
import { startEngine, type Engine } from "../engine/engine";
import { stepsOf } from "../engine/steps";
import { settle } from "../port/settle";
import { sheetWorkbook } from "../port/sheetWorkbook";
import { createUniverPort } from "../port/univerPort";
import { startSheet } from "../startSheet";
import type { AddIn } from "./addIn";
import { watchCharts } from "./charts";
import { DIFFERENCES } from "./differences";
import { byId, onClick } from "./dom";
import { wireFiles } from "./files";
import { gridPlugins } from "./gridPlugins";
import { say } from "./say";
import { errorSentence } from "./statusLine";
import { keepKeysFree } from "./suggestions";
import { followSystemTheme, systemIsDark } from "./theme";
import { keepNumbersWhole } from "./wholeNumbers";

/** Opens the grid on the start sheet; done when its formulas have their results. */
export async function openWorkbench({ namespace, functions }: AddIn): Promise<void> {
  keepNumbersWhole();
  const engine = startEngine({
    workbook: sheetWorkbook(startSheet()),
    plugins: gridPlugins(byId("grid", "div"), namespace, functions),
    darkMode: systemIsDark(),
    texts: { ...enUS, "sheets-formula": { ...enUS["sheets-formula"], progress: PROGRESS } },
  });
  followSystemTheme(engine);
  keepKeysFree(engine);
  const port = createUniverPort(engine);
  await settle(engine);
  watchCharts(engine);
  wireFiles(engine, port, say);
  wireDifferences();
  wireStatus(engine, port);
  wirePane(engine, port);
}

/** The texts of a long calculation's bar, which the grid's own leave out. */
const PROGRESS = {
  ...{ analyzing: "Reading formulas", calculating: "Calculating", done: "Calculated" },
  ...{ "array-analysis": "Reading arrays", "array-calculation": "Calculating arrays" },
} as const;

function wireStatus(engine: Engine, port: WorkbookPort): void {
  let shown = "";
  // What was last said of a file stays until there is something new to say of a cell.
  const update = (): void => {
    const sentence = errorSentence(engine);
    if (sentence !== shown) {
      shown = sentence;
      say(sentence);
    }
  };
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
function wirePane(engine: Engine, port: WorkbookPort): void {
  const pane = byId("pane", "iframe");
  const host: PaneHost = { port, beginStep: () => stepsOf(engine).begin() };
  window.hashwattHost = host;
  pane.src = "taskpane.html";
  onClick("pane-toggle", () => {
    pane.hidden = !pane.hidden;
    byId("pane-toggle", "button").setAttribute("aria-pressed", String(!pane.hidden));
  });
}
