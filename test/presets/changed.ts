import type { CsvRecord } from "../../scripts/csv";

/** A copy of good records in which the one that has `where` is changed: a broken row on purpose. */
export function changed(
  records: readonly CsvRecord[],
  where: CsvRecord,
  change: CsvRecord,
): CsvRecord[] {
  const hits = records.filter((record) => matches(record, where));
  if (hits.length !== 1) {
    throw new Error(`${hits.length} records match ${JSON.stringify(where)}`);
  }
  return records.map((record) => (record === hits[0] ? { ...record, ...change } : record));
}

function matches(record: CsvRecord, where: CsvRecord): boolean {
  return Object.entries(where).every(([column, cell]) => record[column] === cell);
}
