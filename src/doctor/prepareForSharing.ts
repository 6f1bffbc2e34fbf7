import { stampData, tryStampData } from "../workbook/dataVersion";
import { noteAddIn } from "./version";
import { fillSheet } from "../workbook/fillSheet";
import type { WorkbookPort } from "../workbook/port/port";
import type { Command, CommandReport } from "./command";
import { freezeFormulas } from "./freezeFormulas";
import { convertToNative } from "./nativeFormulas";
import { noteSheet, type ShareForm } from "./shareNote";

const WITHOUT_ADDIN: Readonly<Record<ShareForm, Command>> = {
  native: convertToNative,
  values: freezeFormulas,
};

export interface Prepared {
  readonly report: CommandReport;
  /** The sheet that tells readers what was done. */
  readonly note: string;
}

export interface PrepareOptions {
  readonly form: ShareForm;
  /** ISO day for the note. */
  readonly day: string;
  progress(text: string): void;
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
  const done = await WITHOUT_ADDIN[form](port, progress);
  progress("Writing the note");
  const note = await port.addSheet("About this workbook");
  await fillSheet(port, noteSheet(note, { form, day, report: done }));
  const problems = await tryStampData(port, async () => {
    await stampData(port);
    await noteAddIn(port);
  });
  return {
    note,
    report: {
      details: [...(done.details ?? []), ...problems],
      warning: done.warning === true || problems.length > 0,
      text: `Ready to share. ${done.text} The sheet ${note} tells readers.`,
    },
  };
}
