/** Dollars in millions, losses in brackets. */
export const MILLIONS = { unit: "USD", unitText: "USD m", format: "#,##0,,;(#,##0,,)" } as const;
