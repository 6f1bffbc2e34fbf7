import { asicRows, asicTexts } from "./data/asics";
import { indexByName, lazy, toKey } from "./names";
import type { AsicRow } from "./rows";
import type { Asic } from "./types";

const all = lazy(() => {
  const texts = asicTexts();
  return asicRows().map((row) => toAsic(row, texts));
});

/** Mining machines of one maker, or all, in the order of the catalogue. */
export function asics(maker?: string): readonly Asic[] {
  if (maker === undefined) {
    return all();
  }
  const key = toKey(maker);
  return all().filter((asic) => toKey(asic.maker) === key);
}

/** Every maker, in the order of the catalogue. */
export function asicMakers(): readonly string[] {
  return [...new Set(all().map(({ maker }) => maker))];
}

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
