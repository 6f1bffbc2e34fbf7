import { scanWorkbook, type SheetScan } from "../../../src/doctor/scanWorkbook";
import { sentence } from "../../../src/taskpane/doctor/doctorView";
import { findDoubts } from "../../../src/taskpane/doctor/doubtsPart";
import { createReasons } from "../../../src/taskpane/doctor/reasons";
import { headline } from "../../../src/taskpane/doctor/sheetList";
import { formatAddress } from "../../../src/sheet/address";
import type { DoctorHost } from "../../doctor/hostParts";
import { describeOverHosts } from "../../doctor/hosts";

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

  it("doubts values that look like another unit, wherever they come from", async () => {
    const { port, edit } = host();
    await port.addSheet("Inputs");
    await port.defineNames([{ name: "Power", address: "Inputs!A1" }]);
    edit("Inputs!A1:A3", [[4.5], [45], [31_500_000]]);
    edit("Sheet1!A1:A8", [
      ["=WATT.HASHCOST(17.5,4.5)"],
      ["=WATT.HASHCOST(17.5,Power)"],
      ["=WATT.HASHCOST(17.5,Inputs!A2/10)"],
      ["=WATT.HASHCOST(17.5,0.045)+WATT.HASHCOST(3500,0.045)"],
      ["=WATT.BTC_MINED(Inputs!A3,1090,3.15)"],
      ["=WATT.HASHCOST(17.5,INDIRECT(B1))"],
      ["=WATT.POWERED_SHELL_VALUE(Gone!A1)"],
      ["=WATT.HASHCOST(17.5,0.045)"],
    ]);
    const found = await findDoubts(port, await scanWorkbook(port, silent));
    const told = new Map(found.map(({ address, doubts }) => [address, doubts.join(" ")]));
    expect([...told.keys()].sort()).toEqual(
      ["A1", "A2", "A3", "A4", "A5"].map((at) => `Sheet1!${at}`),
    );
    expect(told.get("Sheet1!A2")).toBe(
      "powerPriceUsdPerKwh is 4.5 USD/kWh: did you mean 0.045 USD/kWh? It looks like cents a kWh.",
    );
    expect(told.get("Sheet1!A4")).toContain("efficiencyJPerTh is 3,500 J/TH");
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
      ["=WATT.HASHCOST(INDIRECT(B9),1)"],
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
        /^HASHCOST: efficiencyJPerTh is not known here, for INDIRECT/,
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
