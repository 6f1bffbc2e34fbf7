import { createMemoryPort, type MemoryPort } from "../../src/workbook/memory/memoryPort";
import { freePlace, occupied, usedPart } from "../../src/workbook/safeWrite";

let port: MemoryPort;

beforeEach(async () => {
  port = createMemoryPort();
  await port.write("Sheet1!B2", [
    ["Price", 0.045],
    ["", "=C2"],
  ]);
});

describe("occupied", () => {
  test.each([
    ["Sheet1!A1:D9", 3, ["Sheet1!B2", "Sheet1!C2", "Sheet1!C3"]],
    ["Sheet1!B3", 0, []],
    ["Sheet1!D4:F9", 0, []],
    ["Sheet1!C:C", 2, ["Sheet1!C2", "Sheet1!C3"]],
    ["Sheet1!2:2", 2, ["Sheet1!B2", "Sheet1!C2"]],
  ])("%s holds %i cells", async (address, count, first) => {
    expect(await occupied(port, address)).toEqual({ count, first });
  });

  test("an empty sheet holds nothing", async () => {
    await port.addSheet("Empty");
    expect(await occupied(port, "Empty!A1:Z99")).toEqual({ count: 0, first: [] });
  });

  test("names the first five of many", async () => {
    await port.write("Sheet1!E1", [[1, 2, 3, 4, 5, 6, 7]]);
    expect(await occupied(port, "Sheet1!E1:K1")).toEqual({
      count: 7,
      first: ["Sheet1!E1", "Sheet1!F1", "Sheet1!G1", "Sheet1!H1", "Sheet1!I1"],
    });
  });

  test("a false and a zero are something", async () => {
    await port.write("Sheet1!E1", [[false, 0]]);
    expect((await occupied(port, "Sheet1!E1:F1")).count).toBe(2);
  });
});

describe("freePlace", () => {
  const place = (near: string, rows = 3, columns = 2) => freePlace(port, { near, rows, columns });

  test("is where it was asked for when nothing stands there", async () => {
    expect(await place("Sheet1!E1")).toBe("Sheet1!E1:F3");
    expect(await place("Sheet1!B4")).toBe("Sheet1!B4:C6");
    expect(await place("Sheet1!E1:Z99")).toBe("Sheet1!E1:F3");
  });

  test("is below everything on the sheet otherwise, a row apart", async () => {
    await port.write("Sheet1!H20", [[1]]);
    expect(await place("Sheet1!A1")).toBe("Sheet1!A22:B24");
  });

  test("counts the empty cells of a table as taken", async () => {
    await port.write("Sheet1!E1", [["Site", "MW"]]);
    await port.addTable("Sheet1!E1:F9", "Sites");
    expect(await place("Sheet1!E5")).toBe("Sheet1!E11:F13");
    expect(await place("Sheet1!E10")).toBe("Sheet1!E10:F12");
  });

  test("a table on another sheet is in nobody's way", async () => {
    await port.addSheet("Other");
    await port.write("Other!A1", [["Site"]]);
    await port.addTable("Other!A1:A90", "Sites");
    expect(await place("Sheet1!A1")).toBe("Sheet1!A5:B7");
  });

  test("is null when the sheet has no room left", async () => {
    await port.write("Sheet1!A1048574", [[1]]);
    expect(await place("Sheet1!B2", 1)).toBe("Sheet1!B1048576:C1048576");
    expect(await place("Sheet1!B2", 2)).toBeNull();
  });
});

test("the used part of a selected column can be read", async () => {
  expect(await usedPart(port, "Sheet1!C:C")).toBe("Sheet1!C2:C3");
  expect(await usedPart(port, "Sheet1!H:H")).toBeNull();
  await port.addSheet("Empty");
  expect(await usedPart(port, "Empty!A:A")).toBeNull();
});
