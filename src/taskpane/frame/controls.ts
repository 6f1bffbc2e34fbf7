import { element, type Child } from "./dom";
import { icon, type Icon } from "./icons";

interface ButtonOptions {
  readonly primary?: boolean;
  readonly subtle?: boolean;
  readonly class?: string;
}

/*
 * Fluent's buttons tell their role and state to the browser only; as attributes, checkers and older
 * screen readers see them too.
 */

/** A Fluent button; the label is a text or texts with a picture. */
export function button(
  label: Child | readonly Child[],
  onClick: () => void,
  { primary, subtle, ...attributes }: ButtonOptions = {},
): HTMLElement {
  return element(
    "fluent-button",
    {
      role: "button",
      size: "small",
      appearance: primary === true ? "primary" : subtle === true ? "subtle" : undefined,
      ...attributes,
      on: { click: onClick },
    },
    ...(Array.isArray(label) ? (label as readonly Child[]) : [label as Child]),
  );
}

/** A button that shows only a picture; the label is what screen readers and the tooltip say. */
export function iconButton(name: Icon, label: string, onClick: () => void): HTMLElement {
  return element(
    "fluent-button",
    {
      role: "button",
      size: "small",
      appearance: "subtle",
      "icon-only": true,
      "aria-label": label,
      title: label,
      on: { click: onClick },
    },
    icon(name),
  );
}

export function setEnabled(control: HTMLElement, enabled: boolean): void {
  control.toggleAttribute("disabled", !enabled);
  control.setAttribute("aria-disabled", String(!enabled));
}
