import { stampData, tryStampData } from "../workbook/dataVersion";
import { noteAddIn } from "./version";
import { fillSheet } from "../workbook/fillSheet";
import type { WorkbookPort } from "../workbook/port/port";
import type { Command, CommandReport } from "./command";
import { freezeFormulas } from "./freezeFormulas";
import { backToWatt, convertToNative } from "./nativeFormulas";
import { restoreFormulas } from "./restoreFormulas";
import { noteSheet, type ShareForm } from "./shareNote";

/** There and back. */
const WAYS: Readonly<Record<ShareForm, readonly [Command, Command]>> = {
  native: [convertToNative, backToWatt],
  values: [freezeFormulas, restoreFormulas],
};

export interface Prepared {
  readonly report: CommandReport;
  /** The sheet that tells readers what was done. */
  readonly note: string;
  /** Brings the add-in's formulas back. */
  readonly back: Command;
}

export interface PrepareOptions {
  readonly form: ShareForm;
  /** ISO day for the note. */
  readonly day: string;
  progress(text: string): void;
}

interface Done {
  readonly report: CommandReport;
  readonly back: Command;
}

/** What no plain formula stands for is frozen: it would be #NAME? in a reader's copy. */
async function withoutAddIn(
  port: WorkbookPort,
  form: ShareForm,
  progress: (text: string) => void,
): Promise<Done> {
  const [without, back] = WAYS[form];
  const report = await without(port, progress);
  const { details = [], toFreeze = [] } = report;
  if (toFreeze.length === 0) {
    return { report, back };
  }
  const frozen = await freezeFormulas(port, progress);
  const told = details.filter((text) => !toFreeze.includes(text));
  return {
    report: { ...joined({ ...report, details: told }, frozen), warning: true },
    back: async (...asked) => joined(await back(...asked), await restoreFormulas(...asked)),
  };
}

function joined(first: CommandReport, second: CommandReport): CommandReport {
  return {
    text: `${first.text} ${second.text}`,
    details: [...(first.details ?? []), ...(second.details ?? [])],
    warning: first.warning === true || second.warning === true,
  };
}

/**
 * Makes a workbook ready for readers without the add-in: everything is recalculated, every formula
 * of the add-in gives way to native formulas or values, versions are noted, and a sheet tells.
 */
export async function prepareForSharing(
  port: WorkbookPort,
  { form, day, progress }: PrepareOptions,
): Promise<Prepared> {
  progress("Recalculating");
  await port.recalculate();
  const { report: done, back } = await withoutAddIn(port, form, progress);
  progress("Writing the note");
  const note = await port.addSheet("About this workbook");
  await fillSheet(port, noteSheet(note, { form, day, report: done }));
  const problems = await tryStampData(port, async () => {
    await stampData(port);
    await noteAddIn(port);
  });
  return {
    note,
    back,
    report: {
      details: [...(done.details ?? []), ...problems],
      warning: done.warning === true || problems.length > 0,
      text: `Ready to share. ${done.text} The sheet ${note} tells readers.`,
    },
  };
}
