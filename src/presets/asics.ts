import { asicRows, asicTexts } from "./data/asics";
import { indexByName, lazy } from "./names";
import type { AsicRow } from "./rows";
import type { Asic } from "./types";

const all = lazy(() => {
  const texts = asicTexts();
  return asicRows().map((row) => toAsic(row, texts));
});

/** Mining machines of one maker, or all, in the order of the catalogue. */
export function asics(maker?: string): readonly Asic[] {
  return maker === undefined ? all() : (findMaker(maker) ?? []);
}

/** Every maker, in the order of the catalogue. */
export const asicMakers: () => readonly string[] = lazy(() => [
  ...new Set(all().map(({ maker }) => maker)),
]);

const findMaker = indexByName(
  lazy(() => asicMakers().map((maker) => all().filter((asic) => asic.maker === maker))),
  ([first]) => first.maker,
);

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
