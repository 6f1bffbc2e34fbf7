import { createRequire } from "node:module";
import path from "node:path";

const fromTools = createRequire(path.join(__dirname, "../tools/package.json"));

/**
 * A package of tools/, where those live that no part of the product and no test of every day needs.
 * @throws a sentence that says how to install them
 */
export function tool<Module>(name: string): Module {
  try {
    return fromTools(name) as Module;
  } catch (error) {
    throw new Error(`${name} is missing: run npm ci --prefix tools`, { cause: error });
  }
}
