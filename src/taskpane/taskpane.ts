/* Where the pane starts: in Excel, or in a page that brings a workbook of its own. */
import type { Command } from "../commands/command";
import { recalculateAll } from "../commands/recalculateAll";
import { repairFormulas } from "../commands/repairFormulas";
import { announcedHost } from "../workbook/hostMarker";
import { element, fill } from "./frame/dom";
import "./frame/fluent";
import type { Pane } from "./frame/pane";
import { startPane } from "./frame/startPane";

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
    await startInExcel();
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

async function startInExcel(): Promise<void> {
  const { createExcelPort } = await import("../workbook/excelPort");
  const port = createExcelPort({
    report: ({ message }) => pane.status.show({ tone: "warning", text: message }),
  });
  const pane = startPane(root, {
    port,
    openInBrowser: openFromOffice,
    storagePrefix: Office.context.partitionKey ?? "",
    officeIsDark: Office.context.officeTheme?.isDarkTheme ?? null,
  });
  Office.actions.associate("recalculateAll", ribbon(pane, "Recalculating", recalculateAll));
  Office.actions.associate("repairFormulas", ribbon(pane, "Repairing formulas", repairFormulas));
}

type RibbonHandler = (event: Office.AddinCommands.Event) => Promise<void>;

/** A ribbon button: its outcome stands in the pane, which opens where there is something to read. */
function ribbon(pane: Pane, doing: string, command: Command): RibbonHandler {
  return async (event) => {
    try {
      await pane.perform({ doing, run: (progress) => command(pane.port, progress) });
      await Office.addin.showAsTaskpane();
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
