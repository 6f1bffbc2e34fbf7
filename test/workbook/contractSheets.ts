import { quoteSheet } from "../../src/sheet/address";
import type { ContractSetting } from "./contract";
import { expectRefusal } from "./contractSupport";

const LONGEST = "abcdefghijklmnopqrstuvwxyz12345";

export function describeSheets({ port, host, features }: ContractSetting): void {
  describe("sheets", () => {
    const names = async (): Promise<string[]> => (await port().sheets()).map((sheet) => sheet.name);

    test("a workbook begins with a visible sheet", async () => {
      const sheets = await port().sheets();
      expect(sheets[0]).toEqual({ name: expect.any(String), visible: true, protected: false });
    });

    test("a sheet is added at the end, under its name", async () => {
      const before = await names();
      expect(await port().addSheet("Model")).toBe("Model");
      expect(await names()).toEqual([...before, "Model"]);
    });

    test("a name that is taken is numbered, whatever its case and length", async () => {
      const added = [];
      for (const name of ["Model", "model", "MODEL", LONGEST, LONGEST]) {
        added.push(await port().addSheet(name));
      }
      expect(added).toEqual(["Model", "model 2", "MODEL 3", LONGEST, `${LONGEST.slice(0, 29)} 2`]);
      expect(await names()).toEqual(expect.arrayContaining(added));
    });

    test.each(["", "  ", "a/b", "[x]", "'x", "x'", "History", `${LONGEST}6`])(
      "%j is no name for a sheet",
      async (name) => {
        const before = await names();
        await expectRefusal(port().addSheet(name), "invalid", "cannot be the name of a sheet");
        expect(await names()).toEqual(before);
      },
    );

    test.each(["Power price", "Bob's 'best' site", "2025", "HUT8", "Größe", "電力 2025", "a-b.c"])(
      "the sheet %s is written to and read from",
      async (name) => {
        await port().addSheet(name);
        await port().write(`${quoteSheet(name)}!B2`, [[7]]);
        const block = await port().read(`${quoteSheet(name)}!A1:B2`);
        expect(block.address).toBe(`${quoteSheet(name)}!A1:B2`);
        expect(block.values).toEqual([
          ["", ""],
          ["", 7],
        ]);
      },
    );

    test("a sheet is deleted with its cells", async () => {
      await port().addSheet("Model");
      await port().write("Model!A1", [[1]]);
      await port().deleteSheet("Model");
      expect(await names()).not.toContain("Model");
      await port().addSheet("Model");
      expect((await port().read("Model!A1")).values).toEqual([[""]]);
    });

    test("after the selected sheet is deleted, something else is selected", async () => {
      await port().addSheet("Model");
      await port().activate("Model!B2");
      await port().deleteSheet("Model");
      expect(await port().selection()).not.toContain("Model");
    });

    test("the last sheet cannot be deleted", async () => {
      const sheets = await names();
      for (const sheet of sheets.slice(1)) {
        await port().deleteSheet(sheet);
      }
      await expectRefusal(port().deleteSheet(sheets[0]), "invalid", "last visible");
      expect(await names()).toEqual([sheets[0]]);
    });

    test("every operation names the sheet that is missing", async () => {
      const missing = "There is no sheet 'No such'";
      await expectRefusal(port().deleteSheet("No such"), "missing", missing);
      await expectRefusal(port().usedRanges(["No such"]), "missing", missing);
      await expectRefusal(
        port().layout([{ sheet: "No such", columnWidths: [9] }]),
        "missing",
        missing,
      );
      await expectRefusal(port().activate("'No such'!A1"), "missing", missing);
      await expectRefusal(port().read("'No such'!A1"), "missing", missing);
      await expectRefusal(port().write("'No such'!A1", [[1]]), "missing", missing);
      await expectRefusal(
        port().defineNames([{ name: "a_name", address: "'No such'!A1" }]),
        "missing",
        missing,
      );
      await expectRefusal(
        port().style([{ address: "'No such'!A1", bold: true }]),
        "missing",
        missing,
      );
    });

    test("activating selects the range", async () => {
      await port().addSheet("Model");
      await port().activate("Model!B2:C3");
      expect(await port().selection()).toBe("Model!B2:C3");
    });

    test("the used range ends at the last cell that holds something", async () => {
      await port().addSheet("Model");
      expect(await port().usedRanges(["Model"])).toEqual([null]);
      await port().write("Model!B3", [
        [1, "", ""],
        ["", "", "=B3"],
      ]);
      expect((await port().usedRanges(["Model"]))[0]).toMatch(/^Model!(A1|B3):D4$/);
      await port().write("Model!D4", [[""]]);
      expect((await port().usedRanges(["Model"]))[0]).toMatch(/^Model!(A1:B3|B3)$/);
    });

    test("layout and widths leave the cells alone", async () => {
      await port().addSheet("Model");
      await port().write("Model!A1", [["Power price", 0.045]]);
      await port().layout([{ sheet: "Model", columnWidths: [30, 12] }]);
      await port().layout([{ sheet: "Model", frozenRows: 1, frozenColumns: 1, gridlines: false }]);
      await port().layout([{ sheet: "Model", frozenRows: 0, frozenColumns: 0 }]);
      if (features.printLayout) {
        await port().layout([
          { sheet: "Model", printArea: "Model!A1:B1", landscape: true, pagesWide: 1 },
        ]);
      }
      expect((await port().read("Model!A1:B1")).values).toEqual([["Power price", 0.045]]);
      await expectRefusal(port().layout([{ sheet: "No such", gridlines: false }]), "missing");
    });

    if (features.protection) {
      test("a protected sheet is listed and refuses to be changed", async () => {
        await port().addSheet("Model");
        await port().write("Model!A1", [[1]]);
        await host().user?.protect?.("Model");
        expect(await port().sheets()).toContainEqual({
          name: "Model",
          visible: true,
          protected: true,
        });
        const refusal = "The sheet Model is protected. Unprotect it on the Review tab";
        await expectRefusal(port().write("Model!A1", [[2]]), "protected", refusal);
        await expectRefusal(
          port().style([{ address: "Model!A1", bold: true }]),
          "protected",
          refusal,
        );
        expect((await port().read("Model!A1")).values).toEqual([[1]]);
      });
    }
  });
}
