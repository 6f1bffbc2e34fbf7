import { parseAddress } from "../../src/sheet/address";
import type { CellInput } from "../../src/sheet/cells";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { writeCells } from "../../src/workbook/scattered";

/* A sheet with formulas of the add-in in all the ways they occur. */

const INPUTS: readonly (readonly CellInput[])[] = [
  ["J/TH", 17.5],
  ["USD/kWh", 0.045],
  ["EH/s", 1090],
  ["BTC", 3.15],
  ["PUE, blank", null],
];

/** Cell, formula, and what the copy of it is. */
export const MODEL: readonly (readonly [string, string, "native" | "kept"])[] = [
  ["D1", "=WATT.MINER_BREAKEVEN(B1,B2,B3,B4)", "native"],
  ["D2", "=WATT.HASHCOST($B$1,B2,B5)", "native"],
  ["D3", '=IF(WATT.MINER_BREAKEVEN(B1,B2,B3,B4)>1E5,"off",WATT.HASHCOST(B1,B2)*B4)', "native"],
  ["D4", "=WATT.MINER_BREAKEVEN(B1,WATT.NET_POWER_PRICE(2E6,40000),B3*1.1,B4)", "native"],
  ["D5", '=WATT.POWERED_SHELL_VALUE(100," NeoCloud ")', "native"],
  ["D6", "=WATT.MINER_BREAKEVEN(B1,B2,B3,0)", "native"],
  ["D7", '=WATT.COMPANY("RIOT","power_price_usd_kwh")', "kept"],
  ["D8", '=WATT.HASHCOST(B1,WATT.COMPANY("RIOT","power_price_usd_kwh"))', "native"],
  ["D9", "=SUM(WATT.HASHCOST(B1,{0.04;0.05}))+1", "native"],
  ["D10", "=WATT.FLEET_EFFICIENCY(B20:B22,C20:C22)", "native"],
  ["D11", '=WATT.HASHCOST("abc",0.05)', "kept"],
  ["D12", "=WATT.LEASE_IRR(1E9,1.2E8,10)", "native"],
  ["F1", "=WATT.HASHCOST(B20:B21,C19:D19)", "native"],
  ["I1", "=WATT.LEASE_CASHFLOWS(1E9,1.2E8,5)", "native"],
  ["U1", '=WATT.POWER_SOLUTIONS("mid")', "kept"],
];
/** All of it. */
export const LAST = "Model!A1:Z40";

/** Writes it into a new sheet, whose name it answers. */
export async function writeModel(port: WorkbookPort): Promise<string> {
  const sheet = await port.addSheet("Model");
  await port.write("Model!A1", INPUTS);
  await port.write("Model!B19", [
    [null, 0.03, 0.06],
    [20, 15, ""],
    [30, 21, ""],
    ["", "", ""],
  ]);
  await writeCells(
    port,
    MODEL.map(([cell, input]) => ({ cell: parseAddress(`Model!${cell}`), input })),
  );
  return sheet;
}
