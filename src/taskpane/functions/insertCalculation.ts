import type { FunctionDefinition } from "../../catalog/define";
import { parseAddress } from "../../sheet/address";
import { tryStampData } from "../../workbook/dataVersion";
import type { Pane } from "../frame/pane";
import type { Outcome } from "../frame/tasks";
import type { Calculation } from "./calculator";
import { formulaText } from "./formulaText";
import { insertFormula } from "./insert";
import { isSimulation, numberFormat, SIMULATED } from "./numberFormats";

/** Its functions read figures whose version a workbook notes. */
const PRESET_GROUP = "Companies and contracts";

/** Writes a calculation's formula at the selected cell, sized and formatted as it came out here. */
export async function insertCalculation(
  pane: Pane,
  definition: FunctionDefinition,
  { filled, answer }: Calculation,
): Promise<Outcome | null> {
  const target = await pane.selection.refresh();
  const { sheet } = parseAddress(target);
  const inputs = filled.map(({ input }) => input);
  const grid = answer.kind === "result" ? answer.grid : [[""]];
  const simulated = isSimulation(definition) && answer.kind === "result";
  const numbers = grid.every((row) => row.every((cell) => typeof cell === "number"));
  const format = answer.kind === "result" ? numberFormat(definition, answer.unit) : "General";
  const outcome = await insertFormula(pane, {
    target,
    formula: formulaText(definition.name, inputs, sheet),
    rows: grid.length,
    columns: grid[0].length,
    numberFormat: (numbers || simulated) && format !== "General" ? format : null,
    ...(simulated && { formatted: SIMULATED }),
    reads: inputs.flatMap((input) => (input.kind === "cells" ? [input.reference.address] : [])),
  });
  return outcome !== null && definition.group === PRESET_GROUP
    ? { ...outcome, details: [...(outcome.details ?? []), ...(await tryStampData(pane.port))] }
    : outcome;
}

/** A wrong literal stays wrong in the sheet; cells may hold other values tomorrow. */
export function canInsert({ filled, answer }: Calculation): boolean {
  return (
    answer.kind === "result" ||
    (answer.kind === "error" &&
      filled.some(({ input }) => input.kind === "cells") &&
      filled.every(({ input }) => input.kind !== "wrong"))
  );
}
