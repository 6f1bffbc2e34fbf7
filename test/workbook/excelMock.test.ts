import { OfficeMockObject } from "office-addin-mock";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { WorkbookPort } from "../../src/workbook/port/port";

/**
 * Microsoft's own mock as a second judge beside the fake: a property that was not loaded and synced
 * reads there as an error text, which would show in the answers. It knows neither collections nor
 * arguments, so only single objects are tried here.
 */
function portOver(data: object): WorkbookPort {
  const context = new OfficeMockObject(data as never);
  const run = (_: object, work: (c: unknown) => unknown): unknown => work(context);
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, { Excel: { run }, Office: { context: { requirements } } });
  return createExcelPort({
    report: (error) => {
      throw error;
    },
  });
}

/** A workbook with one range, whatever is asked for. */
function withRange(range: object): WorkbookPort {
  return portOver({
    workbook: {
      range,
      worksheets: {
        getItem: () => ({ getRange: rangeOfContext, getUsedRangeOrNullObject: rangeOfContext }),
      },
      getSelectedRanges: () => ({ areas: { getItemAt: rangeOfContext } }),
    },
  });
}

function rangeOfContext(): unknown {
  let found: unknown;
  void Excel.run({}, async (context) => {
    found = (context.workbook as unknown as { range: unknown }).range;
  });
  return found;
}

afterEach(() => {
  delete (globalThis as Record<string, unknown>).Excel;
  delete (globalThis as Record<string, unknown>).Office;
});

test("a read answers values, formulas and text", async () => {
  const block = { address: "S!A1", values: [[18]], formulas: [["=9*2"]], text: [["18.00"]] };
  expect(await withRange(block).read("S!A1")).toEqual(block);
});

test("the used range and the selection answer addresses", async () => {
  expect(await withRange({ address: "S!A1:B3" }).selection()).toBe("S!A1:B3");
  const port = withRange({ address: "S!A1:B3" });
  // Excel tells null objects without a load; the mock would want one.
  Object.assign(rangeOfContext() as object, { isNullObject: false });
  expect(await port.usedRange("S")).toBe("S!A1:B3");
});

test("a calculation is done when Excel says so", async () => {
  const application = { calculate: jest.fn(), calculationState: "Done" };
  await portOver({ application }).recalculate();
  expect(application.calculate).toHaveBeenCalledWith("Full");
});
