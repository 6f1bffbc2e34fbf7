import {
  addressesAreSecure,
  namespaceIsWellFormed,
  productionIsNotLocal,
  servedFilesExist,
} from "./addresses";
import type { Check } from "./check";
import { iconsHaveTheirSize, ribbonIconsHaveAllSizes } from "./icons";
import { commandsAreRegistered, metadataMatchesTheScript } from "./registrations";
import {
  everyReferenceHasAResource,
  everyResourceIsUsed,
  idsAreUnique,
  textsFit,
} from "./resources";
import { identityIsValid, noEquivalentAddins, onePageForEverything } from "./runtime";

/** What Office needs of a manifest and its schema does not say. All of it works offline. */
export const CHECKS: readonly Check[] = [
  identityIsValid,
  everyReferenceHasAResource,
  everyResourceIsUsed,
  idsAreUnique,
  textsFit,
  addressesAreSecure,
  productionIsNotLocal,
  servedFilesExist,
  ribbonIconsHaveAllSizes,
  iconsHaveTheirSize,
  onePageForEverything,
  namespaceIsWellFormed,
  noEquivalentAddins,
  commandsAreRegistered,
  metadataMatchesTheScript,
];
