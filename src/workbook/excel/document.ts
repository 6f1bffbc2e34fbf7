import { fromDocumentJson, toDocumentJson } from "../port/documentData";
import { runExcel } from "./run";

/**
 * Document data lives in the workbook's settings of this add-in: it is small (names of sheets,
 * versions), one key does not overwrite another when coauthors save, and Excel stores it with the
 * file. What the formulas or other software need belongs in cells, not here. Values go in as JSON
 * text, for Excel gives dates and some texts back changed.
 */
export function getDocument(key: string): Promise<unknown> {
  return runExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? null : fromDocumentJson(setting.value);
  });
}

export async function setDocument(key: string, value: unknown): Promise<void> {
  if (value === null) {
    return removeDocument(key);
  }
  const json = toDocumentJson(key, value);
  await runExcel(async (context) => {
    context.workbook.settings.add(key, json);
    await context.sync();
  });
}

function removeDocument(key: string): Promise<void> {
  return runExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    await context.sync();
    if (!setting.isNullObject) {
      setting.delete();
      await context.sync();
    }
  });
}
