import { element, fill, newId, type Child } from "./dom";
import { icon } from "./icons";
import type { Pane } from "./pane";

/* Pieces that the cards and panels of this view share. */

/** A real link, so that it can be copied; a click shows the address and asks first. */
export function sourceLink(pane: Pane, url: string, label: string): HTMLElement {
  return element(
    "a",
    {
      class: "source",
      href: url,
      title: url,
      "aria-label": label,
      on: {
        click: (event) => {
          event.preventDefault();
          pane.openLink(url);
        },
      },
    },
    icon("external"),
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** One of a few, all of them in view. */
export function radioGroup<Value extends string>(options: {
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  onChoose(value: Value): void;
}): HTMLFieldSetElement {
  const name = newId("choice");
  return element(
    "fieldset",
    { class: "choices" },
    element("legend", {}, options.legend),
    ...options.choices.map(({ value, label }) =>
      element(
        "label",
        {},
        element("input", {
          type: "radio",
          name,
          value,
          checked: value === options.chosen,
          on: { change: () => options.onChoose(value) },
        }),
        label,
      ),
    ),
  );
}

export function checkbox(options: {
  readonly label: Child;
  readonly checked: boolean;
  onChange(checked: boolean): void;
}): HTMLLabelElement {
  const box = element("input", {
    type: "checkbox",
    checked: options.checked,
    on: { change: () => options.onChange(box.checked) },
  });
  return element("label", { class: "check" }, box, options.label);
}

export function select<Value extends string>(options: {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | null;
  onChoose(value: Value): void;
}): HTMLElement {
  const id = newId("select");
  const list = element(
    "select",
    { id, on: { change: () => options.onChoose(list.value as Value) } },
    ...options.choices.map(({ value, label }) =>
      element("option", { value, selected: value === options.chosen }, label),
    ),
  );
  return element("div", { class: "labelled" }, element("label", { for: id }, options.label), list);
}

/** Folded away until someone wants it. */
export function folded(summary: string, ...children: readonly Child[]): HTMLDetailsElement {
  return element("details", { class: "folded" }, element("summary", {}, summary), ...children);
}

/** Folded away, and made when it is opened for the first time: long lists cost nothing unread. */
export function foldedUntilOpened(
  summary: string,
  make: () => readonly Child[],
): HTMLDetailsElement {
  const place = element("div");
  const root = folded(summary, place);
  const show = (): void => fill(place, ...make());
  root.addEventListener("toggle", show, { once: true });
  return root;
}

export function listOf(lines: readonly Child[]): HTMLElement {
  return element("ul", { class: "text" }, ...lines.map((line) => element("li", {}, line)));
}
