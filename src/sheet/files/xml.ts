/* The little XML that is read without the library: flat elements, known by their names. */

/**
 * The pattern of an element with all that is in it. It ends where the next of its name begins, as the
 * others do at a "<", which no attribute holds: a file of starts without ends is gone through once.
 */
export function whole(name: string): string {
  return `<${name}(?:\\s[^<>]*)?>(?:(?!<${name}[\\s>]).)*?</${name}>`;
}

/** The opening tags of elements. */
export function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<${name}(?:\\s[^<>]*)?>`, "g")) ?? [];
}

export function attribute(element: string, name: string): string | undefined {
  const text = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(element);
  return text === null ? undefined : entitiesRead(text[1] ?? text[2]);
}

export const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Where the relations of a part stand, those of the whole file for "". */
export function relationsPath(path: string): string {
  return path.replace(/([^/]*)$/, "_rels/$1.rels");
}

/** Where a relation leads that stands beside a part in `folder`. */
export function partPath(folder: string, target: string): string {
  const steps = target.replace(/\\/g, "/").split("/");
  const path: string[] = [];
  for (const step of target.startsWith("/") ? steps : [...folder.split("/"), ...steps]) {
    if (step === "..") {
      path.pop();
    } else if (step !== "" && step !== ".") {
      path.push(step);
    }
  }
  return path.join("/");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&apos;": "'",
};

/** As an attribute or an element's text holds it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (sign) => ESCAPES[sign] ?? `&#${sign.charCodeAt(0)};`);
}

const ESCAPES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ENTITIES).map(([entity, sign]) => [sign, entity]),
);

/** Of an attribute's text. */
export function entitiesRead(text: string): string {
  return text.replace(
    /&(?:lt|gt|amp|quot|apos);|&#(\d+);|&#x([0-9a-f]+);/gi,
    (entity, decimal?: string, hex?: string) =>
      decimal !== undefined
        ? characterOf(Number(decimal))
        : hex !== undefined
          ? characterOf(parseInt(hex, 16))
          : (ENTITIES[entity.toLowerCase()] ?? entity),
  );
}

/** U+FFFD for a number that is none of a character. */
function characterOf(code: number): string {
  return String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd);
}
