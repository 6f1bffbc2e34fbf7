import { runExcel } from "./run";
import { PortError } from "../../sheet/errors";

/** Waiting times in milliseconds: quick for small workbooks, rare for large ones. */
const FIRST_WAIT = 20;
const LONGEST_WAIT = 500;
const LIMIT = 120_000;

/** A full calculation, for a plain one leaves custom functions whose inputs did not change alone. */
export async function recalculate(): Promise<void> {
  await runExcel(async (context) => {
    context.application.calculate("Full");
    await context.sync();
  });
  let waited = 0;
  for (let wait = FIRST_WAIT; !(await isDone()); wait = Math.min(wait * 2, LONGEST_WAIT)) {
    if (waited > LIMIT) {
      throw new PortError(
        "failed",
        "Excel is still calculating. Wait until its status bar says that it is ready.",
      );
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    waited += wait;
  }
}

function isDone(): Promise<boolean> {
  return runExcel(async (context) => {
    context.application.load("calculationState");
    await context.sync();
    return context.application.calculationState === "Done";
  });
}
