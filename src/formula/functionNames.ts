/* How the functions' names stand in formulas, and what becomes of them without the add-in. */
import { NAMESPACE, SAVED_PREFIX } from "./namespace";
import { changeUnquoted, unquotedParts } from "./unquoted";

export interface FormulaReader {
  /** Whether the formula calls a function of this add-in, in either spelling. */
  isOurs(formula: string): boolean;
  /** Whether it shows the name under which Excel saves the function. */
  hasSavedName(formula: string): boolean;
  /** The formula with the names that a user types. */
  repaired(formula: string): string;
}

/**
 * Knows names by list: dots become underscores when saved, so `_xldudf_WATT_ASIC` and the words of
 * MINER_BREAKEVEN could not be told apart by splitting.
 */
export function formulaReader(names: readonly string[]): FormulaReader {
  const any = names.map((name) => name.replace(/\./g, "\\.")).join("|");
  const saved = new RegExp(`${SAVED_PREFIX}${NAMESPACE}[_.](${any})(?=\\s*\\()`, "gi");
  const typed = new RegExp(`(?:^|[^\\w.])${NAMESPACE}\\.(${any})\\s*\\(`, "i");
  const hasSavedName = (formula: string): boolean =>
    unquotedParts(formula).some((part) => part.search(saved) >= 0);
  return {
    hasSavedName,
    isOurs: (formula) =>
      hasSavedName(formula) || unquotedParts(formula).some((part) => typed.test(part)),
    repaired: (formula) =>
      changeUnquoted(formula, (part) =>
        part.replace(saved, (_, name: string) => `${NAMESPACE}.${name.toUpperCase()}`),
      ),
  };
}
