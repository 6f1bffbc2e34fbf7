import { element } from "./dom";

/** A word in the text that does something. */
export function linkButton(label: string, onClick: () => void): HTMLElement {
  return element("button", { type: "button", class: "link", on: { click: onClick } }, label);
}
