import type { Element } from "./xml";

/** What the checks may ask about the world outside the manifest. */
export interface Surroundings {
  /** True for a manifest that users install: then localhost is an error. */
  readonly production: boolean;
  /** Version in package.json, such as 1.2.3. */
  readonly packageVersion: string;
  /** Bytes of a file that the manifest's host serves, undefined where there is none. */
  readonly servedFile: (path: string) => Uint8Array | undefined;
  /** Names that the sources register with Office.actions.associate. */
  readonly commands: ReadonlySet<string>;
  /** Ids that the function script registers; undefined when it is not built. */
  readonly functions: ReadonlySet<string> | undefined;
}

/** One rule: the sentences say what is wrong and what would be right; none means it holds. */
export interface Check {
  readonly title: string;
  readonly run: (manifest: Element, surroundings: Surroundings) => string[];
}

/** "line 12: ..." */
export function onLine({ line }: Element, sentence: string): string {
  return `line ${line}: ${sentence}`;
}

/** The values that occur more than once, each once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) < index))];
}
