import type { WorkbookData } from "../engine/workbookData";
import { freshId } from "../engine/workbookData";
import { checkWorkbook } from "./checkWorkbook";

const FORMAT = "hashwatt-workbench";
const VERSION = 1;

/** The text of a file that holds a workbook. */
export function toFileText(workbook: WorkbookData): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, workbook });
}

/** The workbook of a saved file; throws a sentence for the user when the file holds none. */
export function fromFileText(text: string): WorkbookData {
  const content = parse(text);
  if (content?.format !== FORMAT) {
    throw new Error(
      "This is no workbook of the workbench: it opens the files it has saved itself, and .xlsx files.",
    );
  }
  if (content.version !== VERSION) {
    throw new Error(
      `This file is of version ${String(content.version)}, this page reads ${VERSION}.`,
    );
  }
  const { workbook } = content;
  checkWorkbook(workbook);
  return { ...workbook, id: freshId() };
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === "object" ? (content as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}
