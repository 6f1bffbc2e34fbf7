import { cellReader } from "../../catalog/readCell";
import { CalcError } from "../../core/errors";
import type { Figure } from "../../presets/types";
import { element, fill } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { createField } from "../functions/field";
import { networkPrefill } from "../functions/networkValues";
import { readInput } from "../functions/input";
import type { References } from "../functions/references";
import type { GivenArgument } from "./calculation";
import type { CompanyArgument } from "./companyArguments";
import { labelOf, shownValue } from "./facts";
import { provenance } from "./figureTable";
import { select } from "../frame/parts";

/** What one argument comes to: given, left out, or what is wrong with it. */
export type ArgumentState = GivenArgument | null | { readonly problem: string };

/** One argument in the form: a figure of the company, or what the user types or picks. */
export interface ArgumentControl {
  readonly argument: CompanyArgument;
  readonly element: HTMLElement;
  state(): ArgumentState;
  /** What the form of the function would take; "" where the argument is left out. */
  text(): string;
}

export interface ArgumentOptions {
  readonly pane: Pane;
  readonly argument: CompanyArgument;
  references(): References;
  onChange(): void;
  /** Of the state of the network to begin with; the newest without it. */
  readonly month?: string;
}

const TYPED = "typed";

export function createArgument(options: ArgumentOptions): ArgumentControl {
  const { argument, onChange } = options;
  const typed = typedControl(options);
  if (argument.candidates.length === 0) {
    return typed;
  }
  let figure: Figure | undefined = argument.required ? argument.candidates[0] : undefined;
  const holder = element("div");
  const show = (): void =>
    figure === undefined ? fill(holder, typed.element) : fill(holder, ...provenance(figure));
  show();
  return {
    argument,
    element: element(
      "div",
      { class: "use" },
      select({
        label: argument.name,
        choices: [
          ...argument.candidates.map((one) => ({ value: one.field, label: figureText(one) })),
          { value: TYPED, label: argument.required ? "another value" : "left out, or typed" },
        ],
        chosen: figure?.field ?? TYPED,
        onChoose(value) {
          figure = argument.candidates.find(({ field }) => field === value);
          show();
          onChange();
        },
      }),
      holder,
    ),
    state: () =>
      figure === undefined
        ? typed.state()
        : { ...named(argument), from: { kind: "company", figure } },
    text: () => (figure === undefined ? typed.text() : String(figure.value)),
  };
}

function figureText(figure: Figure): string {
  return `${shownValue(figure)}: ${labelOf(figure.field)}`;
}

function typedControl({
  pane,
  argument,
  references,
  onChange,
  month,
}: ArgumentOptions): ArgumentControl {
  const { name, parameter } = argument;
  const prefill = argument.candidates.length === 0 ? networkPrefill(name, parameter, month) : null;
  const field = createField({
    name,
    parameter,
    prefill,
    onEdit: onChange,
    onCommit: onChange,
    onPick: () =>
      void pane.perform({
        doing: "Reading the selection",
        run: async () => {
          field.text = `=${await pane.selection.refresh()}`;
          onChange();
          field.focus();
          return null;
        },
      }),
  });
  const state = (): ArgumentState => {
    const read = readTyped(argument, field.text, references());
    field.problem(read !== null && "problem" in read ? read.problem : null);
    const isTyped = read !== null && "from" in read && read.from.kind === "typed";
    return isTyped && field.text === prefill?.text
      ? { ...read, from: { ...read.from, origin: prefill.note } }
      : read;
  };
  return {
    argument,
    element: element(
      "div",
      { class: "use" },
      argument.unpublished &&
        element("p", { class: "low" }, "! Not published by this company: type a value."),
      field.element,
    ),
    state,
    text: () => field.text,
  };
}

function readTyped(argument: CompanyArgument, text: string, references: References): ArgumentState {
  const { name, parameter } = argument;
  const input = readInput(text, parameter, references);
  switch (input.kind) {
    case "omitted":
      return null;
    case "wrong":
      return { problem: `${name}: ${input.message}` };
    case "cells":
      return { ...named(argument), from: { kind: "cells", reference: input.reference.text } };
    case "value": {
      const read = cellReader(name, parameter).read(input.value, false);
      return read instanceof CalcError
        ? { problem: read.message }
        : { ...named(argument), from: { kind: "typed", value: read ?? "" } };
    }
  }
}

function named({ name, parameter }: CompanyArgument): Pick<GivenArgument, "name" | "unit"> {
  return { name, unit: parameter.kind === "number" ? parameter.unit : "" };
}
