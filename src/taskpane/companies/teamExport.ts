import { toCsvFile, toJsonFile } from "../../workbook/team/file";
import type { TeamRow } from "../../workbook/team/rows";
import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import type { Pane } from "../frame/pane";

interface ExportKind {
  readonly name: string;
  readonly type: string;
  write(rows: readonly TeamRow[]): string;
}

const KINDS: readonly ExportKind[] = [
  { name: "csv", type: "text/csv", write: toCsvFile },
  { name: "json", type: "application/json", write: toJsonFile },
];

/** Saves the table as a file; where the host blocks downloads, the text is there to be copied. */
export function exportButtons(pane: Pane, rows: readonly TeamRow[]): HTMLElement {
  const copy = element("div");
  const save = (kind: ExportKind): void => {
    const text = kind.write(rows);
    download(`team-figures.${kind.name}`, text, kind.type);
    fill(
      copy,
      element("p", { class: "about" }, "If no file was saved, copy the text from here:"),
      element("textarea", { readonly: true, rows: 4, "aria-label": "The file as text" }, text),
    );
    pane.status.show({ tone: "success", text: `Saved team-figures.${kind.name}.` });
  };
  return element(
    "div",
    {},
    element(
      "div",
      { class: "actions" },
      ...KINDS.map((kind) => button(`Export ${kind.name.toUpperCase()}`, () => save(kind))),
    ),
    copy,
  );
}

function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href: address, download: name }).click();
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
