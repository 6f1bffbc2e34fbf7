/* Zips dist/ for a static host. Run: npm run build -- --env host=https://...; npm run package */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync, type Zippable } from "fflate";
import { ADDIN_VERSION } from "../src/catalog/version";

const DIST = "dist";
/** What a host does not serve: the workbench and this manifest are for a developer's machine. */
const LEFT_OUT = /^workbench\/|^manifest\.dev\.xml$|\.map$/;
/** The same bytes for the same content, whenever it is zipped. */
const STAMP = new Date("2000-01-01T00:00:00");

const problem = problemOf(path.join(DIST, "manifest.xml"));
if (problem === null) {
  zip(`hashwatt-${ADDIN_VERSION}`);
} else {
  console.error(`${problem}: run npm run build -- --env host=https://... first`);
  process.exitCode = 1;
}

function problemOf(manifest: string): string | null {
  if (!existsSync(manifest)) {
    return "dist/ holds no add-in";
  }
  const local = /https?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/"]/.test(
    readFileSync(manifest, "utf8"),
  );
  return local ? "dist/ is built for this machine, which nobody else's Excel can reach" : null;
}

function zip(folder: string): void {
  const files: Zippable = Object.fromEntries(
    filesUnder(DIST)
      .filter((file) => !LEFT_OUT.test(file))
      .map((file) => [
        `${folder}/${file}`,
        [readFileSync(path.join(DIST, file)), { mtime: STAMP }],
      ]),
  );
  files[`${folder}/.nojekyll`] = [strToU8(""), { mtime: STAMP }];
  writeFileSync(`${folder}.zip`, zipSync(files, { level: 9 }));
  console.log(`${folder}.zip: ${Object.keys(files).length} files`);
}

function filesUnder(root: string, below = ""): string[] {
  return readdirSync(path.join(root, below))
    .flatMap((name) => {
      const file = below === "" ? name : `${below}/${name}`;
      return statSync(path.join(root, file)).isDirectory() ? filesUnder(root, file) : [file];
    })
    .sort();
}
