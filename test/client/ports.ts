import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { Host } from "../support/ports";
import { tinyFormula } from "../workbook/tinyFormulas";
import { useClient } from "./clientTests";

/** Runs tests of what goes over a port over the Excel port and Microsoft's client. */
export function describeOverPorts(name: string, tests: (host: () => Host) => void): void {
  describe(`${name} over Microsoft's client`, () => {
    const client = useClient({ evaluate: tinyFormula });
    let host: Host;
    beforeEach(() => {
      host = { port: createExcelPort({ report: throwIt }), ...client().user };
    });
    tests(() => host);
  });
}

export function throwIt(error: Error): never {
  throw error;
}
