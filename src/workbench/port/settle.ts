import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { PortError } from "../../sheet/errors";
import type { Engine } from "../engine/engine";

/** The engine collects edits for 100 ms before it calculates; nothing tells that it is waiting. */
const COLLECTING_MS = 110;
/** It tells of its progress every few hundred formulas. */
const SILENT_MS = 60_000;

/**
 * Waits until the formulas that the last edits touch have their results in the cells, however many
 * they are, unless the calculation stands still.
 */
export async function settle({ injector }: Engine): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, COLLECTING_MS));
  const session = injector.get(FormulaCalculationSessionService);
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let news = { unsubscribe: (): void => undefined };
  const stands = new Promise<never>((_, reject) => {
    news = session.state$.subscribe(() => {
      clearTimeout(alarm);
      alarm = setTimeout(() => reject(stillStanding()), SILENT_MS);
    });
  });
  try {
    await Promise.race([session.waitForLatestApplied(undefined, 0), stands]);
  } finally {
    clearTimeout(alarm);
    news.unsubscribe();
  }
}

function stillStanding(): PortError {
  return new PortError("failed", "The calculation stood still for a minute.");
}
