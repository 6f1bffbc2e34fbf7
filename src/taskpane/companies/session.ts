import type { VintageChoice } from "../../presets/types";
import type { Pane } from "../frame/pane";

/** What the parts of the view share. */
export interface Session {
  readonly pane: Pane;
  vintage(): VintageChoice;
  /** Tickers in the order in which they were picked. */
  picked(): readonly string[];
  /** Opens a panel in place of the one that is open, and puts the focus on its heading. */
  openPanel(panel: Panel): void;
  closePanel(): void;
}

/** A task under the cards' list, one at a time. */
export interface Panel {
  /** Asked again after each change of what is picked. */
  readonly title: string;
  readonly element: HTMLElement;
  /** Follows what is picked and the chosen quarter; a panel without it closes then. */
  update?(): void;
  /** Ends its ties to the workbook. */
  close?(): void;
}
