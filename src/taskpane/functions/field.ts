import { describeBounds } from "../../catalog/bounds";
import type { Parameter } from "../../catalog/define";
import { describeDefault } from "../../catalog/metadata";
import { iconButton } from "../frame/controls";
import { element, fill, newId } from "../frame/dom";
import type { Prefill } from "./networkValues";
import { suggestionsFor } from "./suggestions";

/** The input of one argument, with what is known about it. */
export interface Field {
  readonly element: HTMLElement;
  text: string;
  /** Shows what is wrong with the argument; null takes it away. */
  problem(sentence: string | null): void;
  focus(): void;
}

export interface FieldOptions {
  readonly name: string;
  readonly parameter: Parameter;
  /** What it begins with, and a word on where that is from. */
  readonly prefill?: Prefill | null;
  /** After each keystroke or choice. */
  onEdit(): void;
  /** When the user leaves the field with a new text. */
  onCommit(): void;
  /** The user wants the cells selected in the sheet. */
  onPick(): void;
}

type Control = HTMLInputElement | HTMLSelectElement;

export function createField(options: FieldOptions): Field {
  const { name, parameter } = options;
  const id = newId("argument");
  const control = createControl(options, id);
  const problem = element("p", { id: `${id}-problem`, class: "problem" });
  const { prefill = null } = options;
  if (prefill !== null) {
    setText(control, prefill.text);
  }
  const made = element(
    "div",
    { class: "field" },
    element("label", { for: id }, name),
    element("span", { class: "unit" }, unitText(parameter)),
    element("div", { class: "entry" }, control, suggestions(options, control), pickButton(options)),
    problem,
    element(
      "p",
      { id: `${id}-about`, class: "about" },
      [
        about(parameter),
        ...(prefill === null ? [] : [`Begins with ${prefill.text}: ${prefill.note}`]),
      ].join(" "),
    ),
  );
  return {
    element: made,
    get text() {
      return control.value;
    },
    set text(text) {
      setText(control, text);
    },
    problem(sentence) {
      fill(problem, sentence === null ? null : withoutName(sentence, name));
      control.setAttribute("aria-invalid", String(sentence !== null));
    },
    focus: () => control.focus(),
  };
}

function createControl(options: FieldOptions, id: string): Control {
  const { parameter } = options;
  const shared = {
    id,
    "aria-describedby": `${id}-problem ${id}-about`,
    on: { input: () => options.onEdit(), change: () => options.onCommit() },
  };
  const choices = choicesOf(parameter);
  return choices === null
    ? element("input", {
        ...shared,
        type: "text",
        autocomplete: "off",
        spellcheck: "false",
        placeholder: describeDefault(parameter),
      })
    : element(
        "select",
        shared,
        element("option", { value: "" }, describeDefault(parameter) || "choose"),
        ...choices.map((choice) => element("option", { value: choice }, choice)),
      );
}

function suggestions({ name, parameter }: FieldOptions, control: Control): HTMLElement | null {
  const known = suggestionsFor(name, parameter);
  if (known.length === 0) {
    return null;
  }
  const id = `${control.id}-known`;
  control.setAttribute("list", id);
  return element("datalist", { id }, ...known.map((value) => element("option", { value })));
}

function choicesOf(parameter: Parameter): readonly string[] | null {
  switch (parameter.kind) {
    case "choice":
      return parameter.choices;
    case "flag":
      return ["TRUE", "FALSE"];
    default:
      return null;
  }
}

/** Cells picked for a choice join its list. */
function setText(control: Control, text: string): void {
  if (control instanceof HTMLSelectElement) {
    const known = Array.from(control.options, ({ value }) => value);
    if (!known.includes(text)) {
      control.append(element("option", { value: text }, text.replace(/^=/, "")));
    }
  }
  control.value = text;
}

/** Beside the field it is plain which argument is meant. */
function withoutName(text: string, name: string): string {
  return sentence(text.startsWith(name) ? text.slice(name.length).replace(/^:?\s+/, "") : text);
}

function pickButton({ name, onPick }: FieldOptions): HTMLElement {
  return iconButton("pick", `Use the selected cells for ${name}`, onPick);
}

function unitText(parameter: Parameter): string {
  return parameter.kind === "number" || parameter.kind === "series" ? parameter.unit : "";
}

/** "Facility power over machine power. At least 1. Default 1." */
function about(parameter: Parameter): string {
  const facts = [parameter.description, ...boundsOf(parameter), describeDefault(parameter)];
  return facts
    .filter((fact) => fact !== "")
    .map(sentence)
    .join(" ");
}

function boundsOf(parameter: Parameter): string[] {
  switch (parameter.kind) {
    case "number":
      return [describeBounds(parameter)];
    case "series":
      return [
        describeBounds(parameter),
        parameter.orOne === true ? "a range or one value" : "a range",
      ];
    case "table":
      return ["a range"];
    default:
      return [];
  }
}

function sentence(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}
