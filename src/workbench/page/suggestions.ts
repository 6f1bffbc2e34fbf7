import { IShortcutService, KeyCode, type IShortcutItem } from "@univerjs/ui";
import type { Engine } from "../engine/engine";

const COMMAND = "sheet.formula-embedding-editor.search_function.";
const LIST = '[data-u-comp="sheets-formula-editor"]';
/** The look that tells which of the names a key would take. */
const MARKED = `${LIST} > .univer-bg-gray-200`;
const TAKES: ReadonlySet<unknown> = new Set([KeyCode.ENTER, KeyCode.TAB]);

/**
 * Suggested names of functions take the keys only while there is one to take: the grid listens on
 * where the list has just gone or no name is marked, fails, and the key is lost.
 */
export function keepKeysFree({ injector }: Engine): void {
  const shortcuts = injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (item: IShortcutItem) =>
    register(item.id.startsWith(COMMAND) ? { ...item, preconditions: () => hasUse(item) } : item);
}

function hasUse({ binding }: IShortcutItem): boolean {
  return document.querySelector(TAKES.has(binding) ? MARKED : LIST) !== null;
}
