import { parseAddress } from "../../src/sheet/address";
import { nativeWorkbook } from "../../src/workbook/twin/nativeWorkbook";
import { LAST, writeModel } from "../twin/model";
import { startWorkbench } from "../twin/univer";
import { fileOf, recalculate } from "./soffice";

it("a workbook saved with native copies shows in LibreOffice what the add-in shows", async () => {
  const { port, dispose } = startWorkbench();
  const sheet = await writeModel(port);
  await port.defineNames([{ name: "Efficiency", address: `${sheet}!B1` }]);
  await port.write(`${sheet}!D13`, [["=WATT.HASHCOST(Efficiency,B2/2)"]]);
  const before = await port.sheets();
  const { sheets, names, kept } = await nativeWorkbook(port);
  expect(await port.sheets()).toEqual(before);
  expect(JSON.stringify(sheets.map(({ rows }) => rows))).not.toMatch(/"=[^"]*WATT\./);
  expect(kept.map(({ address }) => address)).toEqual(["Model!U1", "Model!D7", "Model!D11"]);

  const { values } = await port.read(LAST);
  dispose();
  const read = (await recalculate(new Map([["book", await fileOf(sheets, names)]]))).get("book");
  const { row, column } = parseAddress(LAST);
  let compared = 0;
  values.forEach((cells, r) =>
    cells.forEach((shown, c) => {
      const native = read?.(sheet, row + r, column + c);
      if (typeof shown === "number") {
        expect(typeof native).toBe("number");
        expect(Math.abs(Number(native) - shown)).toBeLessThanOrEqual(1e-9 * Math.abs(shown));
        compared += 1;
      } else {
        expect(String(native)).toMatch(/^#/.test(shown as string) ? /^#/ : exactly(shown));
      }
    }),
  );
  expect(compared).toBeGreaterThan(70);
  // 24 h x 17.5 kW x half of 0.045 USD/kWh
  expect(read?.(sheet, 12, 3)).toBeCloseTo(9.45, 9);
  expect(read?.("Native copy", 2, 1)).toBe("OK");
});

function exactly(text: string | boolean): RegExp {
  return new RegExp(`^${String(text).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}
