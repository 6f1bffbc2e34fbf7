import { asicRows, asicTexts } from "./data/asics";
import { indexByName, lazy, toKey } from "./names";
import type { AsicRow } from "./rows";
import type { Asic } from "./types";

const all = lazy(() => {
  const texts = asicTexts();
  return asicRows().map((row) => toAsic(row, texts));
});

const byMaker = lazy(() => {
  const groups = new Map<string, Asic[]>();
  for (const asic of all()) {
    const key = toKey(asic.maker);
    groups.set(key, [...(groups.get(key) ?? []), asic]);
  }
  return groups;
});

/** Mining machines of one maker, or all, in the order of the catalogue. */
export function asics(maker?: string): readonly Asic[] {
  return maker === undefined ? all() : (byMaker().get(toKey(maker)) ?? []);
}

/** Every maker, in the order of the catalogue. */
export const asicMakers: () => readonly string[] = lazy(() => [
  ...new Set(all().map(({ maker }) => maker)),
]);

/** The machine of that full model name, whatever its case and blanks; undefined if unknown. */
export const findAsic: (model: string) => Asic | undefined = indexByName(all, ({ model }) => model);

function toAsic(row: AsicRow, texts: readonly string[]): Asic {
  const [model, maker, hashrateThS, powerW, efficiencyJTh, year, source, note] = row;
  return {
    model,
    maker,
    hashrateThS,
    powerW,
    efficiencyJTh,
    ...(year !== undefined && { year }),
    source: texts[source],
    note: texts[note],
  };
}
