/* The little XML that is read without the library: flat elements, known by their names. */

/** The opening tags of elements. */
export function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<${name}(?:\\s[^>]*)?>`, "g")) ?? [];
}

export function attribute(element: string, name: string): string | undefined {
  const text = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(element);
  return text === null ? undefined : entitiesRead(text[1] ?? text[2]);
}

/** Where a relation leads that stands beside a part in `folder`. */
export function partPath(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : `${folder}/${target}`;
  return path.replace(/[^/]+\/\.\.\//g, "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&apos;": "'",
};

/** Of an attribute's text. */
export function entitiesRead(text: string): string {
  return text.replace(
    /&(?:lt|gt|amp|quot|apos);|&#(\d+);|&#x([0-9a-f]+);/gi,
    (entity, decimal?: string, hex?: string) =>
      decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : hex !== undefined
          ? String.fromCodePoint(parseInt(hex, 16))
          : (ENTITIES[entity.toLowerCase()] ?? entity),
  );
}
