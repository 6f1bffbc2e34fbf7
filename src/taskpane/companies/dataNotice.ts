import {
  acceptData,
  reviewData,
  type DataReview,
  type FigureChange,
  type NewerFigure,
} from "../../workbook/dataVersion";
import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { counted } from "../../core/counted";
import { labelOf, shownValue } from "./facts";
import { findField, type FieldName } from "../../presets/fields";
import { DEFAULT_VINTAGE } from "../../presets/vintages";
import { folded, listOf } from "../frame/parts";

/** Shows which figures of the workbook have changed since it was built; changes nothing. */
export function createDataNotice(pane: Pane): HTMLElement {
  const holder = element("div");
  const accept = async () => {
    await acceptData(pane.port);
    fill(holder);
    return { text: "Noted: this workbook counts as reviewed with the data of this add-in." };
  };
  const check = async (): Promise<void> => {
    const review = await reviewData(pane.port);
    fill(
      holder,
      review !== null &&
        notice(review, () => void pane.perform({ doing: "Noting the data version", run: accept })),
    );
  };
  void check().catch(() => fill(holder));
  return holder;
}

function notice({ stored, current, changes, newer }: DataReview, accept: () => void): HTMLElement {
  return element(
    "section",
    { class: "notice", "aria-label": "Changed figures" },
    element(
      "p",
      {},
      element("strong", {}, summary(changes.length)),
      ` It was built with data ${stored}; this add-in has ${current}.`,
    ),
    changes.length > 0 &&
      element("p", {}, "Formulas take the new figures, values and the team's table keep the old."),
    changes.length > 0 && folded("Old and new", listOf(changes.map(changeText))),
    newer.length > 0 &&
      folded(
        `Newer readings than the workbook's quarters (${newer.length})`,
        listOf(newer.map(newerText)),
      ),
    button("Mark as reviewed", accept),
  );
}

function summary(count: number): string {
  return count === 0
    ? "No figure that this workbook uses has changed."
    : `${counted(count, "figure")} of this workbook changed.`;
}

/** "RIOT Debt: 859.4m USD, now 900m USD". */
function changeText({ ticker, field, vintage, before, after }: FigureChange): string {
  const which = vintage === DEFAULT_VINTAGE ? "" : ` (${vintage})`;
  return `${ticker} ${labelOf(field)}${which}: ${shown(field, before)}, now ${shown(field, after)}`;
}

/** "IREN Secured power: 2,910 MW in 2025-Q3, 4,810 MW in the newest". */
function newerText({ ticker, field, vintage, value, newest }: NewerFigure): string {
  const [old, now] = [value, newest].map((one) => shown(field, one));
  return `${ticker} ${labelOf(field)}: ${old} in ${vintage}, ${now} in the newest`;
}

function shown(field: FieldName, value: number | string | null): string {
  const unit = findField(field)?.unit ?? "text";
  return value === null ? "not published" : shownValue({ field, value, unit });
}

/** Says at the start of the pane that figures have changed, where they have. */
export async function announceDataChanges(pane: Pane): Promise<void> {
  const review = await reviewData(pane.port).catch(() => null);
  if (review !== null && review.changes.length > 0) {
    pane.status.show({
      tone: "warning",
      text: `${summary(review.changes.length)} Nothing was changed by itself.`,
      action: { label: "Show them", run: () => void pane.open("companies") },
    });
  }
}
