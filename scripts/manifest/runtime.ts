import { onLine, type Check } from "./check";
import { resourcesById } from "./resources";
import { all, at, type Element } from "./xml";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The places that must name one page, or Office starts a second runtime beside the shared one. */
function pageReferences(manifest: Element): Element[] {
  const panes = all(manifest, "Action").filter(
    ({ attributes }) => attributes.type === "ShowTaskpane",
  );
  return [
    ...all(manifest, "Runtime"),
    ...all(manifest, "Page").flatMap(({ children }) => children),
    ...all(manifest, "FunctionFile"),
    ...panes.flatMap(({ children }) => children.filter(({ name }) => name === "SourceLocation")),
  ];
}

export const onePageForEverything: Check = {
  title: "runtime, functions, commands and pane share one page",
  run(manifest) {
    const runtimes = all(manifest, "Runtime");
    if (runtimes.length !== 1) {
      return [`There must be exactly one Runtime, got ${runtimes.length}.`];
    }
    const page = runtimes[0].attributes.resid;
    return [
      ...pageReferences(manifest)
        .filter(({ attributes }) => attributes.resid !== page)
        .map((one) =>
          onLine(one, `${one.name} names "${one.attributes.resid}", the runtime "${page}".`),
        ),
      ...(runtimes[0].attributes.lifetime === "long"
        ? []
        : [onLine(runtimes[0], 'the runtime must have lifetime="long".')]),
      ...sourceLocationFault(manifest, page),
    ];
  },
};

function sourceLocationFault(manifest: Element, page: string): string[] {
  const source = at(manifest, "DefaultSettings", "SourceLocation");
  const expected = resourcesById(manifest).get(page)?.attributes.DefaultValue;
  return source?.attributes.DefaultValue === expected
    ? []
    : [`DefaultSettings/SourceLocation must be the runtime's page, ${expected ?? page}.`];
}

export const identityIsValid: Check = {
  title: "id and version are valid and the version is the package's",
  run(manifest, { packageVersion }) {
    const id = at(manifest, "Id")?.text ?? "";
    const version = at(manifest, "Version")?.text ?? "";
    return [
      ...(GUID.test(id) ? [] : [`Id must be a random GUID of the add-in's own, got "${id}".`]),
      ...(version === `${packageVersion}.0`
        ? []
        : [`Version must be ${packageVersion}.0 as in package.json, got ${version}.`]),
    ];
  },
};

export const noEquivalentAddins: Check = {
  title: "no equivalent add-in is named",
  run(manifest) {
    return all(manifest, "EquivalentAddins").map((one) =>
      onLine(one, "EquivalentAddins would take the namespace out of users' formulas for good."),
    );
  },
};
