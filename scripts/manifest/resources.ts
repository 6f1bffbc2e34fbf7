import { onLine, repeated, type Check } from "./check";
import { all, at, everything, type Element } from "./xml";

const LONGEST_ID = 32;
const LONGEST_TEXT = { ShortStrings: 125, LongStrings: 250 } as const;

/** The resources of a manifest by id. */
export function resourcesById(manifest: Element): Map<string, Element> {
  return new Map(resources(manifest).map((one) => [one.attributes.id, one]));
}

function resources(manifest: Element): Element[] {
  return all(manifest, "Resources").flatMap((block) =>
    everything(block).filter(({ attributes }) => "id" in attributes),
  );
}

function references(manifest: Element): Element[] {
  return everything(manifest).filter(({ attributes }) => "resid" in attributes);
}

export const everyReferenceHasAResource: Check = {
  title: "every resid points to a resource",
  run(manifest) {
    const known = resourcesById(manifest);
    return references(manifest)
      .filter(({ attributes }) => !known.has(attributes.resid))
      .map((one) =>
        onLine(one, `${one.name} refers to "${one.attributes.resid}", which no resource defines.`),
      );
  },
};

export const everyResourceIsUsed: Check = {
  title: "every resource is used",
  run(manifest) {
    const used = new Set(references(manifest).map(({ attributes }) => attributes.resid));
    return resources(manifest)
      .filter(({ attributes }) => !used.has(attributes.id))
      .map((one) => onLine(one, `nothing refers to the resource "${one.attributes.id}".`));
  },
};

export const idsAreUnique: Check = {
  title: "ids are unique and short enough",
  run(manifest) {
    const withId = everything(manifest).filter(({ attributes }) => "id" in attributes);
    const twice = repeated(withId.map(({ attributes }) => attributes.id));
    const long = resources(manifest).filter(({ attributes }) => attributes.id.length > LONGEST_ID);
    return [
      ...twice.map((id) => `The id "${id}" is used more than once.`),
      ...long.map((one) =>
        onLine(one, `the id "${one.attributes.id}" is longer than ${LONGEST_ID} characters.`),
      ),
    ];
  },
};

export const textsFit: Check = {
  title: "texts keep to the lengths Office allows",
  run(manifest) {
    const limited = [
      ...Object.entries(LONGEST_TEXT).flatMap(([block, longest]) =>
        all(manifest, block).flatMap(({ children }) => children.map((text) => ({ text, longest }))),
      ),
      ...rootTexts(manifest),
    ];
    return limited
      .filter(({ text, longest }) => lengthOf(text) > longest)
      .map(({ text, longest }) =>
        onLine(
          text,
          `"${text.attributes.id ?? text.name}" has ${lengthOf(text)} characters, at most ${longest} are allowed.`,
        ),
      );
  },
};

function rootTexts(manifest: Element): { text: Element; longest: number }[] {
  const limits = { ProviderName: 125, DisplayName: 125, Description: 250 };
  return Object.entries(limits).flatMap(([name, longest]) => {
    const text = at(manifest, name);
    return text === undefined ? [] : [{ text, longest }];
  });
}

function lengthOf({ attributes, text }: Element): number {
  return (attributes.DefaultValue ?? text).length;
}
