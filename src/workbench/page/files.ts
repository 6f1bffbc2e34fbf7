import type { WorkbookPort } from "../../workbook/port/port";
import { nativeWorkbook, type NativeWorkbook } from "../../workbook/twin/nativeWorkbook";
import type { Engine } from "../engine/engine";
import { emptyWorkbook } from "../engine/workbookData";
import { nativeBook } from "../files/nativeBook";
import { openBook } from "../files/openBook";
import { toBook } from "../files/toBook";
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
  const replace = async (open: () => Promise<string | null>): Promise<void> => {
    if (changed && (await answerOf("replace")) !== "replace") {
      return;
    }
    try {
      const remark = await open();
      changed = false;
      if (remark !== null) {
        say(remark);
      }
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
      void replace(() => openFile(engine, port, file));
    }
  });
  onClick("new", () => {
    void replace(async () => {
      engine.open(emptyWorkbook());
      return null;
    });
  });
  onClick("open", () => picker.click());
  onClick("save", () => {
    download(FILE_NAME, new Blob([toFileText(engine.workbook().save())], { type: JSON_TYPE }));
    changed = false;
    say(`Saved as ${FILE_NAME} among your downloads.`);
  });
  const exporter = byId("export", "button");
  const save = async (): Promise<void> => {
    const choice = await answerOf("save-xlsx");
    if (choice === "native" || choice === "ours") {
      exporter.disabled = true;
      say("Writing the file…");
      say(await saveForExcel(engine, port, choice));
    }
  };
  onClick("export", () => {
    save()
      .catch((error: unknown) => say(sentence(error)))
      .finally(() => (exporter.disabled = false));
  });
}

/** The value of the button that closes a dialog; "" for Escape. */
function answerOf(id: string): Promise<string> {
  const dialog = byId(id, "dialog");
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
  });
}

/** Opens the file in place of what is open; answers what the user is to know of it. */
async function openFile(engine: Engine, port: WorkbookPort, file: File): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // A file of the workbench may have lost the end of its name.
  if (/\.json$/i.test(file.name) || bytes[0] === "{".charCodeAt(0)) {
    engine.open(fromFileText(await file.text()));
    return null;
  }
  const { readXlsx } = await import("../../sheet/files/readXlsx");
  const { book, left } = await readXlsx(bytes);
  const lost = left.length === 0 ? [] : [`Left out: ${left.join(", ")}.`];
  return [`Opened ${file.name}.`, ...lost, ...(await openBook(engine, port, book))].join(" ");
}

/** Writes the file and answers what to tell the user about it. */
async function saveForExcel(
  engine: Engine,
  port: WorkbookPort,
  formulas: "native" | "ours",
): Promise<string> {
  const { writeXlsx } = await import("../../sheet/files/writeXlsx");
  const saved = `Saved as ${XLSX_NAME} among your downloads`;
  if (formulas === "ours") {
    download(XLSX_NAME, new Blob([await writeXlsx(toBook(engine))], { type: XLSX_TYPE }));
    return `${saved}; it computes where the add-in is installed, and shows these results elsewhere.`;
  }
  const native = await nativeWorkbook(port);
  const bytes = await writeXlsx(nativeBook(toBook(engine), native));
  download(XLSX_NAME, new Blob([bytes], { type: XLSX_TYPE }));
  return `${saved}; it computes without the add-in.${valuesIn(native)}`;
}

function valuesIn({ kept, fixed, onlookers }: NativeWorkbook): string {
  return (
    told(kept, "keep their values") +
    told(fixed, "hold values that follow no input") +
    told(onlookers, "may show something else")
  );
}

function told(cells: NativeWorkbook["kept"], words: string): string {
  const [first] = cells;
  return first === undefined
    ? ""
    : ` ${cells.length} cells ${words}, the first is ${first.address}: ${first.reason.replace(/\.*$/, ".")}`;
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
