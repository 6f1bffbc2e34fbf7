import type { Command } from "../../doctor/command";
import { freezeFormulas } from "../../doctor/freezeFormulas";
import { backToWatt, convertToNative, nativeSheets } from "../../doctor/nativeFormulas";
import { prepareForSharing, unprepare } from "../../doctor/prepareForSharing";
import { restoreFormulas } from "../../doctor/restoreFormulas";
import type { ShareForm } from "../../doctor/shareNote";
import { changedSheets, removeSheets, snapshot, type Snapshot } from "../../workbook/place/removal";
import type { WorkbookPort } from "../../workbook/port/port";
import type { Pane } from "../frame/pane";
import type { Outcome, Task } from "../frame/tasks";

const silent = (): void => undefined;

/** What Doctor does to a workbook beyond repairs: asked first, and taken back on demand. */
export type Action = (progress: (text: string) => void) => Promise<Outcome | null>;

export function freezeAction({ port, ask }: Pick<Pane, "port" | "ask">): Action {
  return async (progress) => {
    const yes = await ask({
      title: "Replace WATT formulas by values?",
      text: [
        "Every formula of the add-in becomes what it shows now and no longer follows its inputs.",
        "The formulas are kept in the workbook: Restore formulas brings them back.",
      ],
      action: "Freeze",
    });
    return yes
      ? undoable(await freezeFormulas(port, progress), () => restoreFormulas(port, silent))
      : null;
  };
}

export function convertAction({ port, ask }: Pick<Pane, "port" | "ask">): Action {
  return async (progress) => {
    const yes = await ask({
      title: "Convert to native formulas?",
      text: [
        "A new sheet gets plain Excel formulas for every WATT formula, and the cells refer to it.",
        "Back to WATT formulas undoes that at any time.",
      ],
      action: "Convert",
    });
    const back = (): Promise<Outcome> => backToWatt(port, silent);
    return yes ? withCopies({ port, ask }, () => convertToNative(port, progress), back) : null;
  };
}

export function prepareAction(
  { port, ask }: Pick<Pane, "port" | "ask">,
  { form, day }: { readonly form: ShareForm; readonly day: string },
): Action {
  return async (progress) => {
    const yes = await ask({
      title: "Prepare this workbook for sharing?",
      text: [
        form === "native"
          ? "Native formulas take the place of every WATT formula, so that the workbook computes without the add-in."
          : "Values take the place of every WATT formula, so that the workbook shows the same without the add-in.",
        "A sheet for its readers is added, and the versions of add-in and data are noted. Better do it on a copy of the file.",
      ],
      action: "Prepare",
    });
    if (!yes) {
      return null;
    }
    let note = "";
    const prepare = async (): Promise<Outcome> => {
      const prepared = await prepareForSharing(port, { form, day, progress });
      note = prepared.note;
      return prepared.report;
    };
    return withCopies({ port, ask }, prepare, () => unprepare(port, { form, note }));
  };
}

/** Undo takes the sheets of copies away with them, but for those that somebody has worked on. */
async function withCopies(
  { port, ask }: Pick<Pane, "port" | "ask">,
  work: () => Promise<Outcome>,
  back: () => Promise<Outcome>,
): Promise<Outcome> {
  const before = await nativeSheets(port);
  const report = await work();
  const added = (await nativeSheets(port)).filter((sheet) => !before.includes(sheet));
  const made = await snapshot(port, added);
  return undoable(report, async () => {
    const untouched = await untouchedOf(port, made);
    const { text } = await back();
    const native = await nativeSheets(port);
    const idle = await snapshot(
      port,
      untouched.filter((sheet) => !native.includes(sheet)),
    );
    return idle.length === 0
      ? { text }
      : { text: `${text} ${await removeSheets({ port, ask }, idle, "native formulas")}` };
  });
}

async function untouchedOf(port: WorkbookPort, made: readonly Snapshot[]): Promise<string[]> {
  const sheets = (await port.sheets()).map(({ name }) => name);
  const there = made.filter(({ sheet }) => sheets.includes(sheet));
  const changed = await changedSheets(port, there);
  return there.map(({ sheet }) => sheet).filter((sheet) => !changed.includes(sheet));
}

function undoable(report: Outcome, back: () => Promise<{ readonly text: string }>): Outcome {
  return { ...report, undo: async () => (await back()).text };
}

/** A command as a task of the pane. */
export function taskOf({ port }: Pick<Pane, "port">, doing: string, command: Command): Task {
  return { doing, run: (progress) => command(port, progress) };
}
