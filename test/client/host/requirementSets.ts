import { readFileSync } from "node:fs";

/** The set and version that brought a member, such as ["ExcelApi", "1.9"]. */
export interface ApiSet {
  readonly set: string;
  readonly version: string;
}

/** By "Type.member", as the client writes them, for the types of the Excel namespace. */
export type ApiSets = ReadonlyMap<string, ApiSet>;

const TYPES = require.resolve("@types/office-js/index.d.ts");

let excel: ApiSets | null = null;

/** Read from the notes `[Api set: ExcelApi 1.9]` of Microsoft's type declarations. */
export function excelSets(): ApiSets {
  excel ??= readSets(readFileSync(TYPES, "utf8"));
  return excel;
}

function readSets(text: string): ApiSets {
  const sets = new Map<string, ApiSet>();
  const start = text.indexOf("\ndeclare namespace Excel {");
  const end = text.indexOf("\n}", start);
  let type = "";
  let note: ApiSet | null = null;
  for (const line of text.slice(start, end).split("\n")) {
    const [, set, version] = /\[Api set: (\w+) ([\d.]+)/.exec(line) ?? [];
    const [, opened] = /^ {4}(?:class|interface) (\w+)/.exec(line) ?? [];
    const [, member] = /^ {8}(?:readonly )?(\w+)[?(:<]/.exec(line) ?? [];
    if (set !== undefined) {
      note = { set, version };
    } else if (opened !== undefined) {
      type = opened;
      note = null;
    } else if (member !== undefined) {
      const known = sets.get(`${type}.${member}`);
      // Of several signatures the oldest one brought the member.
      if (note !== null && (known === undefined || isNewer(known.version, note.version))) {
        sets.set(`${type}.${member}`, note);
      }
      note = null;
    }
  }
  return sets;
}

export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((one) => one.split(".").map(Number));
  return a[0] !== b[0] ? a[0] > b[0] : a[1] > b[1];
}
