import { button } from "./controls";
import { element, fill } from "./dom";

/** In the place of the pane: why it is not there, and the way to try again. */
export function showStartFailure(root: HTMLElement, text: string): void {
  fill(
    root,
    element(
      "div",
      { class: "empty", role: "alert" },
      element("p", {}, text),
      button("Reload", () => location.reload(), { primary: true }),
    ),
  );
}
