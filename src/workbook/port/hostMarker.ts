import type { WorkbookPort } from "./port";

/** What a page that shows the pane beside its own grid offers to it. */
export interface PaneHost {
  readonly port: WorkbookPort;
  /** What is done until the answer is called, its user takes back in one step. */
  beginStep(): () => void;
}

declare global {
  interface Window {
    /** Set before the pane's script starts, by such a page only. */
    hashwattHost?: PaneHost;
  }
}

/** The page that announced itself on the pane's window; null means that the pane is in Excel. */
export function announcedHost(): PaneHost | null {
  return window.hashwattHost ?? null;
}
