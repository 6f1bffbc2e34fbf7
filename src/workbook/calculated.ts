import type { WorkbookPort } from "./port/port";

/**
 * Lets what was written have its results, also where calculation is set to manual. The workbench
 * knows no such setting, and takes as long for it as for the writing.
 */
export async function calculated(port: WorkbookPort): Promise<void> {
  if (port.capabilities.host !== "workbench") {
    await port.recalculate();
  }
}
