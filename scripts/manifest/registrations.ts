import { baseAddress } from "./addresses";
import { onLine, repeated, type Check } from "./check";
import { resourcesById } from "./resources";
import { all, type Element } from "./xml";

export const commandsAreRegistered: Check = {
  title: "every ribbon command is registered, and every registered one is on the ribbon",
  run(manifest, { commands }) {
    const named = all(manifest, "FunctionName");
    const onRibbon = new Set(named.map(({ text }) => text));
    return [
      ...named
        .filter(({ text }) => !commands.has(text))
        .map((one) =>
          onLine(one, `no source registers "${one.text}" with Office.actions.associate.`),
        ),
      ...[...commands]
        .filter((command) => !onRibbon.has(command))
        .map((command) => `The sources register "${command}", which no button runs.`),
    ];
  },
};

/** Names given to Office.actions.associate in a source text. */
export function registeredCommands(source: string): string[] {
  return [...source.matchAll(/Office\.actions\.associate\(\s*["'`](\w+)["'`]/g)].map(
    ([, name]) => name,
  );
}

export const metadataMatchesTheScript: Check = {
  title: "the function metadata lists exactly what the function script registers",
  run(manifest, surroundings) {
    const listed = listedFunctions(manifest, surroundings.servedFile);
    if (listed === undefined) {
      return ["The metadata file is missing or is not JSON with a list of functions."];
    }
    const ids = new Set(listed);
    const registered = surroundings.functions ?? ids;
    return [
      ...(ids.size === 0 ? ["The metadata lists no function."] : []),
      ...repeated(listed).map((id) => `The metadata lists ${id} more than once.`),
      ...[...ids]
        .filter((id) => !registered.has(id))
        .map((id) => `The metadata lists ${id}, which the function script does not register.`),
      ...[...registered]
        .filter((id) => !ids.has(id))
        .map((id) => `The function script registers ${id}, which the metadata does not list.`),
    ];
  },
};

function listedFunctions(
  manifest: Element,
  servedFile: (path: string) => Uint8Array | undefined,
): string[] | undefined {
  const resid = all(manifest, "Metadata")[0]?.children[0]?.attributes.resid ?? "";
  const url = resourcesById(manifest).get(resid)?.attributes.DefaultValue ?? "";
  const file = servedFile(url.slice(baseAddress(manifest)?.length ?? 0));
  if (file === undefined) {
    return undefined;
  }
  const metadata = JSON.parse(new TextDecoder().decode(file)) as { functions?: { id: string }[] };
  return metadata.functions?.map(({ id }) => id.toUpperCase());
}
