import { onLine, type Check } from "./check";
import { all, at, everything, type Element } from "./xml";

interface Address {
  readonly element: Element;
  readonly url: string;
}

/** Every address in the manifest; namespace declarations are names, not addresses. */
function addresses(manifest: Element): Address[] {
  return everything(manifest)
    .flatMap((element) =>
      [element.attributes.DefaultValue, element.attributes.Value, element.text].map((url) => ({
        element,
        url: url ?? "",
      })),
    )
    .filter(({ url }) => /^[a-z][a-z0-9+.-]*:\/\//i.test(url));
}

/** The folder that serves the add-in: what precedes taskpane.html in SourceLocation. */
export function baseAddress(manifest: Element): string | undefined {
  const source = at(manifest, "DefaultSettings", "SourceLocation")?.attributes.DefaultValue;
  return source?.replace(/[^/]*$/, "");
}

export const addressesAreSecure: Check = {
  title: "every address is https",
  run(manifest) {
    return addresses(manifest)
      .filter(({ url }) => !/^https:\/\/[^/]/i.test(url))
      .map(({ element, url }) => onLine(element, `${url} must be an https address.`));
  },
};

export const productionIsNotLocal: Check = {
  title: "a production manifest names no local host",
  run(manifest, { production }) {
    if (!production) {
      return [];
    }
    return addresses(manifest)
      .filter(({ url }) => /^\w+:\/\/(localhost|127\.|\[::1\])/i.test(url))
      .map(({ element, url }) =>
        onLine(element, `${url} works on the developer's machine only: build with --env host=.`),
      );
  },
};

export const servedFilesExist: Check = {
  title: "every address of our own host leads to a file",
  run(manifest, { servedFile }) {
    const base = baseAddress(manifest);
    if (base === undefined) {
      return ["DefaultSettings/SourceLocation is missing, so no file can be found."];
    }
    return addresses(manifest)
      .filter(({ url }) => url.startsWith(base) && servedFile(pathIn(url, base)) === undefined)
      .map(({ element, url }) => onLine(element, `${url} leads to a file that is not there.`));
  },
};

function pathIn(url: string, base: string): string {
  return url.slice(base.length).replace(/[?#].*/, "");
}

export const namespaceIsWellFormed: Check = {
  title: "the namespace is a plain word",
  run(manifest) {
    const resid = all(manifest, "Namespace")[0]?.attributes.resid;
    const text = all(manifest, "String").find(({ attributes }) => attributes.id === resid);
    const namespace = text?.attributes.DefaultValue ?? "";
    return /^[A-Z][A-Z0-9]{3,7}$/.test(namespace)
      ? []
      : [`The namespace must be 4 to 8 capital letters or digits, got "${namespace}".`];
  },
};
