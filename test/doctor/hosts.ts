import { formatAddress, intersect, parseAddress } from "../../src/sheet/address";
import { PortError } from "../../src/sheet/errors";
import { createMemoryPort } from "../../src/workbook/memory/memoryPort";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { computeAt, counting, type DoctorHost } from "./hostParts";

function memoryHost(): DoctorHost {
  const stuck = new Set<string>();
  const arrays: string[] = [];
  const port = createMemoryPort({
    evaluate: (formula, context) =>
      stuck.has(context.address) ? "#NAME?" : computeAt(formula, context),
  });
  const write = port.write.bind(port);
  port.write = async (address, cells) => {
    const written = cells.flatMap((row, r) =>
      row.flatMap((input, c) => {
        const { sheet, row: top, column } = parseAddress(address);
        const place = { sheet, row: top + r, column: column + c, rows: 1, columns: 1 };
        return input === null ? [] : [place];
      }),
    );
    const ranges = arrays.map(parseAddress);
    if (written.some((cell) => ranges.some((array) => intersect(cell, array) !== null))) {
      throw new PortError("failed", "Part of an array cannot be changed.");
    }
    await write(address, cells);
    written.forEach((cell) => stuck.delete(formatAddress(cell)));
  };
  return {
    port,
    calls: counting(port),
    edit: port.user.edit,
    protect: (sheet) => port.user.protect(sheet, true),
    makeArray: (address) => void arrays.push(address),
    stick: () => forEachCell(port, (address) => stuck.add(address)),
  };
}

async function forEachCell(port: WorkbookPort, visit: (address: string) => void): Promise<void> {
  for (const { name } of await port.sheets()) {
    const [used] = await port.usedRanges([name]);
    const range = used === null ? null : parseAddress(used);
    for (let index = 0; index < (range === null ? 0 : range.rows * range.columns); index++) {
      const { row, column, columns, sheet } = range as NonNullable<typeof range>;
      const place = {
        sheet,
        row: row + Math.floor(index / columns),
        column: column + (index % columns),
      };
      visit(formatAddress({ ...place, rows: 1, columns: 1 }));
    }
  }
}

/** Runs the tests over the in-memory port; the client suite over Excel's in the place of this file. */
export function describeOverHosts(name: string, tests: (host: () => DoctorHost) => void): void {
  describe(`${name} over the memory port`, () => {
    let host: DoctorHost;
    beforeEach(() => {
      host = memoryHost();
    });
    tests(() => host);
  });
}
