import { formatAddress, type CellRange } from "../../../workbook/address";
import type { NamedRange, TableInfo, WorkbookPort } from "../../../workbook/port";
import { readPrecedent } from "../../../workbook/twin/precedents";
import { toValue, type Value } from "./value";

/** Cells of a workbook, each range read once. */
export interface CellSource {
  cells(range: CellRange): Promise<Value>;
  /** The range that a name stands for; undefined where there is none. */
  name(name: string): Promise<NamedRange | undefined>;
  table(name: string): Promise<TableInfo | undefined>;
}

export function sourceOf(port: WorkbookPort): CellSource {
  const ranges = new Map<string, Promise<Value>>();
  let names: Promise<readonly NamedRange[]> | null = null;
  let tables: Promise<readonly TableInfo[]> | null = null;
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return {
    cells(range) {
      const address = formatAddress(range);
      const known = ranges.get(address) ?? read(port, range);
      ranges.set(address, known);
      return known;
    },
    async name(wanted) {
      names ??= port.names();
      return (await names).find(({ name }) => same(name, wanted));
    },
    async table(wanted) {
      tables ??= port.tables();
      return (await tables).find(({ name }) => same(name, wanted));
    },
  };
}

async function read(port: WorkbookPort, range: CellRange): Promise<Value> {
  return toValue((await readPrecedent(port, range)).value);
}
