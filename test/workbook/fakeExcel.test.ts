import { installFakeExcel, type FakeExcel } from "./fakeExcel/install";

/** The fake is a judge of the port: these are the mistakes that it must not let pass. */
let excel: FakeExcel;

beforeEach(() => {
  excel = installFakeExcel();
});

afterEach(() => excel.uninstall());

function sheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem("Sheet1");
}

test.each<[string, (context: Excel.RequestContext) => Promise<unknown>]>([
  ["a read without load", async (context) => sheet(context).getRange("A1").values],
  [
    "a read after load without sync",
    async (context) => sheet(context).getRange("A1").load("values").values,
  ],
  [
    "a read of another property than was loaded",
    async (context) => {
      const range = sheet(context).getRange("A1").load("values");
      await context.sync();
      return range.formulas;
    },
  ],
  [
    "items without load",
    async (context) => {
      await context.sync();
      return context.workbook.worksheets.items;
    },
  ],
  [
    "a property of an item that was not loaded",
    async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items[0].visibility;
    },
  ],
  [
    "isNullObject before sync",
    async (context) => context.workbook.worksheets.getItemOrNullObject("x").isNullObject,
  ],
])("%s throws", async (_, work) => {
  await expect(Excel.run(work)).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});

test.each<[string, string, (context: Excel.RequestContext) => void]>([
  ["a sheet that is not there", "ItemNotFound", (c) => c.workbook.worksheets.getItem("x").delete()],
  [
    "acting on a null object",
    "ItemNotFound",
    (c) => c.workbook.worksheets.getItemOrNullObject("x").activate(),
  ],
  [
    "a block of another size than its range",
    "InvalidArgument",
    (c) => {
      sheet(c).getRange("A1:B1").formulas = [[1]];
    },
  ],
  [
    "an address outside the sheet",
    "InvalidArgument",
    (c) => {
      sheet(c).getRange("XFE1").formulas = [[1]];
    },
  ],
  [
    "a request above 5 MB",
    "RequestPayloadSizeLimitExceeded",
    (c) => {
      sheet(c).getRange("A1").formulas = [["x".repeat(5_000_001)]];
    },
  ],
])("%s fails at the sync", async (_, code, work) => {
  await expect(Excel.run(async (context) => work(context))).rejects.toMatchObject({ code });
});

test("nothing happens before the sync, and an assignment reads like typing", async () => {
  await Excel.run(async (context) => {
    sheet(context).getRange("A1:C1").formulas = [["12%", "'12%", "=A1"]];
    expect(excel.sheet("Sheet1").cells.size).toBe(0);
    await context.sync();
    const range = sheet(context).getRange("A1:C1").load("values");
    await context.sync();
    expect(range.values).toEqual([[0.12, "12%", 0.12]]);
  });
});

test("without delayForCellEdit a call fails while a cell is edited", async () => {
  excel.startEditing();
  await expect(Excel.run(async () => undefined)).rejects.toMatchObject({
    code: "InvalidOperationInCellEditMode",
  });
});

test("what the fake does not know is no silent undefined", async () => {
  await expect(
    Excel.run(async (context) => sheet(context).getRange("A1").getEntireRow()),
  ).rejects.toThrow("Range.getEntireRow is not in the fake");
  await expect(
    Excel.run(async (context) => sheet(context).getRange("A1").load("nothing")),
  ).rejects.toThrow("no property nothing");
});
