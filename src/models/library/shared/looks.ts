/** Dollars in millions, losses in brackets. */
export const MILLIONS = { unit: "USD", format: "#,##0,,;(#,##0,,)" } as const;

/** Dollars a MW in millions, losses in brackets. */
export const PER_MW = {
  unit: "USD/MW",
  format: "0.00,,;(0.00,,)",
} as const;
