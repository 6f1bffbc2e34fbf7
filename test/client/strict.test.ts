import { tinyFormula } from "../workbook/tinyFormulas";
import { useClient } from "./clientTests";

/** The host is a judge of the port: these are the mistakes that it must not let pass. */
const client = useClient({ evaluate: tinyFormula });

type Batch = (context: Excel.RequestContext) => Promise<unknown> | void;

const range = (context: Excel.RequestContext, address = "A1"): Excel.Range =>
  context.workbook.worksheets.getItem("Sheet1").getRange(address);

/** Runs a batch that fails; answers the code, and forgets what the host complains of. */
async function codeOf(batch: Batch): Promise<readonly [string, readonly string[]]> {
  const error: unknown = await Excel.run(async (context) => batch(context)).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const { code } = (error ?? { code: "none" }) as { code: string };
  return [code, client().host.state.complaints.splice(0)];
}

test.each<[string, Batch]>([
  ["a read without load", async (context) => range(context).values],
  ["a read after load without sync", async (context) => range(context).load("values").values],
  [
    "a read of another property than was loaded",
    async (context) => {
      const cell = range(context).load("values");
      await context.sync();
      return cell.formulas;
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
])("the client refuses %s", async (_, batch) => {
  expect(await codeOf(batch)).toEqual(["PropertyNotLoaded", []]);
});

test.each<[string, string, Batch]>([
  ["a sheet that is not there", "ItemNotFound", (c) => c.workbook.worksheets.getItem("x").delete()],
  [
    "acting on a null object",
    "ItemNotFound",
    (c) => c.workbook.worksheets.getItemOrNullObject("x").activate(),
  ],
  [
    "an address outside the sheet",
    "InvalidArgument",
    (c) => {
      range(c, "XFE1").formulas = [[1]];
    },
  ],
  [
    "a number where a flag belongs",
    "InvalidArgument",
    (c) => {
      range(c).format.font.bold = 1 as unknown as boolean;
    },
  ],
  [
    "a word that is none of a list",
    "InvalidArgument",
    (c) => c.workbook.worksheets.getItem("Sheet1").charts.add("Sunburst3" as "Line", range(c)),
  ],
  [
    "an unbalanced formula",
    "InvalidArgument",
    (c) => {
      range(c).formulas = [["=SUM(A1"]];
    },
  ],
])("the host refuses %s", async (_, code, batch) => {
  expect(await codeOf(batch)).toEqual([code, []]);
});

test("a member that the manifest does not ask for is refused", async () => {
  const [code] = await codeOf(
    (context) => void range(context).load("valueTypes,linkedDataTypeState"),
  );
  expect(code).toBe("NotImplemented");
});

test.each<[string, string, Batch]>([
  ["a method", "Range.GetEntireRow()", (context) => void range(context).getEntireRow().select()],
  ["a load path", "Range.RowHidden", (context) => void range(context).load("rowHidden")],
  ["a load of everything", "everything of Range", (context) => void range(context).load()],
])("%s that the host does not know is told", async (_, part, batch) => {
  const [code, complaints] = await codeOf(batch);
  expect([code, complaints]).toEqual(["NotImplemented", [expect.stringContaining(part)]]);
});

test("bytes are counted, not letters", async () => {
  const letters = "\u96fb".repeat(30_000);
  const [code] = await codeOf((context) => {
    range(context, "A1:A60").formulas = Array.from({ length: 60 }, () => [letters]);
  });
  expect(code).toBe("RequestPayloadSizeLimitExceeded");
});

test("a range that is kept is seen, and gone when it is let go", async () => {
  const context = new Excel.RequestContext();
  const kept = range(context).load("values");
  context.trackedObjects.add(kept);
  await context.sync();
  expect(client().host.state.references.size).toBe(1);
  context.trackedObjects.remove(kept);
  await context.sync();
  expect(client().host.state.references.size).toBe(0);
});

test("without waiting a call fails while a cell is edited", async () => {
  const end = client().host.startEditing();
  const [code] = await codeOf((context) => range(context).select());
  end();
  expect(code).toBe("InvalidOperationInCellEditMode");
});
