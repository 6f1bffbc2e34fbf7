/**
 * On the web Office's own script takes Tab and Escape when they reach the window: it moves the focus
 * by a list in which Fluent's buttons are missing, and gives it away to the sheet while a question
 * stands. So Tab stays the browser's here, and Escape the question's.
 */
export function keepKeysFromOffice(): void {
  document.addEventListener("keydown", (event) => {
    const asked = document.querySelector("dialog[open]") !== null;
    if (event.key === "Tab" || (event.key === "Escape" && asked)) {
      event.stopPropagation();
    }
  });
}
