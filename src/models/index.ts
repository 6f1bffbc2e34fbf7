import type { Model } from "./describe";
import { breakeven } from "./library/breakeven";
import { buildOut } from "./library/buildout";
import { cloud } from "./library/cloud";
import { comps } from "./library/comps";
import { convert } from "./library/convert";
import { gap } from "./library/gap";
import { nine } from "./library/nine";
import { parts } from "./library/parts";
import { paths } from "./library/paths";
import { power } from "./library/power";
import { shell } from "./library/shell";
import { squeeze } from "./library/squeeze";

export type { Model } from "./describe";

/** The ready models, in the order of the gallery. */
export const models: readonly Model[] = [
  breakeven,
  shell,
  gap,
  paths,
  cloud,
  parts,
  comps,
  nine,
  squeeze,
  convert,
  power,
  buildOut,
];
