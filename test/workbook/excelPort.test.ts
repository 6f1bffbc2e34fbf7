import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { PortError } from "../../src/sheet/errors";
import { describeWorkbookPort } from "./contract";
import { installFakeExcel, type FakeExcel } from "./fakeExcel/install";

const FEATURES = {
  charts: true,
  tables: true,
  listValidation: true,
  printLayout: true,
  selectionEvents: true,
  formulas: true,
  protection: true,
  userEdits: true,
};

describeWorkbookPort("Excel port over a fake Excel", FEATURES, () => {
  const excel: FakeExcel = installFakeExcel();
  const reported: PortError[] = [];
  return {
    port: createExcelPort({ report: (error) => reported.push(error) }),
    user: {
      protect: (sheet) => {
        excel.sheet(sheet).protected = true;
      },
      edit: (address, cells) => excel.edit(address, cells),
      select: (address) => excel.select(address),
    },
    dispose: () => {
      excel.uninstall();
      expect(reported).toEqual([]);
    },
  };
});
