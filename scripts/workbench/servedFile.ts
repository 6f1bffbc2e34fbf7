import { readFile, realpath } from "node:fs/promises";
import path from "node:path";

export interface ServedFile {
  readonly name: string;
  readonly content: Buffer;
}

/**
 * The file of a folder that a request's path asks for, "index.html" for a path that ends in a
 * slash. Null for whatever cannot be read, whyever: a folder, a name that is too long or that goes
 * through a file, a link that leads out of the folder.
 * @param root the folder as the file system names it, without links
 */
export async function servedFile(root: string, pathname: string): Promise<ServedFile | null> {
  try {
    const wanted = decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const name = await realpath(path.resolve(root, `.${wanted}`));
    return name.startsWith(root + path.sep) ? { name, content: await readFile(name) } : null;
  } catch {
    return null;
  }
}
