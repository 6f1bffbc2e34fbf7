import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Licences a dependency may have; the first of a choice counts. */
export const ALLOWED_LICENCES: readonly string[] = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-3.0",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Python-2.0",
  "Unlicense",
  "Zlib",
];

/** Packages whose licence needs a word, and the word. */
export const JUDGED: Readonly<Record<string, string>> = {
  "@microsoft/office-js":
    "Microsoft's own, for developing and testing add-ins: judges the port in the tests, is never committed, and no part of it is shipped",
  "axe-core": "MPL-2.0: judges accessibility in the tests, no part of it is shipped",
  jstat: "MIT, which it says in the old way: comes with a rival of the bench, not shipped",
};

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Every package of the lock file that is installed here, and of the folder of the tools, by name. */
export function installedPackages(): Package[] {
  const own = lockedIn(".").filter(({ folder }) => existsSync(path.join(folder, "package.json")));
  return [...own, ...lockedIn("tools")]
    .map(({ folder, version = "", license }) => ({
      name: folder.replace(/^.*node_modules\//, ""),
      version,
      licence: license ?? (folder.startsWith("tools") ? "unknown" : licenceOf(folder)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

interface Locked {
  readonly folder: string;
  readonly version?: string;
  readonly license?: string;
}

function lockedIn(root: string): Locked[] {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, Omit<Locked, "folder">>;
  };
  return Object.entries(lock.packages)
    .filter(([folder]) => folder !== "")
    .map(([folder, one]) => ({ ...one, folder: path.join(root, folder) }));
}

/** Packages under a licence that is neither allowed nor judged. */
export function unlicensed(packages: readonly Package[]): Package[] {
  return packages.filter(
    ({ name, licence }) =>
      !(name in JUDGED) && !alternatives(licence).some((one) => ALLOWED_LICENCES.includes(one)),
  );
}

function alternatives(licence: string): string[] {
  return licence.replace(/[()]/g, "").split(/ OR | AND |\//);
}

/** The licence of a package; some say it the old way, or only in a file. */
export function licenceOf(folder: string): string {
  const { license, licenses } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  ) as { license?: string | { type: string }; licenses?: { type: string }[] };
  const said = license ?? licenses?.[0];
  if (said !== undefined) {
    return typeof said === "string" ? said : said.type;
  }
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license", "License"]
    .map((name) => path.join(folder, name))
    .find(existsSync);
  const text = file === undefined ? "" : readFileSync(file, "utf8");
  if (/Apache License\s+Version 2\.0/.test(text)) {
    return "Apache-2.0";
  }
  return /Permission is hereby granted, free of charge/.test(text) ? "MIT" : "unknown";
}
