import { EXCEL_ERRORS } from "../../catalog/cells";
import { CalcError } from "../../core/errors";
import { checkbox, folded, select } from "../frame/parts";
import { button, setEnabled } from "../frame/controls";
import { element, fill, newId } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { PICTURE_ACTIONS } from "../../plot/pictureFile";
import { parseNumber } from "../../formula/literals";
import { placeModel } from "../models/insertion";
import { startingInputs, type Inputs, type NumberField, type Picture } from "./picture";

/** A picture with its inputs, and the button that puts it on a sheet. */
export function createPictureCard(pane: Pane, picture: Picture): HTMLElement {
  const place = element("figure");
  const insertButton = button("Insert on a new sheet", () => {
    if (!insertButton.hasAttribute("disabled")) {
      insertPicture(pane, picture, inputs);
    }
  });
  let inputs = startingInputs(picture);
  /** Fields that hold no number. */
  const wrong = new Set<string>();

  const draw = (): void => {
    const problem =
      wrong.size > 0
        ? `Type a number for ${[...wrong].join(", ")}.`
        : drawn(place, picture, inputs);
    setEnabled(insertButton, problem === null);
    if (problem !== null) {
      fill(place, element("p", { class: "error", role: "alert" }, problem));
    }
  };
  const change = (changed: Partial<Inputs>): void => {
    inputs = { ...inputs, ...changed };
    draw();
  };
  const onNumber = ({ key, label }: NumberField, value: number | null): void => {
    if (value === null) {
      wrong.add(label);
      draw();
    } else {
      wrong.delete(label);
      change({ numbers: { ...inputs.numbers, [key]: value } });
    }
  };
  const onCompany = (ticker: string, checked: boolean): void => {
    const others = inputs.companies.filter((one) => one !== ticker);
    change({ companies: checked ? [...others, ticker] : others });
  };
  const card = element(
    "section",
    { class: "picture-card" },
    element("h3", {}, picture.title),
    element("p", { class: "about" }, picture.sentence),
    place,
    folded(
      "Inputs",
      ...picture.numbers.map((field) => numberField(field, (value) => onNumber(field, value))),
      choiceField(picture, (choice) => change({ choice })),
      ...companyBoxes(picture, inputs, onCompany),
    ),
    element("div", { class: "actions" }, insertButton),
    folded(
      "Copy or save the picture",
      element("div", { class: "actions" }, ...copyButtons(pane, place)),
    ),
    pane.port.capabilities.charts === false &&
      element("p", { class: "hint" }, "Here the sheet shows no chart: Excel draws it."),
  );
  draw();
  return card;
}

function insertPicture(pane: Pane, picture: Picture, inputs: Inputs): void {
  const model = picture.model(inputs);
  void pane.perform({
    doing: `Inserting ${picture.title}`,
    run: (progress) => placeModel(pane, { model, company: undefined }, progress),
  });
}

/** Draws, or answers in a sentence why it cannot. */
function drawn(place: HTMLElement, picture: Picture, inputs: Inputs): string | null {
  try {
    const { svg, gist } = picture.draw(inputs);
    fill(place, svg, element("figcaption", { class: "hint" }, gist));
    return null;
  } catch (error) {
    if (!(error instanceof CalcError)) {
      throw error;
    }
    return `${EXCEL_ERRORS[error.code]} ${error.message}`;
  }
}

function copyButtons({ status }: Pane, place: HTMLElement): HTMLElement[] {
  return PICTURE_ACTIONS.map(({ label, run }) =>
    button(label, () => {
      const drawing = place.querySelector("svg");
      if (drawing !== null) {
        void run(drawing).then(
          (text) => status.show({ tone: "info", text }),
          () => status.show({ tone: "error", text: "The picture could not be made." }),
        );
      }
    }),
  );
}

function numberField(
  { label, unit, value, note }: NumberField,
  onNumber: (value: number | null) => void,
): HTMLElement {
  const id = newId("input");
  const input = element("input", {
    id,
    type: "text",
    autocomplete: "off",
    value: String(value),
    "aria-describedby": `${id}-about`,
    on: {
      input: () => {
        const number = parseNumber(input.value);
        input.setAttribute("aria-invalid", String(number === null));
        onNumber(number);
      },
    },
  });
  return element(
    "div",
    { class: "labelled" },
    element("label", { for: id }, `${label} (${unit})`),
    input,
    element("p", { id: `${id}-about`, class: "about" }, note),
  );
}

function choiceField({ choice }: Picture, onChoose: (value: string) => void): HTMLElement | false {
  return (
    choice !== undefined &&
    select({ label: choice.label, choices: choice.choices, chosen: choice.value, onChoose })
  );
}

function companyBoxes(
  { companies }: Picture,
  inputs: Inputs,
  onCompany: (ticker: string, checked: boolean) => void,
): HTMLElement[] {
  return (companies?.tickers ?? []).map((ticker) =>
    checkbox({
      label: ticker,
      checked: inputs.companies.includes(ticker),
      onChange: (checked) => onCompany(ticker, checked),
    }),
  );
}
