import type { Command } from "../doctor/command";

/** Computes every formula of the workbook anew, the functions of this add-in included. */
export const recalculateAll: Command = async (port) => {
  await port.recalculate();
  return { text: "Every formula of the workbook is recalculated." };
};
