import type { WorkbookPort } from "../../workbook/port/port";

/** The selected range, known without asking the workbook again at each keystroke. */
export interface SelectionTracker {
  /** null until the workbook has answered. */
  readonly address: string | null;
  /** Asks the workbook now; throws its PortError. */
  refresh(): Promise<string>;
  /** Answers a function that ends the subscription. */
  onMove(listener: (address: string) => void): () => void;
}

export function trackSelection(port: WorkbookPort): SelectionTracker {
  const listeners = new Set<(address: string) => void>();
  let current: string | null = null;
  const move = (address: string): string => {
    if (address !== current) {
      current = address;
      listeners.forEach((listener) => listener(address));
    }
    return address;
  };
  const tracker: SelectionTracker = {
    get address() {
      return current;
    },
    refresh: async () => move(await port.selection()),
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  port.onSelection(move);
  void tracker.refresh().catch(() => undefined);
  return tracker;
}
