import type { WorkbookPort } from "../port/port";

/** Adds sheets and answers how they are called; where one is refused none of them stays. */
export async function addSheets(
  port: WorkbookPort,
  names: readonly string[],
): Promise<readonly string[]> {
  const added: string[] = [];
  await orRemove(port, added, async () => {
    for (const name of names) {
      added.push(await port.addSheet(name));
    }
  });
  return added;
}

/** Does what fills new sheets; when it fails they go again. The first failure is the one told. */
export async function orRemove<T>(
  port: WorkbookPort,
  sheets: readonly string[],
  fillThem: () => Promise<T>,
): Promise<T> {
  try {
    return await fillThem();
  } catch (error) {
    for (const sheet of sheets) {
      await port.deleteSheet(sheet).catch(() => undefined);
    }
    throw error;
  }
}
