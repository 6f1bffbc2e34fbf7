/** What one user likes, kept by the browser; what a team shares belongs in cells. */
export interface Preferences {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/**
 * Hosts may block or clear the browser's storage at any time, so a choice also lives in memory.
 *
 * @param prefix Office's partition key, which keeps sites embedding the pane apart; may be "".
 */
export function openPreferences(prefix: string): Preferences {
  const remembered = new Map<string, string>();
  const stored = (key: string): string => `${prefix}hashwatt.${key}`;
  return {
    get(key) {
      try {
        return localStorage.getItem(stored(key)) ?? remembered.get(key) ?? null;
      } catch {
        return remembered.get(key) ?? null;
      }
    },
    set(key, value) {
      remembered.set(key, value);
      try {
        localStorage.setItem(stored(key), value);
      } catch {
        // The choice then holds until the pane closes.
      }
    },
  };
}
