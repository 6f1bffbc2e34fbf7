import type { Command, CommandReport } from "../../doctor/command";
import { freezeFormulas } from "../../doctor/freezeFormulas";
import { backToWatt, convertToNative, nativeSheets } from "../../doctor/nativeFormulas";
import { prepareForSharing } from "../../doctor/prepareForSharing";
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
    const convert = async (): Promise<Done> => ({
      report: await convertToNative(port, progress),
      back: backToWatt,
    });
    return yes ? withCopies({ port, ask }, convert) : null;
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
    const prepare = (): Promise<Done> => prepareForSharing(port, { form, day, progress });
    return yes ? withCopies({ port, ask }, prepare) : null;
  };
}

interface Done {
  readonly report: Outcome;
  /** Brings the add-in's formulas back. */
  readonly back: Command;
  /** A sheet for readers. */
  readonly note?: string;
}

/** Undo takes the sheets that were made away again, but for those that somebody has worked on. */
async function withCopies(
  { port, ask }: Pick<Pane, "port" | "ask">,
  work: () => Promise<Done>,
): Promise<Outcome> {
  const before = await nativeSheets(port);
  const { report, note, back } = await work();
  const added = (await nativeSheets(port)).filter((sheet) => !before.includes(sheet));
  const made = await snapshot(port, note === undefined ? added : [...added, note]);
  return undoable(report, async () => {
    const untouched = await untouchedOf(port, made);
    const done = await back(port, silent);
    const native = await nativeSheets(port);
    const idle = await snapshot(
      port,
      untouched.filter((sheet) => !native.includes(sheet)),
    );
    const gone =
      idle.length === 0 ? "" : await removeSheets({ port, ask }, idle, "native formulas");
    return { ...done, text: `${done.text} ${gone}`.trim() };
  });
}

async function untouchedOf(port: WorkbookPort, made: readonly Snapshot[]): Promise<string[]> {
  const sheets = (await port.sheets()).map(({ name }) => name);
  const there = made.filter(({ sheet }) => sheets.includes(sheet));
  const changed = await changedSheets(port, there);
  return there.map(({ sheet }) => sheet).filter((sheet) => !changed.includes(sheet));
}

/** What stayed as it was is named with the rest. */
function undoable(report: Outcome, back: () => Promise<CommandReport>): Outcome {
  return {
    ...report,
    async undo() {
      const { text, details = [] } = await back();
      return [text, ...details].join(" ");
    },
  };
}

/** A command as a task of the pane. */
export function taskOf({ port }: Pick<Pane, "port">, doing: string, command: Command): Task {
  return { doing, run: (progress) => command(port, progress) };
}
