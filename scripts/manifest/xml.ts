import { SaxesParser } from "saxes";

/** One element of a manifest: names without their namespace prefix, text trimmed. */
export interface Element {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  readonly parent: Element | undefined;
  text: string;
}

/** Reads an XML text into a tree. Throws with line and reason when it is not well formed. */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser();
  let root: Element | undefined;
  let current: Element | undefined;
  parser.on("opentag", ({ name, attributes }) => {
    const element = toElement({ name, attributes, line: parser.line, parent: current });
    current?.children.push(element);
    root ??= element;
    current = element;
  });
  parser.on("text", (text) => {
    if (current !== undefined) {
      current.text += text.trim();
    }
  });
  parser.on("closetag", () => {
    current = current?.parent;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  if (root === undefined) {
    throw new Error("the file holds no element");
  }
  return root;
}

function toElement(tag: {
  name: string;
  attributes: Record<string, string>;
  line: number;
  parent: Element | undefined;
}): Element {
  const attributes = Object.fromEntries(
    Object.entries(tag.attributes).map(([key, value]) => [localName(key), value]),
  );
  const { line, parent } = tag;
  return { name: localName(tag.name), line, attributes, children: [], parent, text: "" };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The element and everything below it, in document order. */
export function everything(element: Element): Element[] {
  return [element, ...element.children.flatMap(everything)];
}

/** All elements of that name below `element`. */
export function all(element: Element, name: string): Element[] {
  return everything(element).filter((one) => one.name === name);
}

/** The first element found by going down the names, each a direct child of the one before. */
export function at(element: Element, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}
