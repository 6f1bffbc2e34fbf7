/**
 * Rows of numbers: first the places of texts in the list of texts, then plain numbers. Addresses and
 * names that recur stand once.
 */
export interface PackedTable<Member extends string = string> {
  readonly texts: readonly string[];
  readonly textColumns: readonly Member[];
  readonly numberColumns: readonly Member[];
  readonly rows: readonly (readonly (number | null)[])[];
}

/** The rows as objects. What is unknown, an empty text or no number, has no member. */
export function unpack<Row>(packed: PackedTable<keyof Row & string>): Row[] {
  const { texts, textColumns, numberColumns, rows } = packed;
  return rows.map((row) => {
    const named = textColumns.map((name, column) => [name, texts[row[column] ?? 0]] as const);
    const numbers = numberColumns.map(
      (name, column) => [name, row[textColumns.length + column]] as const,
    );
    const known = [...named, ...numbers].filter(([, value]) => value !== "" && value !== null);
    return Object.fromEntries(known) as Row;
  });
}
