import { PortError } from "../sheet/errors";
import type { WorkbookPort } from "../workbook/port/port";
import type { Command } from "./command";

/* Two panes on one workbook: what one notes of formulas must not replace what the other notes. */

const KEY = "hashwatt.working";
/** A pane that was closed in the middle holds up the others for so long. */
const LONGEST_MS = 120_000;

/** The command, refused while another one of these works on the workbook. */
export function alone(command: Command): Command {
  return async (port, progress) => {
    await begin(port);
    try {
      return await command(port, progress);
    } finally {
      await port.setDocument(KEY, null).catch(() => undefined);
    }
  };
}

async function begin(port: WorkbookPort): Promise<void> {
  const now = Date.now();
  const before = await port.getDocument(KEY);
  if (typeof before === "number" && Math.abs(now - before) < LONGEST_MS) {
    throw new PortError(
      "invalid",
      "Another pane of Hashwatt works on this workbook. Wait until it is done, then try again.",
    );
  }
  await port.setDocument(KEY, now);
}
