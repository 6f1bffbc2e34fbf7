import { areaIn } from "./host/areas";
import { findSheet, type Sheet } from "./host/book";
import { assign, select } from "./host/cells";
import type { ExcelHost } from "./host/excelHost";
import { openJsdomClient, type JsdomClient, type JsdomOptions } from "./jsdomClient";
import { eventually } from "../workbook/contractSupport";
import { toExcel } from "../../src/workbook/excel/text";
import type { CellInput } from "../../src/sheet/cells";
import { record } from "./records";

export interface ClientForTest {
  readonly host: ExcelHost;
  readonly user: User;
  sheet(name: string): Sheet;
}

/** What a user does in Excel itself. */
export interface User {
  protect(sheet: string): void;
  edit(address: string, cells: readonly (readonly CellInput[])[]): void;
  select(address: string): void;
}

/**
 * One client for the tests of a file with a new workbook for each; answers what the running test
 * has. Its globals stand where those of office.js do. No test may leave a reference behind or ask
 * for what Excel does not know.
 */
export function useClient(options: JsdomOptions): () => ClientForTest {
  let client: JsdomClient;
  beforeAll(async () => {
    client = await openJsdomClient(options);
    const { Excel, Office } = client.window;
    Object.assign(globalThis, { Excel, Office });
  });
  beforeEach(() => client.host.reopen());
  afterEach(async () => {
    const { state } = client.host;
    await client.host.quiet();
    await eventually(() => expect([...state.references.keys()]).toEqual([]));
    expect(state.complaints).toEqual([]);
  });
  afterAll(() => {
    record(client.host);
    client.close();
  });
  return () => forTest(client.host);
}

function forTest(host: ExcelHost): ClientForTest {
  const sheet = (name: string): Sheet => {
    const found = findSheet(host.book, name);
    if (found === null) {
      throw new Error(`There is no sheet ${name}.`);
    }
    return found;
  };
  return {
    host,
    sheet,
    user: {
      protect: (name) => void (sheet(name).protected = true),
      select: (address) => select([areaIn(host.book, address)]),
      edit: (address, cells) => {
        const area = areaIn(host.book, address);
        const block = { ...area, rows: cells.length, columns: cells[0].length };
        assign(
          block,
          cells.map((row) => row.map(toExcel)),
        );
      },
    },
  };
}
