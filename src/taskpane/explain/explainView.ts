import { cellOf, formatAddress, parseAddress } from "../../sheet/address";
import { checkbox } from "../frame/parts";
import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import type { ExplainRequest, Pane, View } from "../frame/pane";
import { isPortError } from "../frame/tasks";
import { CallPanel } from "./callPanel";
import { readCell, type ExplainedCell } from "./explanation";

/** How long the selection must rest, so that moving through cells stays light. */
const REST_MS = 150;

/** Shows how the selected cell's formula comes to its result, and what else it could come to. */
export function createExplainView(pane: Pane): View<ExplainRequest> {
  const view = new ExplainView(pane);
  return { element: view.element, show: (request) => view.open(request) };
}

class ExplainView {
  readonly element = element("div", { class: "view explain" });
  private readonly heading = element("h2", { tabindex: "-1" });
  private readonly note = element("p", { class: "hint" });
  private readonly trail = element("div");
  private readonly panel: CallPanel;
  private readonly pin: HTMLLabelElement;
  private pinned = false;
  private address: string | null = null;
  /** The cell that a link of the explanation led to. */
  private visiting: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  constructor(private readonly pane: Pane) {
    this.panel = new CallPanel(pane, (address) => void this.goTo(address));
    this.pin = checkbox({
      label: "Keep this cell while I select others",
      checked: false,
      onChange: (pinned) => this.setPinned(pinned),
    });
    this.showEmpty("Select a cell with a WATT formula: its derivation appears here.");
    pane.selection.onMove((address) => this.follow(address));
    // An input of the formula may have changed, or the formula itself.
    pane.port.onChange(() => this.later(this.address ?? pane.selection.address));
    void this.open({});
  }

  open({ address }: ExplainRequest): void {
    this.pinned = false;
    const box = this.pin.querySelector("input");
    if (box !== null) {
      box.checked = false;
    }
    void this.start(address);
  }

  private async start(address: string | undefined): Promise<void> {
    try {
      await this.load(address ?? (await this.pane.selection.refresh()));
    } catch (error) {
      this.showEmpty(isPortError(error) ? error.message : String(error));
    }
  }

  private setPinned(pinned: boolean): void {
    this.pinned = pinned;
    if (!pinned) {
      this.follow(this.pane.selection.address);
    }
  }

  private follow(address: string | null): void {
    if (address !== this.visiting) {
      fill(this.trail);
    }
    if (!this.pinned) {
      this.later(address);
    }
  }

  private later(address: string | null): void {
    clearTimeout(this.timer);
    if (address !== null) {
      this.timer = setTimeout(() => void this.load(address), REST_MS);
    }
  }

  private async load(address: string): Promise<void> {
    this.turn += 1;
    const mine = this.turn;
    try {
      const cell = await readCell(this.pane.port, address);
      if (mine === this.turn) {
        await this.show(cell, address);
      }
    } catch (error) {
      if (mine === this.turn) {
        this.showProblem(error, () => void this.load(address));
      }
    }
  }

  private async show(cell: ExplainedCell | null, address: string): Promise<void> {
    const wanted = formatAddress(cellOf(parseAddress(address), 0, 0));
    if (cell !== null) {
      await this.panel.show(cell);
      this.address = cell.address;
      fill(this.note);
      this.showPanel(cell);
    } else if (this.address === null || this.address === wanted) {
      this.address = null;
      this.showEmpty(`${wanted} holds no WATT formula. Select a cell that does.`);
    } else {
      fill(this.note, `${wanted} holds no WATT formula, so ${this.address} stays.`);
    }
  }

  private showPanel({ address }: ExplainedCell): void {
    fill(this.heading, address);
    if (!this.panel.element.isConnected || this.panel.element.parentElement !== this.element) {
      fill(this.element, this.trail, this.heading, this.pin, this.note, this.panel.element);
    }
  }

  private showEmpty(text: string): void {
    fill(this.element, element("p", { class: "empty" }, text));
  }

  private showProblem(error: unknown, retry: () => void): void {
    const text = isPortError(error)
      ? error.message
      : `This could not be explained: ${String(error)}`;
    this.address = null;
    fill(
      this.element,
      element("div", { class: "empty" }, element("p", {}, text), button("Try again", retry)),
    );
  }

  /** Selects a cell that the explanation names; the way back stands above. */
  private async goTo(address: string): Promise<void> {
    const from = this.address;
    this.visiting = address;
    await this.pane.perform({
      doing: `Selecting ${address}`,
      run: async () => {
        await this.pane.port.activate(address);
        return null;
      },
    });
    if (from !== null) {
      const back = button(`Back to ${from}`, () => {
        fill(this.trail);
        void this.pane.port.activate(from).catch(() => undefined);
      });
      fill(this.trail, back);
    }
  }
}
