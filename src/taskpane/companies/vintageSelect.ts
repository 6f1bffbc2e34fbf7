import { VINTAGES, type VintageChoice } from "../../presets/vintages";
import { select } from "../frame/parts";
import { vintageLabel } from "./facts";

/** Of which quarter figures are, the newest first. */
export function vintageSelect(
  chosen: VintageChoice,
  onChoose: (vintage: VintageChoice) => void,
): HTMLElement {
  const newestFirst = [...VINTAGES].reverse();
  const choices = newestFirst.map((value) => ({ value, label: vintageLabel(value) }));
  return select({ label: "Figures", choices, chosen, onChoose });
}
