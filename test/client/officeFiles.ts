import { existsSync } from "node:fs";
import path from "node:path";

const DIST = path.join(__dirname, "../../tools/node_modules/@microsoft/office-js/dist");

/** The file of Microsoft's package for a path of its delivery network, `/lib/1/hosted/office.js`. */
export function officeFile(pathname: string): string {
  const name = pathname.replace("/lib/1/hosted/", "").replace(/^AgaveErrorUX/, "agaveerrorux");
  const file = path.join(DIST, name);
  if (!existsSync(file)) {
    throw new Error(`There is no ${file}: run npm ci --prefix tools.`);
  }
  return file;
}
