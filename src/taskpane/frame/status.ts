import { button, iconButton } from "./controls";
import { element, fill } from "./dom";

export type Tone = "info" | "success" | "warning" | "error";

export interface Notice {
  readonly tone: Tone;
  readonly text: string;
  /** Further lines, such as cells that were left alone. */
  readonly details?: readonly string[];
  readonly action?: { readonly label: string; run(): void };
}

/** The line at the foot of the pane: what happened last, and what can be done about it. */
export interface StatusLine {
  readonly element: HTMLElement;
  show(notice: Notice): void;
  /** A task under way; the next notice ends it. */
  busy(text: string): void;
  clear(): void;
}

export function createStatusLine(): StatusLine {
  const line = element("div", { class: "status", role: "status", "aria-atomic": "true" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Good news shrinks to one line after a while; what is amiss stays whole until it is closed. */
  const put = (content: HTMLElement | null, shrinks: boolean): void => {
    clearTimeout(timer);
    line.classList.remove("shrunk");
    fill(line, content);
    if (shrinks) {
      timer = setTimeout(() => line.classList.add("shrunk"), SHRINK_MS);
    }
  };
  const clear = (): void => put(null, false);
  return {
    element: line,
    clear,
    show: (notice) => put(noticeBar(notice, clear), isGood(notice)),
    busy: (text) => put(busyBar(text), false),
  };
}

const SHRINK_MS = 8000;

function isGood({ tone }: Notice): boolean {
  return tone === "success" || tone === "info";
}

/** The live region around it reads it out; a second role would have it read twice. */
function noticeBar({ tone, text, details = [], action }: Notice, dismiss: () => void): HTMLElement {
  return element(
    "fluent-message-bar",
    {
      intent: tone,
      layout: text.length + details.length > 60 ? "multiline" : undefined,
      role: "none",
    },
    element("p", {}, text),
    details.length > 0 && element("ul", {}, ...details.map((detail) => element("li", {}, detail))),
    action !== undefined &&
      element(
        "div",
        { slot: "actions" },
        button(action.label, () => action.run()),
      ),
    element("div", { slot: "dismiss" }, iconButton("close", "Close this message", dismiss)),
  );
}

function busyBar(text: string): HTMLElement {
  return element(
    "div",
    { class: "busy" },
    element("fluent-spinner", { size: "tiny", "aria-hidden": "true", role: "none" }),
    element("p", {}, text),
  );
}
