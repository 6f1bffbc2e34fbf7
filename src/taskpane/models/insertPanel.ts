import type { Model } from "../../models";
import { DATA_VERSION } from "../../presets/version";
import type { VintageChoice } from "../../presets/vintages";
import { vintageSelect } from "../companies/vintageSelect";
import { select } from "../frame/parts";
import { button } from "../frame/controls";
import { element, fill, newId } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { isPortError, type Outcome } from "../frame/tasks";
import { companyChoices, hasVintage, previewSheets } from "./gallery";
import { placeModel } from "./insertion";

/** What is asked before a model goes into the workbook. */
export interface InsertPanel {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  /** Ends its ties to the workbook. */
  close(): void;
}

export function createInsertPanel(pane: Pane, model: Model, onClose: () => void): InsertPanel {
  const where = element("p", { class: "about", "aria-live": "polite" });
  const company = model.asksFor === "company" ? createCompanyField() : null;
  let vintage: VintageChoice | undefined = hasVintage(model) ? "latest" : undefined;
  const refresh = (): void =>
    void whereText(pane, model).then((text) => {
      if (where.textContent !== text) {
        fill(where, text);
      }
    });
  const run = async (ticker: string | undefined, progress: Progress): Promise<Outcome> => {
    const outcome = await placeModel(pane, { model, company: ticker, vintage }, progress);
    return { ...outcome, undo: () => outcome.undo().finally(refresh) };
  };
  const insert = (): void => {
    const ticker = company?.value();
    if (ticker !== null) {
      const doing = `Inserting ${model.title}`;
      void pane
        .perform({ doing, run: (progress) => run(ticker, progress) })
        .then((tone) => (tone === "success" ? onClose() : refresh()));
    }
  };
  const heading = element("h4", { tabindex: "-1" }, `Insert ${model.title}`);
  const stop = pane.selection.onMove(refresh);
  refresh();
  return {
    heading,
    element: element(
      "div",
      { class: "insert" },
      heading,
      company?.element,
      vintage !== undefined && vintageSelect(vintage, (chosen) => (vintage = chosen)),
      where,
      element("p", { class: "about" }, `Company figures: data ${DATA_VERSION}.`),
      element(
        "div",
        { class: "actions" },
        button("Insert", insert, { primary: true }),
        button("Cancel", onClose),
      ),
    ),
    close: () => stop(),
  };
}

type Progress = (text: string) => void;

async function whereText({ port }: Pane, model: Model): Promise<string> {
  try {
    return await previewSheets(port, model);
  } catch (error) {
    return isPortError(error) ? error.message : "";
  }
}

interface CompanyField {
  readonly element: HTMLElement;
  /** null, and a word beside the field, while none is chosen. */
  value(): string | null;
}

function createCompanyField(): CompanyField {
  let ticker = "";
  const id = newId("problem");
  const problem = element("p", { class: "problem", id, "aria-live": "assertive" });
  const field = select({
    label: "Company",
    choices: companyChoices(),
    chosen: ticker,
    onChoose(value) {
      ticker = value;
      complain(false);
    },
  });
  const list = field.querySelector("select");
  const complain = (missing: boolean): void => {
    fill(problem, missing && "Choose the company the model is about.");
    list?.setAttribute("aria-invalid", String(missing));
  };
  list?.setAttribute("aria-describedby", id);
  list?.setAttribute("aria-required", "true");
  field.append(problem);
  return {
    element: field,
    value() {
      complain(ticker === "");
      if (ticker === "") {
        list?.focus();
      }
      return ticker === "" ? null : ticker;
    },
  };
}
