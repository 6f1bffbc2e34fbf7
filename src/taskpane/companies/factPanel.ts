import type { Company } from "../../presets/types";
import { element } from "../frame/dom";
import { factSheetBlock, type As } from "./factSheet";
import { radioGroup } from "../frame/parts";
import type { Panel, Session } from "./session";
import { createTargetChoice } from "./targetChoice";

/** Inserts the facts and contracts of one company. */
export function createFactPanel(session: Session, company: Company): Panel {
  let as: As = "formulas" as As;
  const target = createTargetChoice({
    session,
    sheetName: () => `${company.ticker} facts`,
    build: () => (at) => factSheetBlock({ company, vintage: session.vintage(), as }, at),
  });
  return {
    title: `Fact sheet of ${company.ticker}`,
    element: element(
      "div",
      {},
      element(
        "p",
        {},
        "Every figure with unit, basis, day, confidence and source; contracts beside.",
      ),
      radioGroup<As>({
        legend: "What",
        choices: [
          { value: "formulas", label: "Formulas, which follow the data" },
          { value: "values", label: "Values, which stay" },
        ],
        chosen: as,
        onChoose(value) {
          as = value;
          target.refresh();
        },
      }),
      target.element,
    ),
    close: () => target.close(),
  };
}
