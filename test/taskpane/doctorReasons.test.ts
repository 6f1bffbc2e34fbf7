import { scanWorkbook, type SheetScan } from "../../src/doctor/scanWorkbook";
import { sentence } from "../../src/taskpane/doctor/doctorView";
import { createReasons } from "../../src/taskpane/doctor/reasons";
import { headline } from "../../src/taskpane/doctor/sheetList";
import { formatAddress } from "../../src/sheet/address";
import type { DoctorHost } from "../doctor/hostParts";
import { describeOverHosts } from "../doctor/hosts";

const silent = (): void => undefined;

async function broken({ port }: DoctorHost): Promise<Record<string, string>> {
  const reasons = createReasons(port);
  const found: Record<string, string> = {};
  for (const { cells } of await scanWorkbook(port, silent)) {
    for (const cell of cells) {
      found[formatAddress(cell.cell)] = await reasons.of(cell);
    }
  }
  return found;
}

describeOverHosts("the scan", (host) => {
  it("lists every WATT formula by sheet, the broken ones first", async () => {
    const { port, edit, protect } = host();
    await port.addSheet("Locked");
    edit("Sheet1!A1:A5", [
      ["=WATT.HASHCOST(17.5,0.045)"],
      ["=A1*2"],
      ["=WATT.HASHCOST(0,0.045)"],
      ["=_xldudf_WATT_HASHCOST(17.5,0.045)"],
      ["WATT.HASHCOST(1,2)"],
    ]);
    edit("Locked!B2", [["=WATT.HASHCOST(1,2)"]]);
    protect("Locked");
    const scans = await scanWorkbook(port, silent);
    const listed = scans.map(({ cells }) => cells.map(({ cell }) => formatAddress(cell)));
    expect(listed).toEqual([["Sheet1!A4", "Sheet1!A3", "Sheet1!A1"], ["Locked!B2"]]);
    expect(scans.map(headline)).toEqual([
      "Sheet1: 3 formulas, 1 to repair, 1 error",
      "Locked: 1 formula, protected",
    ]);
    expect(sentence(scans)).toBe("4 formulas on 2 sheets: 1 to repair, 1 error.");
  });

  it("says why cells are broken", async () => {
    const { port, edit, stick } = host();
    edit("Sheet1!B1", [[0]]);
    edit("Sheet1!A1", [["=WATT.HASHCOST(17.5,0.045)"]]);
    await stick();
    edit("Sheet1!A2:A6", [
      ["=_xldudf_WATT_HASHCOST(1,Power_price)"],
      ["=WATT.HASHCOST(B1,0.045)"],
      ["=WATT.HASHPRICE(1,2,WATT.BLOCK_SUBSIDY(-1))"],
      ["=WATT.HASHCOST(XLOOKUP(1,2,3),1)"],
      ["=WATT.BREAKEVEN_EFFICIENCY(38,0)"],
    ]);
    const reasons = await broken(host());
    expect(reasons).toEqual({
      "Sheet1!A1":
        "Excel did not know the function when it read this cell. Repair enters it again.",
      "Sheet1!A2": "Repair enters it again; but there is no cell or range named Power_price.",
      "Sheet1!A3": expect.stringMatching(
        /^HASHCOST: #VALUE! efficiencyJPerTh must be between 1 and 10,000/,
      ),
      "Sheet1!A4": expect.stringMatching(/^BLOCK_SUBSIDY: #VALUE! height must be/),
      "Sheet1!A5": expect.stringMatching(
        /^HASHCOST: efficiencyJPerTh is not known here, for XLOOKUP/,
      ),
      "Sheet1!A6": expect.stringMatching(/^BREAKEVEN_EFFICIENCY: #N\/A /),
    });
    expect((await port.read("Sheet1!A3")).formulas).toEqual([["=WATT.HASHCOST(B1,0.045)"]]);
  });
});

it("has a sentence for a workbook without WATT formulas, and for a healthy one", () => {
  expect(sentence([])).toBe("There is no WATT formula in this workbook.");
  const counts = { stuck: 0, error: 0, waiting: 0, fine: 1000 };
  const cells = new Array(1000).fill({}) as SheetScan["cells"];
  expect(sentence([{ sheet: "Plan", locked: false, cells, counts }])).toBe(
    "1,000 formulas on 1 sheet: all of them fine.",
  );
});
