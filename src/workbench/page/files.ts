import type { WorkbookPort } from "../../workbook/port";
import type { Engine } from "../engine/engine";
import { emptyWorkbook, type WorkbookData } from "../engine/workbookData";
import { byId, onClick } from "./dom";
import { fromFileText, toFileText } from "./workbookFile";

const FILE_NAME = "hashwatt-workbook.json";

/** New, Open and Save; nothing that was changed is replaced without asking. */
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
      say(error instanceof Error ? error.message : String(error));
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
    download(toFileText(engine.workbook().save()));
    changed = false;
    say(`Saved as ${FILE_NAME} among your downloads.`);
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

function download(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = FILE_NAME;
  link.click();
  URL.revokeObjectURL(link.href);
}
