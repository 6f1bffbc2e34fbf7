import type { CommandReport } from "../../doctor/command";
import type { PortError } from "../../sheet/errors";
import type { Notice, StatusLine, Tone } from "./status";

export interface Outcome extends CommandReport {
  /** Takes the change back and answers what was done, in a sentence. */
  undo?(): Promise<string>;
}

export interface Task {
  /** Shown while it runs: "Inserting the formula". */
  readonly doing: string;
  /** null when the user has changed his mind and there is nothing to say. */
  run(progress: (text: string) => void): Promise<Outcome | null>;
}

/** Answers how it went; null where there is nothing to say, or another task is still running. */
export type Perform = (task: Task) => Promise<Tone | null>;

/** Excel keeps a request waiting while a cell is being edited, without a word to anybody. */
const PATIENCE_MS = 3000;
const NOT_LOADED =
  "A part of Hashwatt could not be loaded. Check the connection to the internet, then try again.";
const WAITING = "Still waiting. If you are editing a cell, press Enter or Esc in the sheet.";

/** Runs one task at a time and says in the status line how it went. */
export function taskRunner(status: StatusLine, beginStep = noStep): Perform {
  let running = false;
  const perform: Perform = async (task) => {
    if (running) {
      return null;
    }
    running = true;
    status.busy(`${task.doing}...`);
    const impatience = setTimeout(() => askForPatience(status), PATIENCE_MS);
    const endStep = beginStep();
    const notice = await noticeOf(task, {
      perform,
      progress(text) {
        clearTimeout(impatience);
        status.busy(text);
      },
    });
    endStep();
    clearTimeout(impatience);
    running = false;
    if (notice === null) {
      status.clear();
    } else {
      status.show(notice);
    }
    return notice?.tone ?? null;
  };
  return perform;
}

/** Excel's own undo does not know an add-in's changes. */
function noStep(): () => void {
  return () => undefined;
}

/** Unless it is the user who has a question before him. */
function askForPatience(status: StatusLine): void {
  if (document.querySelector("dialog[open]") === null) {
    status.busy(WAITING);
  }
}

interface Running {
  readonly perform: Perform;
  progress(text: string): void;
}

async function noticeOf(task: Task, { perform, progress }: Running): Promise<Notice | null> {
  try {
    const outcome = await task.run(progress);
    return outcome === null
      ? null
      : {
          tone: outcome.warning === true ? "warning" : "success",
          text: outcome.text,
          details: outcome.details,
          action: undoAction(outcome, perform),
        };
  } catch (error) {
    return failureNotice(error, () => void perform(task));
  }
}

function undoAction({ undo }: Outcome, perform: Perform): Notice["action"] {
  return undo === undefined
    ? undefined
    : {
        label: "Undo",
        run: () => void perform({ doing: "Undoing", run: async () => ({ text: await undo() }) }),
      };
}

/**
 * Excel answers nothing while a cell is being edited, and a part of the pane may not load: say what
 * to do about it and offer to go on.
 */
export function failureNotice(error: unknown, retry: () => void): Notice {
  const again = { label: "Try again", run: retry };
  if (!isPortError(error)) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return name === "ChunkLoadError"
      ? { tone: "error", text: NOT_LOADED, action: again }
      : { tone: "error", text: `Something went wrong in the pane: ${message}` };
  }
  return error.reason === "editing"
    ? {
        tone: "warning",
        text: "Finish editing the cell first: press Enter or Esc in the sheet.",
        action: again,
      }
    : { tone: "error", text: error.message };
}

/** A port of another page, such as the workbench around the pane, has a class of its own. */
export function isPortError(error: unknown): error is PortError {
  return typeof error === "object" && error !== null && "reason" in error && "message" in error;
}
