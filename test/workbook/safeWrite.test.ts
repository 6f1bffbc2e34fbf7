import { createMemoryPort, type MemoryPort } from "../../src/workbook/memory/memoryPort";
import { freePlace, occupied, usedPart, writeSafely } from "../../src/workbook/safeWrite";

let port: MemoryPort;

beforeEach(async () => {
  port = createMemoryPort();
  await port.write("Sheet1!B2", [
    ["Price", 0.045],
    ["", "=C2"],
  ]);
});

const agree = async (): Promise<boolean> => true;
const refuse = async (): Promise<boolean> => false;
const formulas = async (address: string) => (await port.read(address)).formulas;

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

  test("a cell that a write leaves alone does not count, one that it clears does", async () => {
    const cells = [
      [null, 1, null],
      ["", "", null],
    ];
    expect(await occupied(port, "Sheet1!B2", cells)).toEqual({
      count: 2,
      first: ["Sheet1!C2", "Sheet1!C3"],
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

describe("writeSafely", () => {
  test("asks for nothing where nothing is overwritten", async () => {
    const written = await writeSafely(port, { address: "Sheet1!E1", cells: [[1, 2]] }, refuse);
    expect(written?.address).toBe("Sheet1!E1:F1");
    expect(await formulas("Sheet1!E1:F1")).toEqual([[1, 2]]);
  });

  test("writes nothing when the answer is no", async () => {
    const asked = jest.fn(refuse);
    const result = await writeSafely(port, { address: "Sheet1!B2", cells: [["x"]] }, asked);
    expect(result).toBeNull();
    expect(asked).toHaveBeenCalledWith({ count: 1, first: ["Sheet1!B2"] });
    expect(await formulas("Sheet1!B2")).toEqual([["Price"]]);
  });

  test("undo puts back what was there, formulas and texts alike", async () => {
    await port.write("Sheet1!B3", [[{ text: "=C2" }]]);
    const before = await port.read("Sheet1!A1:D4");
    const cells = [
      ["x", null, 7],
      ["y", 8, ""],
    ];
    const written = await writeSafely(port, { address: "Sheet1!B2", cells }, agree);
    expect(await formulas("Sheet1!B2:D3")).toEqual([
      ["x", 0.045, 7],
      ["y", 8, ""],
    ]);
    await written?.undo();
    expect(await port.read("Sheet1!A1:D4")).toEqual(before);
  });

  test("undo spares cells that were edited since, but not those it never wrote", async () => {
    const written = await writeSafely(port, { address: "Sheet1!B2", cells: [["x", null]] }, agree);
    await port.write("Sheet1!C2", [[0.05]]);
    await written?.undo();
    expect(await formulas("Sheet1!B2:C2")).toEqual([["Price", 0.05]]);
    const again = await writeSafely(port, { address: "Sheet1!B2", cells: [["x"]] }, agree);
    await port.write("Sheet1!B2", [["mine"]]);
    await expect(again?.undo()).rejects.toThrow("edited since");
    expect(await formulas("Sheet1!B2")).toEqual([["mine"]]);
  });
});

test("the used part of a selected column can be read", async () => {
  expect(await usedPart(port, "Sheet1!C:C")).toBe("Sheet1!C2:C3");
  expect(await usedPart(port, "Sheet1!H:H")).toBeNull();
  await port.addSheet("Empty");
  expect(await usedPart(port, "Empty!A:A")).toBeNull();
});
