import { packedMonths } from "./data/network";
import { lazy } from "./names";
import type { NetworkMonth } from "./networkTypes";
import { unpack } from "./table";

const all = lazy(() => unpack<NetworkMonth>(packedMonths()));

/** Every month of the network, by rising month and without a gap. */
export function networkMonths(): readonly NetworkMonth[] {
  return all();
}
