import type { WorkbookPort } from "../port/port";

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
