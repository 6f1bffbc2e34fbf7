import { createExcelPort } from "../../src/workbook/excel/excelPort";
import { compute, counting, type DoctorHost } from "../doctor/hostParts";
import { useClient } from "./clientTests";
import { areaIn } from "./host/areas";
import { throwIt } from "./ports";

/** Runs tests of the doctor over the Excel port and Microsoft's client. */
export function describeOverHosts(name: string, tests: (host: () => DoctorHost) => void): void {
  describe(`${name} over Microsoft's client`, () => {
    const client = useClient({ evaluate: compute });
    let host: DoctorHost;
    beforeEach(() => {
      const { host: excel, user } = client();
      const { book } = excel;
      const port = createExcelPort({ report: throwIt });
      host = {
        port,
        calls: counting(port),
        edit: user.edit,
        protect: user.protect,
        makeArray: (address) => {
          const area = areaIn(book, address);
          area.sheet.arrays.push(area);
        },
        stick: async () =>
          book.sheets.forEach(({ cells }) => cells.forEach((cell) => book.stuck.add(cell))),
      };
    });
    tests(() => host);
  });
}
