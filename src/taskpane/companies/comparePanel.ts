import type { Figure } from "../../presets/types";
import { element, fill } from "../frame/dom";
import { compareCompanies, type ComparedField } from "./compare";
import { amount, provenance } from "./figureTable";
import { select } from "../frame/parts";
import type { Panel, Session } from "./session";

/** Two of the picked companies side by side. */
export function createComparePanel(session: Session): Panel {
  const tickers = session.picked();
  const pair = [tickers[0], tickers[1]];
  const holder = element("div");
  const show = (): void => fill(holder, table(session, pair[0], pair[1]));
  const side = (at: 0 | 1, label: string): HTMLElement =>
    select({
      label,
      choices: tickers.map((ticker) => ({ value: ticker, label: ticker })),
      chosen: pair[at],
      onChoose(ticker) {
        pair[at] = ticker;
        show();
      },
    });
  show();
  return {
    title: "Two companies side by side",
    element: element(
      "div",
      {},
      element("div", { class: "pair" }, side(0, "First company"), side(1, "Second company")),
      holder,
    ),
  };
}

function table(session: Session, left: string, right: string): HTMLElement {
  return element(
    "table",
    { class: "compare" },
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...["Figure", left, right].map((head) => element("th", { scope: "col" }, head)),
      ),
    ),
    element(
      "tbody",
      {},
      ...compareCompanies(left, right, session.vintage()).flatMap((field) => rows(field)),
    ),
  );
}

function rows({ field, left, right, caution }: ComparedField): HTMLElement[] {
  const row = element(
    "tr",
    {},
    element("th", { scope: "row" }, field.label),
    side(left),
    side(right),
  );
  return caution === null
    ? [row]
    : [row, element("tr", {}, element("td", { class: "low", colspan: 3 }, `! ${caution}`))];
}

function side(figure: Figure | null): HTMLElement {
  return figure === null
    ? element("td", {}, "not published")
    : element("td", {}, amount(figure), ...provenance(figure));
}
