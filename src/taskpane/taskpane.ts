/* Where the pane starts: in Excel, or in a page that brings a workbook of its own. */
import type { Command } from "../doctor/command";
import { recalculateAll } from "../commands/recalculateAll";
import { announcedHost } from "../workbook/port/hostMarker";
import { namespacedPort } from "../workbook/port/namespacedPort";
import { element, fill } from "./frame/dom";
import "./frame/fluent";
import type { Pane, ViewId, ViewRequests } from "./frame/pane";
import { showStartFailure } from "./frame/startFailure";
import { startPane } from "./frame/startPane";
import type { Task } from "./frame/tasks";
import { isOfficeDark } from "./frame/theme";

const root = document.getElementById("pane") ?? document.body;

const PATIENCE_MS = 15_000;
const NO_ANSWER =
  "Excel has not answered Hashwatt yet. Check the connection to the internet, then reload.";

const INCOMPLETE =
  "A part of Hashwatt could not be loaded, so its pane and its buttons do nothing. " +
  "Check the connection to the internet, then reload.";
const NOT_IN_EXCEL =
  "This page is the pane of the Hashwatt add-in and works inside Excel. " +
  "Open Excel and start Hashwatt from its ribbon, or run the workbench.";

void start();

async function start(): Promise<void> {
  const host = announcedHost();
  if (host !== null) {
    const openInBrowser = openWindow;
    startPane(root, { ...host, openInBrowser, storagePrefix: "", officeIsDark: null });
    return;
  }
  if (await isExcel()) {
    startInExcel();
  } else {
    fill(root, element("p", { class: "empty" }, NOT_IN_EXCEL));
  }
}

/** Without a connection office.js, and with it Office, may be missing, or what it loads in turn. */
async function isExcel(): Promise<boolean> {
  if (typeof Office === "undefined") {
    return false;
  }
  const impatience = setTimeout(() => showStartFailure(root, NO_ANSWER), PATIENCE_MS);
  const { host } = await Office.onReady();
  clearTimeout(impatience);
  return host === Office.HostType.Excel;
}

/** Its code brings the whole catalog along, which must not hold up the frame of the pane. */
const repairFormulas: Command = async (port, progress) =>
  (await import("../doctor/repairFormulas")).repairFormulas(port, progress);

/** The commands are there at once: the button that starts the add-in waits for its own. */
function startInExcel(): void {
  const pane = paneInExcel();
  pane.catch(() => showStartFailure(root, INCOMPLETE));
  Office.actions.associate(
    "recalculateAll",
    ribbon(pane, { doing: "Recalculating", command: recalculateAll, show: "problems" }),
  );
  Office.actions.associate(
    "repairFormulas",
    ribbon(pane, { doing: "Repairing formulas", command: repairFormulas, show: "always" }),
  );
  Office.actions.associate("showCompanies", opening(pane, "companies"));
  Office.actions.associate("showFunctions", opening(pane, "functions"));
  Office.actions.associate("showModels", opening(pane, "models"));
  Office.actions.associate("explainCell", opening(pane, "explain", {}));
  Office.actions.associate("showDoctor", opening(pane, "doctor"));
  Office.actions.associate("showHelp", opening(pane, "help"));
}

async function paneInExcel(): Promise<Pane> {
  const { createExcelPort } = await import("../workbook/excel/excelPort");
  const excel = createExcelPort({
    report: ({ message }) => pane.status.show({ tone: "warning", text: message }),
  });
  const [, namespace] = /[?&]namespace=([A-Z][A-Z0-9]+)(?:&|$)/.exec(location.search) ?? [];
  const port = namespace === undefined ? excel : namespacedPort(excel, namespace);
  const pane = startPane(root, {
    port,
    openInBrowser: openFromOffice,
    storagePrefix: Office.context.partitionKey ?? "",
    officeIsDark: isOfficeDark(Office.context.officeTheme),
  });
  return pane;
}

interface RibbonButton {
  readonly doing: string;
  readonly command: Command;
  /** When the pane opens by itself for the outcome, which stands in its status line. */
  readonly show: "always" | "problems";
}

type RibbonHandler = (event: Office.AddinCommands.Event) => Promise<void>;

function ribbon(starting: Promise<Pane>, { doing, command, show }: RibbonButton): RibbonHandler {
  return handler(starting, async (pane) => {
    const run: Task["run"] = (progress) => command(pane.port, progress);
    const tone = await pane.perform({ doing, run });
    if (show === "always" || tone !== "success") {
      await Office.addin.showAsTaskpane();
    }
  });
}

/** A ribbon button, or an entry of a cell's menu, that shows a view of the pane. */
function opening<Id extends ViewId>(
  starting: Promise<Pane>,
  view: Id,
  request?: ViewRequests[Id],
): RibbonHandler {
  return handler(starting, async (pane) => {
    await Promise.all([Office.addin.showAsTaskpane(), pane.open(view, request)]);
  });
}

/** Whatever happens the button comes free; without a pane its place says why. */
function handler(starting: Promise<Pane>, work: (pane: Pane) => Promise<void>): RibbonHandler {
  return async (event) => {
    try {
      const pane = await starting.catch(() => null);
      await (pane === null ? Office.addin.showAsTaskpane() : work(pane));
    } finally {
      event.completed();
    }
  };
}

function openFromOffice(url: string): void {
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    Office.context.ui.openBrowserWindow(url);
  } else {
    openWindow(url);
  }
}

function openWindow(url: string): void {
  window.open(url, "_blank", "noopener,noreferrer");
}
