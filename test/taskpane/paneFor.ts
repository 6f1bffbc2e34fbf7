import { openPreferences } from "../../src/taskpane/frame/preferences";
import { trackSelection } from "../../src/taskpane/frame/selection";
import { createStatusLine } from "../../src/taskpane/frame/status";
import { taskRunner } from "../../src/taskpane/frame/tasks";
import type { Question } from "../../src/workbook/place/site";
import type { Pane } from "../../src/taskpane/frame/pane";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { WAIT_MS } from "../support/patience";

export interface TestPane extends Pane {
  /** What the user was asked. */
  readonly questions: Question[];
  readonly links: string[];
  /** What the user answers from now on. */
  answer: boolean;
}

/** The pane's own parts over a port; only the user is played. */
export function paneFor(port: WorkbookPort): TestPane {
  const status = createStatusLine();
  document.body.replaceChildren(status.element);
  const pane: TestPane = {
    port,
    selection: trackSelection(port),
    status,
    perform: taskRunner(status),
    theme: { choice: "auto", choose: () => undefined },
    preferences: openPreferences("test."),
    questions: [],
    links: [],
    answer: true,
    async ask(question) {
      pane.questions.push(question);
      return pane.answer;
    },
    openLink: (url) => void pane.links.push(url),
    open: async () => undefined,
  };
  return pane;
}

/** Waits until a check holds; fails with its last error. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
