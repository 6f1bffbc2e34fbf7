/* Elements are built from data here and nowhere else; texts are text nodes, never markup. */

type Listeners = {
  readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
};

export interface Options {
  readonly on?: Listeners;
  /** true is an attribute without value; false, null and undefined leave it out. */
  readonly [attribute: string]: string | number | boolean | null | undefined | Listeners;
}

export type Child = Node | string | null | undefined | false;

/** The components of Fluent UI that fluent.ts registers. */
type FluentTag =
  | "fluent-badge"
  | "fluent-button"
  | "fluent-message-bar"
  | "fluent-spinner"
  | "fluent-tab"
  | "fluent-tablist";

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options?: Options,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag];
export function element(
  tag: FluentTag,
  options?: Options,
  ...children: readonly Child[]
): HTMLElement;
export function element(
  tag: string,
  options: Options = {},
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(tag);
  const { on, ...attributes } = options;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(name, value === true ? "" : String(value));
    }
  }
  for (const [type, listener] of Object.entries(on ?? {})) {
    made.addEventListener(type, listener as EventListener);
  }
  made.append(...present(children));
  return made;
}

/** Puts the children in place of what the element holds. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...present(children));
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => Boolean(child));
}

let count = 0;

/** An id no other element of the page has, for labels and descriptions. */
export function newId(prefix: string): string {
  count += 1;
  return `${prefix}-${count}`;
}

/** A formula as code that breaks between its arguments and not within a number. */
export function formulaCode(formula: string): HTMLElement {
  const parts = formula.match(/[^,;(]+[,;(]*|[,;(]+/g) ?? [];
  return element("code", {}, ...parts.flatMap((part) => [part, element("wbr")]));
}
