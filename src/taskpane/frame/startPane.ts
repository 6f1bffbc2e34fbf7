import type { WorkbookPort } from "../../workbook/port/port";
import { ask } from "./dialog";
import { element, fill } from "./dom";
import { keepKeysFromOffice } from "./keys";
import type { Pane } from "./pane";
import { openPreferences } from "./preferences";
import { trackSelection } from "./selection";
import { createStatusLine } from "./status";
import { createTabs } from "./tabs";
import { taskRunner } from "./tasks";
import { startTheme } from "./theme";

/** What only the start-up file knows: where the pane runs. */
export interface Surroundings {
  readonly port: WorkbookPort;
  /** Opens an address in the user's browser. */
  openInBrowser(url: string): void;
  /** Keeps this site's storage apart from others that embed the pane; "" where there is none. */
  readonly storagePrefix: string;
  /** null where Office does not tell. */
  readonly officeIsDark: boolean | null;
  /** Where one task can be made one step of the grid's own undo. */
  readonly beginStep?: () => () => void;
}

/** Builds the pane in `root`. */
export function startPane(root: HTMLElement, surroundings: Surroundings): Pane {
  const status = createStatusLine();
  const tabs = createTabs(() => pane, "functions");
  const preferences = openPreferences(surroundings.storagePrefix);
  const pane: Pane = {
    port: surroundings.port,
    selection: trackSelection(surroundings.port),
    status,
    theme: startTheme(preferences, surroundings.officeIsDark),
    preferences,
    perform: taskRunner(status, surroundings.beginStep),
    ask,
    openLink: (url) => void openAfterAsking(url, (agreed) => surroundings.openInBrowser(agreed)),
    open: tabs.open,
  };
  keepKeysFromOffice();
  fill(root, element("main", {}, ...tabs.elements), status.element);
  void pane.open("functions");
  void announceNews(pane);
  return pane;
}

async function openAfterAsking(url: string, open: (url: string) => void): Promise<void> {
  const question = { title: "Open in the browser?", text: [url], action: "Open" };
  if (await ask(question)) {
    open(url);
  }
}

/** Once the pane stands: figures of the workbook may have changed since it was built. */
async function announceNews(pane: Pane): Promise<void> {
  try {
    await (await import("../companies/dataNotice")).announceDataChanges(pane);
  } catch {
    // Without it the Companies view still tells.
  }
}
