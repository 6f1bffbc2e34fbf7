import { ADDIN_VERSION } from "../../catalog/version";
import { DATA_VERSION } from "../../presets/version";
import { storedVersion } from "../../workbook/dataVersion";
import { notedAddIn } from "../../doctor/version";
import type { WorkbookPort } from "../../workbook/port/port";
import { createDataNotice } from "../companies/dataNotice";
import { element } from "../frame/dom";
import type { Pane } from "../frame/pane";

/** Versions of the add-in and its data: those here, and those that the workbook was made with. */
export interface Versions {
  readonly addIn: string | null;
  readonly data: string | null;
}

export async function versionsOf(port: WorkbookPort): Promise<Versions> {
  return { addIn: await notedAddIn(port), data: await storedVersion(port) };
}

export function versionPart(pane: Pane, { addIn, data }: Versions): HTMLElement[] {
  return [
    element("h3", {}, "Versions"),
    element(
      "table",
      { class: "versions" },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ...["", "Here", "Workbook"].map((head) => element("th", { scope: "col" }, head)),
        ),
      ),
      element("tbody", {}, row("Add-in", ADDIN_VERSION, addIn), row("Data", DATA_VERSION, data)),
    ),
    createDataNotice(pane),
  ];
}

function row(label: string, here: string, noted: string | null): HTMLElement {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, label),
    element("td", {}, here),
    element("td", {}, noted ?? "not noted"),
  );
}
