import { parseAddress } from "../../sheet/address";
import { tryStampData } from "../../workbook/dataVersion";
import { PortError } from "../../sheet/errors";
import { changedSheets, removeSheets, snapshot, type Snapshot } from "../../workbook/place/removal";
import type { Site } from "../../workbook/place/site";
import type { TeamRow } from "../../workbook/team/rows";
import { addTeamTable } from "../../workbook/team/table";
import type { Outcome } from "../frame/tasks";
import type { TeamState } from "./teamState";

/** Makes the team's table from rows; Undo takes its sheet away again. */
export async function insertTeamTable(
  { session, refresh }: Pick<TeamState, "session" | "refresh">,
  rows: readonly TeamRow[],
  say: (address: string) => string,
): Promise<Outcome> {
  const { port } = session.pane;
  const { address } = await addTeamTable(port, rows);
  const inserted = await snapshot(port, [parseAddress(address).sheet]);
  const details = await tryStampData(port);
  await refresh();
  return {
    text: say(address),
    details,
    warning: details.length > 0,
    undo: () => removeTable(session.pane, inserted).finally(refresh),
  };
}

/** Unless someone has worked on its sheet. */
async function removeTable(site: Site, inserted: readonly Snapshot[]): Promise<string> {
  if ((await changedSheets(site.port, inserted)).length > 0) {
    throw new PortError("invalid", "The table's sheet has changed since and was kept.");
  }
  return removeSheets(site, inserted, "the table");
}
