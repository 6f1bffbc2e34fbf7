import { formatAddress, type CellRange } from "../../sheet/address";
import type { NamedRange, TableInfo } from "../../sheet/cells";
import type { WorkbookPort } from "../../workbook/port/port";
import { readPrecedent } from "../../workbook/twin/precedents";
import type { CellSource } from "../../formula/evaluate/source";
import { toValue, type Value } from "../../formula/evaluate/value";

/** Cells of a workbook, each range read once. */
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
