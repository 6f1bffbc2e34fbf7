import { nativeSheets } from "../../doctor/nativeFormulas";
import { recalculateAll } from "../../commands/recalculateAll";
import { repairFormulas } from "../../doctor/repairFormulas";
import { countOf, scanWorkbook, type SheetScan } from "../../doctor/scanWorkbook";
import { counted } from "../../core/counted";
import { formulas, total } from "../../doctor/reportWords";
import { frozenFormulas } from "../../doctor/store";
import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import type { Pane, View } from "../frame/pane";
import { isPortError } from "../frame/tasks";
import { taskOf } from "./actions";
import { createReasons } from "./reasons";
import { sharePart } from "./sharePart";
import { sheetSection } from "./sheetList";
import { versionPart, versionsOf } from "./versionPart";

/** The health of the workbook's WATT formulas, repairs, and sharing without the add-in. */
export function createDoctorView(pane: Pane): View {
  const view = new DoctorView(pane);
  void view.scan();
  return { element: view.element };
}

class DoctorView {
  private readonly summary = element("p", { class: "doctor-summary", role: "status" });
  private readonly first = element("div", { class: "actions" });
  private readonly sheets = element("div");
  private readonly share = element("section");
  private readonly versions = element("section");
  readonly element = element(
    "div",
    { class: "view doctor" },
    element("h2", {}, "WATT formulas in this workbook"),
    this.summary,
    this.first,
    this.sheets,
    this.share,
    this.versions,
  );
  private turn = 0;

  constructor(private readonly pane: Pane) {}

  /** Looks through the workbook again; changes nothing. */
  async scan(): Promise<void> {
    this.turn += 1;
    const mine = this.turn;
    const { port } = this.pane;
    const tell = (text: string): void => {
      if (mine === this.turn) {
        fill(this.summary, `${text}...`);
      }
    };
    try {
      const scans = await scanWorkbook(port, tell);
      const state = {
        frozen: (await frozenFormulas(port)).length,
        native: await nativeSheets(port),
      };
      const versions = await versionsOf(port);
      if (mine !== this.turn) {
        return;
      }
      this.show(scans);
      fill(this.share, ...sharePart(this.pane, state, this.again));
      fill(this.versions, ...versionPart(this.pane, versions));
    } catch (error) {
      this.showProblem(error);
    }
  }

  private readonly again = (): void => void this.scan();

  private show(scans: readonly SheetScan[]): void {
    fill(this.summary, sentence(scans));
    const stuck = countOf(scans, "stuck");
    fill(
      this.first,
      stuck > 0 && button(`Repair ${formulas(stuck)}`, () => this.repair(), { primary: true }),
      button("Recalculate all", () => this.recalculate()),
      button("Scan again", this.again),
    );
    const reasons = createReasons(this.pane.port);
    const options = {
      reasons,
      select: (address: string) => this.select(address),
      explain: (address: string) => void this.pane.open("explain", { address }),
    };
    const ailing = scans.filter(isAiling);
    const healthy = scans.filter((scan) => !isAiling(scan));
    fill(this.sheets, ...[...ailing, ...healthy].map((scan) => sheetSection(scan, options)));
  }

  private showProblem(error: unknown): void {
    fill(this.summary, isPortError(error) ? error.message : `The scan failed: ${String(error)}`);
    fill(this.first, button("Scan again", this.again));
  }

  private repair(): void {
    void this.pane
      .perform(taskOf(this.pane, "Repairing formulas", repairFormulas))
      .then(this.again);
  }

  private recalculate(): void {
    void this.pane.perform(taskOf(this.pane, "Recalculating", recalculateAll)).then(this.again);
  }

  private select(address: string): void {
    const run = async (): Promise<null> => {
      await this.pane.port.activate(address);
      return null;
    };
    void this.pane.perform({ doing: `Selecting ${address}`, run });
  }
}

function isAiling({ counts }: SheetScan): boolean {
  return counts.stuck + counts.error > 0;
}

/** "5,000 formulas on 5 sheets: 4,000 to repair, 12 errors." */
export function sentence(scans: readonly SheetScan[]): string {
  if (scans.length === 0) {
    return "There is no WATT formula in this workbook.";
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
