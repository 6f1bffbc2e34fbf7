import { hasFormula, toInputs } from "../../src/sheet/cellInput";
import type { CellInput } from "../../src/sheet/cells";
import type { ContractSetting } from "./contract";
import { expectRefusal } from "./contractSupport";

/** Texts that a spreadsheet turns into something else when a user types them. */
const TEMPTING = [
  "007",
  "12%",
  "1/2",
  "1e5",
  "2025-09-30",
  "30 Sep 2025",
  "10:30",
  "$5",
  "TRUE",
  "#N/A",
  "(5)",
  "+1",
  "-x",
  "@home",
  "'quoted'",
];

export function describeCells({ port, features }: ContractSetting): void {
  describe("cells", () => {
    beforeEach(async () => {
      await port().addSheet("Model");
    });

    const values = async (address: string) => (await port().read(address)).values;

    test("numbers, texts and booleans come back as they were written", async () => {
      await port().write("Model!B2", [
        [17.5, "Hash price", true],
        [-0.045, " spaced ", false],
      ]);
      const block = await port().read("Model!A1:D3");
      expect(block.address).toBe("Model!A1:D3");
      expect(block.values).toEqual([
        ["", "", "", ""],
        ["", 17.5, "Hash price", true],
        ["", -0.045, " spaced ", false],
      ]);
      expect(block.formulas).toEqual(block.values);
      expect(block.text).toEqual([
        ["", "", "", ""],
        ["", "17.5", "Hash price", "TRUE"],
        ["", "-0.045", " spaced ", "FALSE"],
      ]);
    });

    test("a block goes where the top left cell of a larger address is", async () => {
      await port().write("Model!B2:D9", [[1, 2]]);
      expect(await values("Model!A1:D3")).toEqual([
        ["", "", "", ""],
        ["", 1, 2, ""],
        ["", "", "", ""],
      ]);
    });

    test("dollar signs and swapped corners name the same block", async () => {
      await port().write("Model!$A$1", [[1, 2]]);
      expect(await port().read("Model!$B$1:A1")).toMatchObject({
        address: "Model!A1:B1",
        values: [[1, 2]],
      });
    });

    test("blocks that lie apart are read together, in the order asked", async () => {
      await port().addSheet("Other");
      await port().write("Model!A1", [[1, "=A1+1"]]);
      await port().write("Other!C3", [["MW"]]);
      const addresses = ["Other!C3", "Model!B1", "Model!A1:B1"];
      const alone = await Promise.all(addresses.map((address) => port().read(address)));
      expect(await port().readAll(addresses)).toEqual(alone);
      expect(alone.map(({ values }) => values)).toEqual([[["MW"]], [[2]], [[1, 2]]]);
      expect(await port().readAll([])).toEqual([]);
    });

    test("null leaves a cell as it is, an empty text clears it", async () => {
      await port().write("Model!A1", [[1, 2, "=A1", 4]]);
      await port().write("Model!A1", [[null, "", null, { text: "" }]]);
      const block = await port().read("Model!A1:D1");
      expect(block.formulas).toEqual([[1, "", "=A1", ""]]);
      expect(block.values[0][1]).toBe("");
    });

    test.each(TEMPTING)("the text %s stays text", async (text) => {
      await port().write("Model!A1", [[text, { text }]]);
      const block = await port().read("Model!A1:B1");
      expect(block.values).toEqual([[text, text]]);
      expect(block.text).toEqual([[text, text]]);
    });

    test("a text that begins with = stays text when it is given as one", async () => {
      await port().write("Model!A1", [[1, { text: "=A1" }, "=A1"]]);
      const block = await port().read("Model!A1:C1");
      expect(block.values[0].slice(0, 2)).toEqual([1, "=A1"]);
      expect([0, 1, 2].map((column) => hasFormula(block, 0, column))).toEqual([false, false, true]);
    });

    test("a block that was read can be written back", async () => {
      const cells: CellInput[][] = [[1, "007", { text: "=A1" }, "=A1+1", true, ""]];
      await port().write("Model!A1", cells);
      const read = await port().read("Model!A1:F1");
      await port().write("Model!A1", [["x", "x", "x", "x", "x", "x"]]);
      await port().write("Model!A1", toInputs(read));
      expect(await port().read("Model!A1:F1")).toEqual(read);
    });

    test("a style leaves values and formulas alone", async () => {
      await port().write("Model!A1", [[18, "=A1", "2025-09-30"]]);
      await port().style([
        { address: "Model!A1:C1", numberFormat: "#,##0.00", bold: true, fill: "#FFF2CC" },
        { address: "Model!A1", italic: true, fontSize: 12, fontColor: "#0000FF" },
        { address: "Model!C1", wrap: true, align: "right" },
      ]);
      const block = await port().read("Model!A1:C1");
      expect([block.values[0][0], block.values[0][2]]).toEqual([18, "2025-09-30"]);
      expect(block.formulas).toEqual([[18, "=A1", "2025-09-30"]]);
      await port().style([]);
    });

    test("number formats come back, where none is set as General", async () => {
      await port().style([
        { address: "Model!A1:B2", numberFormat: "#,##0.00" },
        { address: "Model!B2", numberFormat: "0.0%" },
      ]);
      expect(await port().numberFormats("Model!A1:C2")).toEqual([
        ["#,##0.00", "#,##0.00", "General"],
        ["#,##0.00", "0.0%", "General"],
      ]);
      await expectRefusal(port().numberFormats("Nowhere!A1"), "missing", "Nowhere");
    });

    test("looks come back and can be given back, part by part", async () => {
      const [[plain]] = await port().looks("Model!B2");
      expect(plain).toMatchObject({ numberFormat: "General", bold: false, fill: null });
      const styled = { numberFormat: "0.0%", bold: true, italic: true, fontSize: 14 } as const;
      const more = { fontColor: "#1F3864", fill: "#FFF2CC", wrap: true, align: "right" } as const;
      await port().style([{ address: "Model!B2:C2", ...styled, ...more }]);
      expect(await port().looks("Model!B2:C3")).toEqual([
        [
          { ...styled, ...more },
          { ...styled, ...more },
        ],
        [plain, plain],
      ]);
      await port().style([{ address: "Model!B2", ...plain }]);
      expect((await port().looks("Model!B2:C2"))[0]).toEqual([plain, { ...styled, ...more }]);
    });

    test("a block of 20,000 cells comes back whole", async () => {
      const cells = Array.from({ length: 1000 }, (_, row) =>
        Array.from({ length: 20 }, (_, column) => row * 20 + column),
      );
      await port().write("Model!C5", cells);
      expect(await values("Model!C5:V1004")).toEqual(cells);
    });

    test.each<[string, CellInput[][], string]>([
      ["nothing", [], "no cells"],
      ["an empty row", [[]], "no cells"],
      ["rows of different length", [[9], [9, 9]], "equally long"],
      ["NaN", [[9, Number.NaN]], "NaN"],
      ["Infinity", [[9], [-Infinity]], "-Infinity"],
      ["a text of 32,768 characters", [[9, "x".repeat(32_768)]], "32767 fit"],
      ["a formula of 8,193 characters", [[9, `=${" ".repeat(8_191)}1`]], "8192 fit"],
    ])("refuses to write %s, and writes nothing", async (_, cells, part) => {
      await port().write("Model!A1", [[1]]);
      await expectRefusal(port().write("Model!A1", cells), "invalid", part);
      expect(await values("Model!A1")).toEqual([[1]]);
    });

    test("refuses to read a whole column", async () => {
      await expectRefusal(port().read("Model!A:A"), "invalid", "1048576 cells");
    });

    test("refuses addresses that are none, and blocks past the sheet's end", async () => {
      await expectRefusal(port().read("A1"), "invalid", "must name its sheet");
      await expectRefusal(port().read("Model!A0"), "invalid", "not a cell address");
      await expectRefusal(port().write("Model!XFD1048576", [[1, 2]]), "invalid", "does not fit");
    });

    if (features.formulas) {
      test("formulas compute, and follow their inputs", async () => {
        await port().write("Model!A1", [[21, "=A1*2", "=A1+B1"]]);
        await port().recalculate();
        expect(await port().read("Model!A1:C1")).toMatchObject({
          values: [[21, 42, 63]],
          formulas: [[21, "=A1*2", "=A1+B1"]],
          text: [["21", "42", "63"]],
        });
        await port().write("Model!A1", [[10]]);
        await port().recalculate();
        expect(await values("Model!A1:C1")).toEqual([[10, 20, 30]]);
      });

      test("an error stands in the values as its text", async () => {
        await port().write("Model!A1", [["=NA()"]]);
        await port().recalculate();
        expect(await port().read("Model!A1")).toMatchObject({
          values: [["#N/A"]],
          formulas: [["=NA()"]],
        });
      });
    }
  });
}
