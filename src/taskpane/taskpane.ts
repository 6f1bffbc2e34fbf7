/* Where the pane starts: in Excel, or in a page that brings a workbook of its own. */
import type { Command } from "../doctor/command";
import { recalculateAll } from "../commands/recalculateAll";
import { announcedHost } from "../workbook/port/hostMarker";
import { namespacedPort } from "../workbook/port/namespacedPort";
import { element, fill } from "./frame/dom";
import "./frame/fluent";
import type { Pane, ViewId, ViewRequests } from "./frame/pane";
import { startPane } from "./frame/startPane";
import type { Task } from "./frame/tasks";

const root = document.getElementById("pane") ?? document.body;

void start();

async function start(): Promise<void> {
  const host = announcedHost();
  if (host !== null) {
    const openInBrowser = openWindow;
    startPane(root, { port: host.port, openInBrowser, storagePrefix: "", officeIsDark: null });
    return;
  }
  if (await isExcel()) {
    startInExcel();
  } else {
    fill(root, element("p", { class: "empty" }, NOT_IN_EXCEL));
  }
}

/** Without a connection office.js, and with it Office, may be missing. */
async function isExcel(): Promise<boolean> {
  return typeof Office !== "undefined" && (await Office.onReady()).host === Office.HostType.Excel;
}

const NOT_IN_EXCEL =
  "This page is the pane of the Hashwatt add-in and works inside Excel. " +
  "Open Excel and start Hashwatt from its ribbon, or run the workbench.";

/** Its code brings the whole catalog along, which must not hold up the frame of the pane. */
const repairFormulas: Command = async (port, progress) =>
  (await import("../doctor/repairFormulas")).repairFormulas(port, progress);

/** The commands are there at once: the button that starts the add-in waits for its own. */
function startInExcel(): void {
  const pane = paneInExcel();
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
    officeIsDark: Office.context.officeTheme?.isDarkTheme ?? null,
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
  return async (event) => {
    try {
      const pane = await starting;
      const run: Task["run"] = (progress) => command(pane.port, progress);
      const tone = await pane.perform({ doing, run });
      if (show === "always" || tone !== "success") {
        await Office.addin.showAsTaskpane();
      }
    } finally {
      event.completed();
    }
  };
}

/** A ribbon button, or an entry of a cell's menu, that shows a view of the pane. */
function opening<Id extends ViewId>(
  starting: Promise<Pane>,
  view: Id,
  request?: ViewRequests[Id],
): RibbonHandler {
  return async (event) => {
    try {
      const pane = await starting;
      await Promise.all([Office.addin.showAsTaskpane(), pane.open(view, request)]);
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
