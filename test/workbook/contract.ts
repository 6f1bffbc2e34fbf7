import type { CellInput } from "../../src/sheet/cells";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { describeCells } from "./contractCells";
import { describeDocument } from "./contractDocument";
import { describeEvents } from "./contractEvents";
import { describeObjects } from "./contractObjects";
import { describeSheets } from "./contractSheets";

/** What a host of the suite can do; the rest of the suite is for every host. */
export interface ContractFeatures {
  readonly charts: boolean;
  readonly tables: boolean;
  readonly listValidation: boolean | "kept";
  readonly printLayout: boolean;
  /** Formulas such as =A1*2, =A1+B1 and =NA() compute. */
  readonly formulas: boolean;
  /** `user.protect` is there, and protected sheets refuse writes. */
  readonly protection: boolean;
  /** `user.edit` is there, and its edits are told. */
  readonly userEdits?: boolean;
}

/** A port with what a user does beside it. */
export interface ContractHost {
  readonly port: WorkbookPort;
  readonly user?: ContractUser;
  /** Ends what the host holds open. */
  dispose?(): void | Promise<void>;
}

export interface ContractUser {
  protect?(sheet: string): void | Promise<void>;
  /** Types into cells as a user would. */
  edit?(address: string, cells: readonly (readonly CellInput[])[]): void | Promise<void>;
  select?(address: string): void | Promise<void>;
}

export interface ContractSetting {
  readonly features: ContractFeatures;
  /** The host of the running test. */
  host(): ContractHost;
  port(): WorkbookPort;
}

/** The behaviour that the pane may count on; runs over every implementation of the port. */
export function describeWorkbookPort(
  name: string,
  features: ContractFeatures,
  makeHost: () => ContractHost | Promise<ContractHost>,
): void {
  describe(name, () => {
    let current: ContractHost;
    beforeEach(async () => {
      current = await makeHost();
    });
    afterEach(async () => {
      await current.dispose?.();
    });
    const setting = { features, host: () => current, port: () => current.port };
    test("says what it can do", () => {
      const { host, ...capabilities } = current.port.capabilities;
      expect(["excel", "workbench", "memory"]).toContain(host);
      const { charts, tables, listValidation, printLayout } = features;
      expect(capabilities).toEqual({
        charts,
        tables,
        listValidation,
        printLayout,
      });
    });
    describeSheets(setting);
    describeCells(setting);
    describeObjects(setting);
    describeDocument(setting);
    describeEvents(setting);
  });
}
