/** A document that is built with the add-in and opens in the browser. */
export interface Guide {
  readonly title: string;
  readonly about: string;
  /** Within help/. */
  readonly page: string;
  /** Within the repository. */
  readonly source: string;
  /** What else somebody may ask for. */
  readonly words: readonly string[];
}

export const GUIDES: readonly Guide[] = [
  guide("first-model", {
    title: "First model in ten minutes",
    about: "A shutdown price, a grid and a powered shell, cell by cell.",
    words: ["begin", "tutorial", "start", "learn"],
  }),
  guide("building-on-presets", {
    title: "Building on top of the presets",
    about: "Companies, quarters, sources and your own figures in formulas.",
    words: ["presets", "team table", "own figures", "vintage", "quarter"],
  }),
  guide("sharing", {
    title: "Sharing with and without the add-in",
    about: "What a colleague without the add-in sees, and how to prepare for it.",
    words: ["colleague", "send", "without the add-in", "native formulas", "client"],
  }),
  guide("troubleshooting", {
    title: "Troubleshooting",
    about: "#NAME?, #BUSY!, separators, slow sheets: look up what you see.",
    words: ["error", "name", "value", "spill", "semicolon", "decimal comma", "separator", "slow"],
  }),
  guide("what-the-numbers-rest-on", {
    title: "What the published numbers rest on",
    about: "Bases, confidence, and what is backed out or disputed.",
    words: ["source", "assumption", "basis", "confidence", "method"],
  }),
  guide("outside-the-sheet", {
    title: "When to leave the sheet",
    about: "The same functions from a command, a library or a database.",
    words: ["command line", "csv", "duckdb", "bigquery", "snowflake", "library"],
  }),
  guide("deploying", {
    title: "Deploying to a team",
    about: "For administrators: hosting, manifest, updates.",
    words: ["install", "administrator", "manifest", "update"],
  }),
  {
    title: "Changelog",
    about: "What is new and what was corrected, by version.",
    page: "changelog.html",
    source: "CHANGELOG.md",
    words: ["changes", "version", "release notes", "news"],
  },
];

function guide(name: string, { title, about, words }: Pick<Guide, "title" | "about" | "words">) {
  return { title, about, words, page: `guide-${name}.html`, source: `docs/guides/${name}.md` };
}

/** Where a page of the help lies beside the pane. */
export function helpAddress(page: string): string {
  return new URL(`help/${page}`, document.baseURI).href;
}
