import { element, fill } from "../frame/dom";
import { VINTAGES, type VintageChoice } from "../../presets/vintages";
import { select } from "../frame/parts";
import { vintageLabel } from "./facts";
import { vintageAge } from "./vintageAge";

/** Of which quarter figures are, the newest first. */
export function vintageSelect(
  chosen: VintageChoice,
  onChoose: (vintage: VintageChoice) => void,
): HTMLElement {
  const newestFirst = [...VINTAGES].reverse();
  const choices = newestFirst.map((value) => ({ value, label: vintageLabel(value) }));
  const age = element("div", {}, vintageAge(chosen));
  const list = select({
    label: "Figures",
    choices,
    chosen,
    onChoose(value) {
      fill(age, vintageAge(value));
      onChoose(value);
    },
  });
  return element("div", {}, list, age);
}
