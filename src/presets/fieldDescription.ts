/** Unit of a company figure, as the data files write it. */
export type FieldUnit =
  | "text"
  | "EH/s"
  | "J/TH"
  | "USD/kWh"
  | "MW"
  | "USD"
  | "count"
  | "fraction"
  | "BTC"
  | "shares"
  | "USD/BTC";

export interface FieldDescription {
  /** For people: what a column head or a pane line says. */
  readonly label: string;
  readonly unit: FieldUnit;
  /** What a figure of this field may be measured on; figures of unlike bases do not compare. */
  readonly bases: readonly string[];
  readonly meaning: string;
  /** Excel number format, where the unit's usual one is not precise enough. */
  readonly format?: string;
}
