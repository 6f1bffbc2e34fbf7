import { formatAddress, parseAddressOn } from "../../sheet/address";
import { toPortError } from "./errors";
import { createHub, type Listener, type Report } from "./hub";
import { runExcel } from "./run";

interface Place {
  readonly worksheetId: string;
  readonly address: string;
}

export type Subscribe = (listener: Listener) => () => void;

/** Edits made in this window; those of coauthors come as remote and are left out. */
export function createChanges(report: Report): Subscribe {
  return createHub((context, tell) => {
    const { worksheets } = context.workbook;
    return [
      worksheets.onChanged.add(async (event) => {
        if (event.source === "Local") {
          await tellPlace(event, tell, report);
        }
      }),
    ];
  }, report);
}

/** Going to another sheet selects cells too, but Excel tells it by another event. */
export function createSelections(report: Report): Subscribe {
  return createHub((context, tell) => {
    const { worksheets } = context.workbook;
    return [
      worksheets.onSelectionChanged.add((event) => tellPlace(event, tell, report)),
      worksheets.onActivated.add(async () => {
        await guarded(async () => tell(await selection()), report);
      }),
    ];
  }, report);
}

/** The first of the selected ranges. */
export function selection(): Promise<string> {
  return runExcel(async (context) => {
    const range = context.workbook.getSelectedRanges().areas.getItemAt(0);
    range.load("address");
    await context.sync();
    return range.address;
  });
}

/** Excel sends the id of the sheet, and several areas with commas between them. */
async function tellPlace(place: Place, tell: Listener, report: Report): Promise<void> {
  await guarded(async () => {
    const sheet = await sheetName(place.worksheetId);
    if (sheet !== null) {
      place.address
        .split(",")
        .forEach((area) => tell(formatAddress(parseAddressOn(sheet, area.trim()))));
    }
  }, report);
}

/** Null when the sheet is gone by now. */
function sheetName(id: string): Promise<string | null> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}

async function guarded(work: () => Promise<void>, report: Report): Promise<void> {
  try {
    await work();
  } catch (error) {
    report(toPortError(error, {}));
  }
}
