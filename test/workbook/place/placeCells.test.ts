import { PortError } from "../../../src/sheet/errors";
import type { CellInput } from "../../../src/sheet/cells";
import { createMemoryPort, type MemoryPort } from "../../../src/workbook/memory/memoryPort";
import { placeCells, type Placement } from "../../../src/workbook/place/placeCells";
import type { Question } from "../../../src/workbook/place/site";
import type { WorkbookPort } from "../../../src/workbook/port/port";
import { parseAddress } from "../../../src/sheet/address";

let port: MemoryPort;
const asked: Question[] = [];

beforeEach(() => {
  port = createMemoryPort({ evaluate: () => 18.9 });
  asked.splice(0);
});

function placement(address: string, cells: CellInput[][], fill?: string): Placement {
  const styles = () => (fill === undefined ? [] : [{ address, fill, bold: true }]);
  return { range: parseAddress(address), cells, styles };
}

const place = (
  wanted: Placement,
  meanwhile: () => void = () => undefined,
  on: WorkbookPort = port,
) =>
  placeCells(
    {
      port: on,
      async ask(question) {
        asked.push(question);
        meanwhile();
        return true;
      },
    },
    wanted,
  );

const held = async (address: string) => (await port.read(address)).formulas;

it("sees what is typed while its question is open, and asks again", async () => {
  port.user.edit("Sheet1!D5", [["old"]]);
  const type = [() => port.user.edit("Sheet1!D5", [["newer"]]), () => undefined];
  const placed = await place(placement("Sheet1!D5", [["=ours"]]), () => type.shift()?.());
  expect(asked.map(({ text }) => text[0])).toEqual([
    "Sheet1!D5 holds old",
    "Sheet1!D5 holds newer",
  ]);
  await placed?.undo();
  expect(await held("Sheet1!D5")).toEqual([["newer"]]);
});

it("asks when cells filled while another question was open", async () => {
  port.user.edit("Sheet1!D5", [["old"]]);
  const type = [() => port.user.edit("Sheet1!D7", [["also"]]), () => undefined];
  await place(placement("Sheet1!D5:D7", [["=ours"], [null], [null]]), () => type.shift()?.());
  expect(asked).toHaveLength(2);
  expect(asked[1].text[1]).toContain("In use: D5, D7.");
});

it("leaves what was typed into a spill since, names it, and brings the rest back", async () => {
  port.user.edit("Sheet1!D6", [["old"]]);
  const placed = await place(placement("Sheet1!D5:D7", [["=ours"], [null], [null]]));
  port.user.edit("Sheet1!D7", [["mine"]]);
  expect(await placed?.undo()).toBe(
    "Sheet1!D5:D7 is as it was before, but for what was typed since and stays: D7.",
  );
  expect(await held("Sheet1!D5:D7")).toEqual([[""], ["old"], ["mine"]]);
});

it("leaves cells of a block that were edited or emptied since", async () => {
  port.user.edit("Sheet1!B2", [["a", "b", "c"]]);
  const placed = await place(placement("Sheet1!B2:D2", [[1, 2, 3]]));
  port.user.edit("Sheet1!B2", [["mine", ""]]);
  expect(await placed?.undo()).toContain("stays: B2, C2.");
  expect(await held("Sheet1!B2:D2")).toEqual([["mine", "", "c"]]);
});

describe("where lines came or went since", () => {
  const BLOCK = [
    ["IREN", "USD", 1],
    ["RIOT", "USD", "=C4*2"],
    ["MARA", "USD", 3],
  ];
  it.each([
    ["a row above", "row", 2, 1],
    ["a row within", "row", 4, 1],
    ["two columns within", "column", 3, 2],
    ["a row less above", "row", 2, -1],
    ["a row less within", "row", 4, -1],
  ] as const)("nothing is taken back that may be a user's: %s", async (_, axis, at, count) => {
    port.user.edit("Sheet1!C4", [["a", "b", "c"]]);
    port.user.edit("Sheet1!C7", [["mine", "USD", "=C4"]]);
    const placed = await place(placement("Sheet1!C4:E6", BLOCK));
    port.user.move({ sheet: "Sheet1", axis, at, count });
    const before = await held("Sheet1!A1:J12");
    await expect(placed?.undo()).rejects.toThrow("Rows or columns came or went");
    expect(await held("Sheet1!A1:J12")).toEqual(before);
    port.user.move({ sheet: "Sheet1", axis, at, count: -count });
    if (count > 0) {
      expect(await placed?.undo()).toBe("Sheet1!C4:E6 is as it was before.");
      expect((await held("Sheet1!C4:E7"))[0]).toEqual(["a", "b", "c"]);
      expect((await held("Sheet1!C4:E7"))[3]).toEqual(["mine", "USD", "=C4"]);
    }
  });
});

it("gives looks back with values, and leaves those that were changed since", async () => {
  await port.style([{ address: "Sheet1!B2:C2", fill: "#FF0000", numberFormat: "0.0%" }]);
  const before = await port.looks("Sheet1!A1:D4");
  const placed = await place(
    placement(
      "Sheet1!B2:C3",
      [
        [1, 2],
        [3, 4],
      ],
      "#FFFFCC",
    ),
  );
  expect((await port.looks("Sheet1!B3"))[0][0]).toMatchObject({ fill: "#FFFFCC", bold: true });
  await port.style([{ address: "Sheet1!C3", fill: "#00FF00" }]);
  await placed?.undo();
  const after = (await port.looks("Sheet1!A1:D4")).map((row) => [...row]);
  expect(after[2][2]).toEqual({ ...before[2][2], fill: "#00FF00" });
  after[2][2] = before[2][2];
  expect(after).toEqual(before);
});

it("leaves the looks of cells in use alone", async () => {
  port.user.edit("Sheet1!B2", [["old"]]);
  await place(placement("Sheet1!B2", [[1]], "#FFFFCC"));
  expect((await port.looks("Sheet1!B2"))[0][0].fill).toBeNull();
});

describe.each(["write", "style", "looks", "read"] as const)(
  "when %s fails in the middle",
  (step) => {
    it.each([1, 2, 3, 4])("at call %d, nothing of a user's is lost", async (failing) => {
      port.user.edit("Sheet1!B2", [["old", "=A1*2"]]);
      let calls = 0;
      const failingOn =
        <T extends unknown[], R>(run: (...given: T) => Promise<R>) =>
        async (...given: T): Promise<R> => {
          calls += 1;
          if (calls === failing) {
            throw new PortError("failed", "It failed.");
          }
          return run(...given);
        };
      const [used, free] = ["Sheet1!B2:C3", "Sheet1!F2:G3"];
      const before = [await held(used), await port.looks(free)];
      const broken = { ...port, [step]: failingOn(port[step] as () => Promise<unknown>) };
      for (const address of [used, free]) {
        calls = 0;
        const cells = [
          [1, 2],
          ["=ours", null],
        ];
        const placed = await place(placement(address, cells, "#FFFFCC"), undefined, broken).catch(
          () => null,
        );
        await placed?.undo().catch(() => placed.undo());
      }
      expect([await held(used), await port.looks(free)]).toEqual(before);
      expect(await held(free)).toEqual([
        ["", ""],
        ["", ""],
      ]);
    });
  },
);
