import { createMemoryPort } from "../../src/workbook/memory/memoryPort";
import type { CellInput } from "../../src/sheet/cells";
import type { WorkbookPort } from "../../src/workbook/port/port";

export interface Host {
  readonly port: WorkbookPort;
  /** Types as a user would. */
  edit(address: string, cells: readonly (readonly CellInput[])[]): void;
  select(address: string): void;
  protect(sheet: string): void;
}

function memoryHost(): Host {
  const port = createMemoryPort();
  const { edit, select, protect } = port.user;
  return {
    port,
    edit,
    select,
    protect: (sheet) => protect(sheet, true),
  };
}

/** Runs the tests over the in-memory port; the client suite over Excel's in the place of this file. */
export function describeOverPorts(name: string, tests: (host: () => Host) => void): void {
  describe(`${name} over the memory port`, () => {
    let host: Host;
    beforeEach(() => {
      host = memoryHost();
    });
    tests(() => host);
  });
}
