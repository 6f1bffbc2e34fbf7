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
export class PictureCard {
  readonly element: HTMLElement;
  private readonly place = element("figure");
  private readonly insertButton: HTMLElement;
  private inputs: Inputs;
  /** Fields that hold no number. */
  private readonly wrong = new Set<string>();

  constructor(
    private readonly pane: Pane,
    private readonly picture: Picture,
  ) {
    this.inputs = startingInputs(picture);
    this.insertButton = button("Insert on a new sheet", () => this.insert());
    this.element = element(
      "section",
      { class: "picture-card" },
      element("h3", {}, picture.title),
      element("p", { class: "about" }, picture.sentence),
      this.place,
      folded("Inputs", ...this.fields()),
      element("div", { class: "actions" }, this.insertButton),
      folded("Copy or save the picture", element("div", { class: "actions" }, ...this.copies())),
      pane.port.capabilities.charts === false &&
        element("p", { class: "hint" }, "Here the sheet shows no chart: Excel draws it."),
    );
    this.draw();
  }

  private copies(): HTMLElement[] {
    return PICTURE_ACTIONS.map(({ label, run }) =>
      button(label, () => {
        const drawing = this.place.querySelector("svg");
        if (drawing !== null) {
          void run(drawing).then(
            (text) => this.pane.status.show({ tone: "info", text }),
            () => this.pane.status.show({ tone: "error", text: "The picture could not be made." }),
          );
        }
      }),
    );
  }

  private fields(): HTMLElement[] {
    const { numbers, choice, companies } = this.picture;
    return [
      ...numbers.map((field) => this.numberField(field)),
      ...(choice === undefined
        ? []
        : [
            select({
              label: choice.label,
              choices: choice.choices,
              chosen: choice.value,
              onChoose: (value) => this.change({ choice: value }),
            }),
          ]),
      ...(companies?.tickers ?? []).map((ticker) => this.companyBox(ticker)),
    ];
  }

  private numberField({ key, label, unit, value, note }: NumberField): HTMLElement {
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
          if (number === null) {
            this.wrong.add(label);
            this.draw();
          } else {
            this.wrong.delete(label);
            this.change({ numbers: { ...this.inputs.numbers, [key]: number } });
          }
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

  private companyBox(ticker: string): HTMLElement {
    return checkbox({
      label: ticker,
      checked: this.inputs.companies.includes(ticker),
      onChange: (checked) => {
        const others = this.inputs.companies.filter((one) => one !== ticker);
        this.change({ companies: checked ? [...others, ticker] : others });
      },
    });
  }

  private change(inputs: Partial<Inputs>): void {
    this.inputs = { ...this.inputs, ...inputs };
    this.draw();
  }

  private draw(): void {
    const problem = this.problem();
    setEnabled(this.insertButton, problem === null);
    if (problem !== null) {
      fill(this.place, element("p", { class: "error", role: "alert" }, problem));
    }
  }

  /** Draws, or answers in a sentence why it cannot. */
  private problem(): string | null {
    if (this.wrong.size > 0) {
      return `Type a number for ${[...this.wrong].join(", ")}.`;
    }
    try {
      const { svg, gist } = this.picture.draw(this.inputs);
      fill(this.place, svg, element("figcaption", { class: "hint" }, gist));
      return null;
    } catch (error) {
      if (!(error instanceof CalcError)) {
        throw error;
      }
      return `${EXCEL_ERRORS[error.code]} ${error.message}`;
    }
  }

  private insert(): void {
    if (this.insertButton.hasAttribute("disabled")) {
      return;
    }
    const model = this.picture.model(this.inputs);
    void this.pane.perform({
      doing: `Inserting ${this.picture.title}`,
      run: (progress) => placeModel(this.pane, { model, company: undefined }, progress),
    });
  }
}
