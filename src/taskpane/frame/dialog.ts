import type { Question } from "../../workbook/place/site";
import { button } from "./controls";
import { element, newId } from "./dom";

/** Asks inside the pane, for Office may block the browser's own boxes. Escape means no. */
export function ask({ title, text, action, destroys }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const heading = newId("dialog");
    const answer = (yes: boolean): void => dialog.close(yes ? "yes" : "");
    const cancel = button("Cancel", () => answer(false));
    const dialog = element(
      "dialog",
      {
        class: "dialog",
        role: "alertdialog",
        "aria-labelledby": heading,
        "aria-describedby": `${heading}-text`,
        on: {
          close: () => {
            dialog.remove();
            resolve(dialog.returnValue === "yes");
          },
        },
      },
      element("h2", { id: heading }, title),
      element("div", { id: `${heading}-text` }, ...text.map((line) => element("p", {}, line))),
      element(
        "div",
        { class: "actions" },
        destroys === true
          ? button(action, () => answer(true), { class: "destroys" })
          : button(action, () => answer(true), { primary: true }),
        cancel,
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
    cancel.focus();
  });
}
