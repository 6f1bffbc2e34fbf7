import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { licenceOf } from "./licences";

/** What a page must say about the packages whose code it carries; beside each build as this file. */
export const NOTICES_FILE = "THIRD-PARTY.txt";

/**
 * The notices of every package among the sources of a build, which are paths that go through
 * node_modules. @throws when a package comes without its licence and no other shows its terms.
 */
export function noticesFor(sources: readonly string[]): string {
  const folders = new Set(sources.flatMap((source) => packageFolder(source) ?? []));
  const packages = [...folders].sort().map(describe);
  return packages.map((one) => noticeOf(one, packages)).join(`\n${"-".repeat(80)}\n\n`);
}

/** The sources that the source maps of a folder name: what its scripts contain. */
export function mappedSources(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".js.map"))
    .flatMap((name) => {
      const map = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as {
        sources: string[];
      };
      return map.sources;
    });
}

function packageFolder(source: string): string | null {
  const [, folder] =
    /.*?(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  return folder ?? null;
}

interface Bundled {
  /** As in `name 1.2.3`. */
  readonly title: string;
  readonly licence: string;
  readonly author: string;
  /** The package's own words; "" where it has none, which happens. */
  readonly text: string;
}

function describe(folder: string): Bundled {
  const { name, version, author } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  ) as { name: string; version: string; author?: string | { name: string } };
  return {
    title: `${name} ${version}`,
    licence: licenceOf(folder),
    author: (typeof author === "object" ? author.name : author) ?? `the authors of ${name}`,
    text: textIn(folder),
  };
}

/** The licence, and the notice that some licences ask to hand on. */
function textIn(folder: string): string {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)\b/i.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), "utf8").trim())
    .join("\n\n");
}

function noticeOf({ title, licence, author, text }: Bundled, all: readonly Bundled[]): string {
  return `${title} (${licence})\n\n${text || `Copyright (c) ${author}\n\n${termsOf(licence, all)}`}\n`;
}

/** Where the terms of a licence stand that a package names without printing it. */
function termsOf(licence: string, all: readonly Bundled[]): string {
  const printed = all.find((one) => one.licence === licence && one.text !== "");
  if (printed === undefined && licence !== "MIT") {
    throw new Error(`no package of this build prints the terms of ${licence}`);
  }
  const place =
    printed === undefined ? "the file LICENSE of Hashwatt" : `the part on ${printed.title}`;
  return `Under the terms of the ${licence} licence as they stand in ${place}.`;
}
