import { createExcelPort } from "../../src/workbook/excel/excelPort";
import { createMemoryPort } from "../../src/workbook/memory/memoryPort";
import type { CellInput } from "../../src/sheet/cells";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { installFakeExcel } from "../workbook/fakeExcel/install";

export interface Host {
  readonly port: WorkbookPort;
  /** Types as a user would. */
  edit(address: string, cells: readonly (readonly CellInput[])[]): void;
  select(address: string): void;
  protect(sheet: string): void;
  dispose(): void;
}

function memoryHost(): Host {
  const port = createMemoryPort();
  const { edit, select, protect } = port.user;
  return {
    port,
    edit,
    select,
    protect: (sheet) => protect(sheet, true),
    dispose: () => undefined,
  };
}

function excelHost(): Host {
  const excel = installFakeExcel();
  const port = createExcelPort({
    report: (error) => {
      throw error;
    },
  });
  return {
    port,
    edit: (address, cells) => excel.edit(address, cells),
    select: (address) => excel.select(address),
    protect: (sheet) => {
      excel.sheet(sheet).protected = true;
    },
    dispose: () => excel.uninstall(),
  };
}

/** Runs the tests over the in-memory port and the Excel port. */
export function describeOverPorts(name: string, tests: (host: () => Host) => void): void {
  describe.each([
    ["memory", memoryHost],
    ["Excel", excelHost],
  ] as const)(`${name} over the %s port`, (_, open) => {
    let host: Host;
    beforeEach(() => {
      host = open();
    });
    afterEach(() => host.dispose());
    tests(() => host);
  });
}
