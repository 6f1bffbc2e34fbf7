import type { Command } from "../../doctor/command";
import { findMisspelt } from "../../doctor/misspelt";
import { nativeSheets } from "../../doctor/nativeFormulas";
import { recalculateAll } from "../../commands/recalculateAll";
import { repairFormulas } from "../../doctor/repairFormulas";
import { countOf, scanWorkbook, type SheetScan } from "../../doctor/scanWorkbook";
import { counted } from "../../core/counted";
import { noteOf, ourNames, type OurName } from "../../doctor/ourNames";
import { formulas, total } from "../../doctor/reportWords";
import { frozenFormulas, UNREAD_FROZEN } from "../../doctor/store";
import type { WorkbookPort } from "../../workbook/port/port";
import { areTwinsWhole, UNREAD_TWINS } from "../../workbook/twin/records";
import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import type { Pane, View } from "../frame/pane";
import { isPortError } from "../frame/tasks";
import { taskOf } from "./actions";
import { doubtsPart, findDoubts } from "./doubtsPart";
import { misspeltPart } from "./misspeltPart";
import { createReasons } from "./reasons";
import { sharePart, type ShareState } from "./sharePart";
import { sheetSection } from "./sheetList";
import { versionPart, versionsOf } from "./versionPart";

/** The health of the workbook's WATT formulas, repairs, and sharing without the add-in. */
export function createDoctorView(pane: Pane): View {
  const summary = element("p", { class: "doctor-summary", role: "status" });
  const [first, sheets, names, misspelt, doubts] = [
    element("div", { class: "actions" }),
    element("div"),
    element("div"),
    element("div"),
    element("div"),
  ];
  const [share, versions] = [element("section"), element("section")];
  let turn = 0;
  const select = (address: string): void => selectCell(pane, address);
  const show = (scans: readonly SheetScan[], found: readonly OurName[]): void => {
    fill(summary, sentence(scans, found));
    const stuck = countOf(scans, "stuck") + found.filter((name) => name.stuck).length;
    fill(first, ...firstActions(pane, stuck, again));
    fill(names, ...namesPart(found));
    const explain = (address: string): void => void pane.open("explain", { address });
    const options = { reasons: createReasons(pane.port), select, explain };
    const ailing = scans.filter(isAiling);
    const healthy = scans.filter((scan) => !isAiling(scan));
    fill(sheets, ...[...ailing, ...healthy].map((scan) => sheetSection(scan, options)));
  };
  /** Looks through the workbook again; changes nothing. */
  const scan = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const tell = (text: string): void => {
      if (mine === turn) {
        fill(summary, `${text}...`);
      }
    };
    try {
      const found = await lookThrough(pane, tell);
      if (mine === turn) {
        show(found.scans, found.names);
        fill(doubts, ...doubtsPart(found.doubts, select));
        fill(misspelt, ...misspeltPart(pane, found.misspelt, { select, done: again }));
        fill(share, ...sharePart(pane, found.state, again));
        fill(versions, ...versionPart(pane, found.versions));
      }
    } catch (error) {
      fill(summary, isPortError(error) ? error.message : `The scan failed: ${String(error)}`);
      fill(first, button("Scan again", again));
    }
  };
  const again = (): void => void scan();
  again();
  const heading = element("h2", {}, "WATT formulas in this workbook");
  const parts = [heading, summary, first, misspelt, doubts, sheets, names, share, versions];
  return { element: element("div", { class: "view doctor" }, ...parts) };
}

async function lookThrough({ port }: Pane, tell: (text: string) => void) {
  const scans = await scanWorkbook(port, tell);
  return {
    scans,
    names: await ourNames(port),
    misspelt: await findMisspelt(port),
    doubts: await findDoubts(port, scans),
    state: await shareState(port),
    versions: await versionsOf(port),
  };
}

/** Names cannot be selected: each says what to do about it. */
function namesPart(names: readonly OurName[]): HTMLElement[] {
  return names.length === 0
    ? []
    : [
        element("h3", {}, `In names (${formulas(names.length)})`),
        element("ul", { class: "text" }, ...names.map((one) => element("li", {}, noteOf(one)))),
      ];
}

async function shareState(port: WorkbookPort): Promise<ShareState> {
  const { formulas: frozen, whole } = await frozenFormulas(port);
  const twins = await areTwinsWhole(port);
  return {
    frozen: frozen.length,
    native: await nativeSheets(port),
    unread: [...(whole ? [] : [UNREAD_FROZEN]), ...(twins ? [] : [UNREAD_TWINS])],
  };
}

function firstActions(pane: Pane, stuck: number, again: () => void): (HTMLElement | false)[] {
  const run = (doing: string, command: Command): void =>
    void pane.perform(taskOf(pane, doing, command)).then(again);
  const repair = (): void => run("Repairing formulas", repairFormulas);
  return [
    stuck > 0 && button(`Repair ${formulas(stuck)}`, repair, { primary: true }),
    button("Recalculate all", () => run("Recalculating", recalculateAll)),
    button("Scan again", again),
  ];
}

function selectCell({ perform, port }: Pane, address: string): void {
  const run = async (): Promise<null> => {
    await port.activate(address);
    return null;
  };
  void perform({ doing: `Selecting ${address}`, run });
}

function isAiling({ counts }: SheetScan): boolean {
  return counts.stuck + counts.error > 0;
}

/** "5,000 formulas on 5 sheets: 4,000 to repair, 12 errors." */
export function sentence(
  scans: readonly SheetScan[],
  names: readonly Pick<OurName, "stuck">[] = [],
): string {
  if (scans.length === 0) {
    return names.length === 0
      ? "There is no WATT formula in this workbook."
      : `No cell of this workbook holds a WATT formula, ${counted(names.length, "name")} of it ${names.length === 1 ? "does" : "do"}.`;
  }
  const [stuck, errors, waiting] = [
    countOf(scans, "stuck"),
    countOf(scans, "error"),
    countOf(scans, "waiting"),
  ];
  const facts = [
    stuck > 0 && `${stuck.toLocaleString("en-US")} to repair`,
    errors > 0 && counted(errors, "error"),
    waiting > 0 && `${waiting.toLocaleString("en-US")} without a result yet`,
  ].filter(Boolean);
  const all = total(scans, ({ cells }) => cells.length);
  const health = facts.length === 0 ? "all of them fine" : facts.join(", ");
  return `${formulas(all)} on ${counted(scans.length, "sheet")}: ${health}.`;
}
