import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { PortError } from "../../sheet/errors";
import type { Engine } from "../engine/engine";

/** The engine collects edits for 100 ms before it calculates; nothing tells that it is waiting. */
const COLLECTING_MS = 110;
const LIMIT_MS = 60_000;

/** Waits until the formulas that the last edits touch have their results in the cells. */
export async function settle({ injector }: Engine): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, COLLECTING_MS));
  const session = injector.get(FormulaCalculationSessionService);
  try {
    await session.waitForLatestApplied(LIMIT_MS, 0);
  } catch {
    throw new PortError("failed", "The calculation took more than a minute.");
  }
}
