import type { AllowedTexts } from "./port";
import { PortError } from "../../sheet/errors";

/** Excel's limit for a list that is written into the rule itself. */
const MAX_CHARACTERS = 255;

export function isRangeList(allowed: AllowedTexts): allowed is { readonly from: string } {
  return "from" in allowed;
}

/** The texts as Excel's rule wants them, "a,b"; throws "invalid" where they would be read wrongly. */
export function joinAllowed(allowed: readonly string[]): string {
  const refused = allowed.find((text) => text.trim() === "" || text.includes(","));
  if (refused !== undefined || allowed.length === 0) {
    throw new PortError(
      "invalid",
      `A list of allowed texts needs at least one text, none empty or with a comma: got "${refused ?? ""}".`,
    );
  }
  const list = allowed.join(",");
  if (list.length > MAX_CHARACTERS) {
    throw new PortError(
      "invalid",
      `The allowed texts come to ${list.length} characters, ${MAX_CHARACTERS} fit: put them into cells and name those.`,
    );
  }
  return list;
}
