import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { PortError } from "../../src/sheet/errors";
import { describeWorkbookPort } from "../workbook/contract";
import { tinyFormula } from "../workbook/tinyFormulas";
import { useClient } from "./clientTests";

const FEATURES = {
  charts: true,
  tables: true,
  listValidation: true,
  printLayout: true,
  formulas: true,
  protection: true,
  userEdits: true,
};

const client = useClient({ evaluate: tinyFormula });

describeWorkbookPort("Excel port over Microsoft's client", FEATURES, () => {
  const { user } = client();
  const reported: PortError[] = [];
  return {
    port: createExcelPort({ report: (error) => reported.push(error) }),
    user,
    dispose: () => expect(reported).toEqual([]),
  };
});
