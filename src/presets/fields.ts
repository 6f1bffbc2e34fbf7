import type { FieldDescription, FieldUnit } from "./fieldDescription";
import { FIELD_TABLE, type FieldName } from "./fieldTable";
import { indexByName } from "./names";

export type { FieldName };

/** One field of the company data: what it means, its unit, bases and Excel number format. */
export interface Field extends FieldDescription {
  readonly name: FieldName;
  readonly format: string;
}

/** The values `strategy_path` and `strategy_tier` may take. */
export const STRATEGY_PATHS = ["keep_mining", "landlord", "compute_provider", "mixed"] as const;
export const STRATEGY_TIERS = [
  "resource",
  "light_asset",
  "grid_dependent",
  "unclassified",
] as const;

const UNIT_FORMATS: Record<FieldUnit, string> = {
  text: "General",
  "EH/s": "#,##0.0",
  "J/TH": "0.0",
  "USD/kWh": "0.0000",
  MW: "#,##0.0",
  USD: "#,##0",
  count: "#,##0",
  fraction: "0.0%",
  BTC: "#,##0",
  shares: "#,##0",
  "USD/BTC": "#,##0",
};

const NAMES = Object.keys(FIELD_TABLE) as FieldName[];

/** Every field, in the order of tables and pane. */
export const FIELDS: readonly Field[] = NAMES.map((name) => {
  const description: FieldDescription = FIELD_TABLE[name];
  return { name, format: UNIT_FORMATS[description.unit], ...description };
});

/** The field of that name, whatever its case and outer blanks; undefined if there is none. */
export const findField: (name: string) => Field | undefined = indexByName(
  () => FIELDS,
  ({ name }) => name,
);
