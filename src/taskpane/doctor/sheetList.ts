import type { OurCell } from "../../doctor/ourFormulas";
import type { SheetScan } from "../../doctor/scanWorkbook";
import { counted } from "../../core/counted";
import { formulas } from "../../doctor/reportWords";
import { formatAddress } from "../../sheet/address";
import { button } from "../frame/controls";
import { element, fill, formulaCode } from "../frame/dom";
import type { Reasons } from "./reasons";

export interface SheetListOptions {
  readonly reasons: Reasons;
  select(address: string): void;
  explain(address: string): void;
}

const ROWS_AT_ONCE = 25;

/** The formulas of one sheet, the broken ones first, folded away where all is well. */
export function sheetSection(scan: SheetScan, options: SheetListOptions): HTMLElement {
  const list = element("ul", { class: "cells" });
  const more = element("div");
  let shown = 0;
  const extend = async (): Promise<void> => {
    const next = scan.cells.slice(shown, shown + ROWS_AT_ONCE);
    shown += next.length;
    const rows = next.map((cell) => ({ cell, ...cellRow(cell, options) }));
    list.append(...rows.map((row) => row.element));
    const left = scan.cells.length - shown;
    fill(
      more,
      left > 0 && button(`Show more (${left.toLocaleString("en-US")} left)`, () => void extend()),
    );
    for (const { cell, tell } of rows) {
      tell(await reasonOf(options.reasons, cell));
    }
  };
  const root = element(
    "details",
    { class: "folded sheet" },
    element("summary", {}, headline(scan)),
    list,
    more,
  );
  root.addEventListener("toggle", () => {
    if (root.open && shown === 0) {
      void extend();
    }
  });
  root.open = scan.counts.stuck + scan.counts.error > 0;
  return root;
}

/** "Plan: 1,000 formulas, 12 to repair, 3 errors, protected". */
export function headline({ sheet, locked, cells, counts }: SheetScan): string {
  const facts = [
    formulas(cells.length),
    counts.stuck > 0 && `${counts.stuck.toLocaleString("en-US")} to repair`,
    counts.error > 0 && counted(counts.error, "error"),
    counts.waiting > 0 && `${counts.waiting.toLocaleString("en-US")} without a result yet`,
    locked && "protected",
  ];
  return `${sheet}: ${facts.filter(Boolean).join(", ")}`;
}

async function reasonOf(reasons: Reasons, cell: OurCell): Promise<string> {
  try {
    return await reasons.of(cell);
  } catch {
    return "The reason could not be worked out. Scan again.";
  }
}

function cellRow(
  cell: OurCell,
  { select, explain }: SheetListOptions,
): { readonly element: HTMLElement; tell(reason: string): void } {
  const address = formatAddress(cell.cell);
  const reason = element("small");
  const made = element(
    "li",
    {},
    element(
      "p",
      { class: "pair-line" },
      linkButton(address, address, () => select(address)),
      cell.condition === "error" &&
        linkButton("Explain", `Explain ${address}`, () => explain(address)),
      cell.condition !== "fine" && element("span", { class: `mark ${cell.condition}` }, mark(cell)),
    ),
    formulaCode(cell.formula),
    reason,
  );
  return { element: made, tell: (text) => fill(reason, text) };
}

function linkButton(text: string, label: string, onClick: () => void): HTMLElement {
  const options = { type: "button", class: "link", "aria-label": label, on: { click: onClick } };
  return element("button", options, text);
}

function mark({ condition, shown }: OurCell): string {
  return condition === "stuck" ? "to repair" : String(shown);
}
