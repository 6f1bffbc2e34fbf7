import { formatAddress, type CellRange } from "../../sheet/address";
import { hasFormula } from "../../sheet/cellInput";
import type { FormulaName, NamedRange, TableInfo } from "../../sheet/cells";
import type { WorkbookPort } from "../../workbook/port/port";
import { cellInput, readRange } from "../../workbook/twin/precedents";
import { isFixed, rangeIn } from "../../formula/references";
import type { CellSource } from "../../formula/evaluate/source";
import { toValue, type Value } from "../../formula/evaluate/value";

/** Cells of a workbook, each range read once. */
export function sourceOf(port: WorkbookPort): CellSource {
  const ranges = new Map<string, Promise<Value>>();
  let names: Promise<readonly NamedRange[]> | null = null;
  let scoped: Promise<readonly FormulaName[]> | null = null;
  let tables: Promise<readonly TableInfo[]> | null = null;
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return {
    cells(range) {
      const address = formatAddress(range);
      const known = ranges.get(address) ?? read(port, range);
      ranges.set(address, known);
      return known;
    },
    async name(wanted, sheet) {
      names ??= port.names();
      scoped ??= port.formulaNames();
      const own = (await scoped).find((one) => same(one.name, wanted) && one.sheet === sheet);
      const range =
        own && isFixed(own.formula.slice(1)) ? rangeIn(own.formula.slice(1), sheet) : null;
      return own === undefined
        ? (await names).find(({ name }) => same(name, wanted))
        : range === null
          ? undefined
          : { name: wanted, address: formatAddress(range) };
    },
    async table(wanted) {
      tables ??= port.tables();
      return (await tables).find(({ name }) => same(name, wanted));
    },
  };
}

/** An empty text that a formula gives is no blank cell. */
async function read(port: WorkbookPort, range: CellRange): Promise<Value> {
  const block = await readRange(port, range);
  return toValue(
    block.values.map((row, r) =>
      row.map((value, c) => (value === "" && !hasFormula(block, r, c) ? null : cellInput(value))),
    ),
  );
}
