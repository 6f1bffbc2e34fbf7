import type { Looks } from "../../sheet/draft";
import { draftBook } from "../../sheet/files/draftBook";
import type { WorkbookPort } from "../../workbook/port/port";
import { nativeWorkbook } from "../../workbook/twin/nativeWorkbook";
import type { Engine } from "../engine/engine";
import { emptyWorkbook, type WorkbookData } from "../engine/workbookData";
import { sheetLooks } from "../port/looks";
import { byId, onClick } from "./dom";
import { fromFileText, toFileText } from "./workbookFile";

const FILE_NAME = "hashwatt-workbook.json";
const JSON_TYPE = "application/json";
const XLSX_NAME = "hashwatt-workbook.xlsx";
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** New, Open, Save and the file for Excel; nothing that was changed is replaced without asking. */
export function wireFiles(engine: Engine, port: WorkbookPort, say: (text: string) => void): void {
  let changed = false;
  port.onChange(() => {
    changed = true;
  });
  const replace = async (next: () => Promise<WorkbookData> | WorkbookData): Promise<void> => {
    if (changed && !(await agreesToReplace())) {
      return;
    }
    try {
      engine.open(await next());
      changed = false;
    } catch (error) {
      say(sentence(error));
    }
  };

  window.addEventListener("beforeunload", (event) => {
    if (changed) {
      event.preventDefault();
    }
  });
  const picker = byId("file", "input");
  picker.addEventListener("change", () => {
    const [file] = picker.files ?? [];
    picker.value = "";
    if (file) {
      void replace(async () => fromFileText(await file.text()));
    }
  });
  onClick("new", () => void replace(() => emptyWorkbook()));
  onClick("open", () => picker.click());
  onClick("save", () => {
    download(FILE_NAME, new Blob([toFileText(engine.workbook().save())], { type: JSON_TYPE }));
    changed = false;
    say(`Saved as ${FILE_NAME} among your downloads.`);
  });
  const exporter = byId("export", "button");
  onClick("export", () => {
    exporter.disabled = true;
    say("Writing plain Excel formulas for every cell of the add-in…");
    saveForExcel(engine, port)
      .then(say, (error: unknown) => say(sentence(error)))
      .finally(() => (exporter.disabled = false));
  });
}

function agreesToReplace(): Promise<boolean> {
  const dialog = byId("replace", "dialog");
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "replace"), {
      once: true,
    });
  });
}

/** Writes the file and answers what to tell the user about it. */
async function saveForExcel(engine: Engine, port: WorkbookPort): Promise<string> {
  const looksOf = (sheet: string): Looks => sheetLooks(engine, sheet);
  const { sheets, names, kept } = await nativeWorkbook(port, looksOf);
  const { writeXlsx } = await import("../../sheet/files/writeXlsx");
  const bytes = await writeXlsx(draftBook(sheets, names));
  download(XLSX_NAME, new Blob([bytes], { type: XLSX_TYPE }));
  const rest =
    kept.length === 0
      ? ""
      : ` ${kept.length} cells keep their values, the first is ${kept[0].address}: ${kept[0].reason}.`;
  return `Saved as ${XLSX_NAME} among your downloads; it computes without the add-in.${rest}`;
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
