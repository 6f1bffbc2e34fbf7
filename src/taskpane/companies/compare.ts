import { figure } from "../../presets/companies";
import { FIELDS, type Field } from "../../presets/fields";
import type { Figure, VintageChoice } from "../../presets/types";
import { words } from "./facts";

/** One field of two companies. */
export interface ComparedField {
  readonly field: Field;
  readonly left: Figure | null;
  readonly right: Figure | null;
  /** Why the two do not compare; null where they do. */
  readonly caution: string | null;
}

/** Every field that at least one of the two has published. */
export function compareCompanies(
  left: string,
  right: string,
  vintage: VintageChoice,
): readonly ComparedField[] {
  return FIELDS.filter(({ name }) => name !== "company_name").flatMap((field) => {
    const [a, b] = [left, right].map((ticker) => figure(ticker, field.name, vintage) ?? null);
    return a === null && b === null ? [] : [{ field, left: a, right: b, caution: cautionOf(a, b) }];
  });
}

function cautionOf(left: Figure | null, right: Figure | null): string | null {
  if (left === null || right === null || left.basis === right.basis) {
    return null;
  }
  return `Not on one basis: ${words(left.basis)} and ${words(right.basis)}`;
}
