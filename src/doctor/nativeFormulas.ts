import { formatAddress, inBands, parseAddress, sameSheet } from "../sheet/address";
import { asItStands, CELLS_AT_ONCE } from "../workbook/asItStands";
import type { WorkbookPort } from "../workbook/port/port";
import {
  areTwinsWhole,
  forgetTwin,
  twinSheets,
  UNREAD_TWINS,
  type TwinRecord,
} from "../workbook/twin/records";
import { swapBack } from "../workbook/twin/swapBack";
import { EDITED, GONE, type Swapped } from "../workbook/twin/swapped";
import { swapRecords } from "../workbook/twin/swapTwin";
import { layTwin, type WrittenTwin } from "../workbook/twin/writeTwin";
import { alone } from "./alone";
import type { CommandReport } from "./command";
import { changedOnlookers, onlookers } from "../workbook/onlookers";
import { nameNotes } from "./ourNames";
import { scanWorkbook } from "./scanWorkbook";
import { byReason, formulas, total } from "./reportWords";
import { append } from "../core/lists";

/**
 * Puts plain Excel formulas in place of every formula of this add-in: a new sheet holds the native
 * copies, the cells refer to them. Protected sheets stay as they are.
 */
export const convertToNative = alone(async (port, progress) => {
  const still = asItStands(port);
  await readOnce(still, progress);
  const scans = await scanWorkbook(still, progress);
  const open = scans.filter(({ locked }) => !locked);
  const locked = scans.filter((scan) => scan.locked);
  const details = locked.map(
    ({ sheet, cells }) => `${sheet} is protected: ${formulas(cells.length)} left alone.`,
  );
  append(details, await nameNotes(still));
  const used = await still.usedRanges(open.map(({ sheet }) => sheet));
  const addresses = used.filter((address) => address !== null);
  if (addresses.length === 0) {
    return { text: "There is no WATT formula to convert.", details, warning: details.length > 0 };
  }
  const looking = await onlookers(still);
  progress("Writing native formulas");
  const { sheet, cells, records } = await layTwin(port, addresses, still);
  progress("Putting them in place");
  const swapped = await swapOrBack(port, sheet, records);
  append(details, await changedOnlookers(port, looking));
  const told = whyKept(cells.filter(({ toFreeze }) => !toFreeze));
  const toFreeze = whyKept(cells.filter((cell) => cell.toFreeze));
  return {
    text: `The sheet ${sheet} computes ${formulas(swapped.swapped.length)} now, without the add-in.`,
    details: [...details, ...told, ...toFreeze, ...left(swapped)],
    toFreeze,
    warning: details.length + told.length + toFreeze.length + swapped.skipped.length > 0,
  };
});

/** Why values are kept. */
function whyKept(cells: WrittenTwin["cells"]): string[] {
  const told = cells.flatMap(({ address, kept, fixed }) =>
    kept + fixed === ""
      ? []
      : [{ cell: parseAddress(address), reason: kept === "" ? `Within it: ${fixed}` : kept }],
  );
  return byReason(told).map(({ where, reason }) => `${where}: ${reason}`);
}

/** Everything in as few requests as the host allows, before it is looked through. */
async function readOnce(still: WorkbookPort, progress: (text: string) => void): Promise<void> {
  progress("Reading the workbook");
  const used = await still.usedRanges((await still.sheets()).map(({ name }) => name));
  const bands = used.flatMap((address) =>
    address === null ? [] : inBands(parseAddress(address), CELLS_AT_ONCE),
  );
  await still.readAll(bands.map(formatAddress));
}

/** Brings back the formulas of this add-in that native copies stand for. */
export const backToWatt = alone(async (port, progress) => {
  const native = await nativeSheets(port);
  const unread = (await areTwinsWhole(port)) ? [] : [UNREAD_TWINS];
  const results: Swapped[] = [];
  for (const sheet of native) {
    progress(`Bringing back the formulas that ${sheet} stands for`);
    results.push(await swapBack(port, sheet));
  }
  const back = total(results, ({ swapped }) => swapped.length);
  const details = [...results.flatMap(left), ...unread];
  return native.length === 0
    ? {
        text: "No native formulas stand in place of WATT formulas.",
        details,
        warning: details.length > 0,
      }
    : report(back, details);
});

/** The sheets of copies that the workbook computes with now. */
export async function nativeSheets(port: WorkbookPort): Promise<readonly string[]> {
  return (await twinSheets(port)).flatMap(({ sheet, native }) => (native ? [sheet] : []));
}

/** Half a conversion would be worse than none. */
async function swapOrBack(
  port: WorkbookPort,
  sheet: string,
  records: readonly TwinRecord[],
): Promise<Swapped> {
  try {
    return await swapRecords(port, { sheet, native: false, parts: 0 }, { sheet, records });
  } catch (error) {
    await takeBack(port, sheet).catch(() => undefined);
    throw error;
  }
}

/** The sheet of copies stays, with its records, where a cell could not get its formula back. */
async function takeBack(port: WorkbookPort, sheet: string): Promise<void> {
  const noted = (await twinSheets(port)).find((one) => sameSheet(one.sheet, sheet));
  const { skipped } = noted === undefined ? { skipped: [] } : await swapBack(port, sheet);
  if (skipped.every(({ reason }) => reason === EDITED || reason === GONE)) {
    await port.deleteSheet(sheet);
    await (noted && forgetTwin(port, noted));
  }
}

function left({ skipped }: Swapped): string[] {
  const cells = skipped.map(({ address, reason }) => ({ cell: parseAddress(address), reason }));
  return byReason(cells).map(({ where, reason }) => `${where} ${reason}.`);
}

function report(back: number, details: readonly string[]): CommandReport {
  return { text: `${formulas(back)} brought back.`, details, warning: details.length > 0 };
}
