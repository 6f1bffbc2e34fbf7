import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/* Workbooks and cached metadata outlive a release: what a version offered, every later one does. */

interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly Parameter[];
    readonly result: object;
  }[];
}

const RELEASED = path.join(__dirname, "released");
const current = read("src/functions/functions.json");

describe.each(readdirSync(RELEASED))("beside %s", (file) => {
  const released = read(path.join(RELEASED, file));

  it.each(released.functions.map((each) => [each.id, each] as const))(
    "%s is still called in the same way",
    (id, before) => {
      const now = current.functions.find((each) => each.id === id);
      expect(now?.name).toBe(before.name);
      expect(now?.result).toEqual(before.result);
      const kept = now?.parameters.slice(0, before.parameters.length).map(calledAs);
      expect(kept).toEqual(before.parameters.map(calledAs));
      const appended = now?.parameters.slice(before.parameters.length) ?? [];
      expect(appended.filter(({ optional, repeating }) => !optional && !repeating)).toEqual([]);
    },
  );
});

function calledAs({ name, type, dimensionality, optional, repeating }: Parameter): Parameter {
  return { name, type, dimensionality, optional, repeating };
}

function read(file: string): Metadata {
  return JSON.parse(readFileSync(file, "utf8")) as Metadata;
}
