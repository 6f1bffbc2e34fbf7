import { PortError } from "../../sheet/errors";
import { removeSheets, snapshot } from "../../workbook/place/removal";
import type { Site } from "../../workbook/place/site";
import { twinSheets } from "../../workbook/twin/records";
import { writeTwin } from "../../workbook/twin/writeTwin";
import type { Outcome } from "../frame/tasks";

/** Writes cells as plain Excel formulas into a new sheet, which is shown. */
export async function copyAsNative(site: Site, addresses: readonly string[]): Promise<Outcome> {
  const { port } = site;
  const { sheet, cells } = await writeTwin(port, addresses);
  const written = await snapshot(port, [sheet]);
  const kept = cells.filter((cell) => cell.kept !== "");
  return {
    text: `Native formulas are on the new sheet ${sheet}, beside a check against the add-in.`,
    details: kept.map((cell) => `${cell.address}: ${cell.kept}`),
    warning: kept.length > 0,
    async undo() {
      const inUse = (await twinSheets(port)).find((twin) => twin.sheet === sheet)?.native;
      if (inUse === true) {
        throw new PortError("invalid", `The workbook computes with ${sheet}. Swap back first.`);
      }
      return removeSheets(site, written, "native formulas");
    },
  };
}
