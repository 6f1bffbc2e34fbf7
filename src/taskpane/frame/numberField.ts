import { parseNumber } from "../../formula/literals";
import { element, newId } from "./dom";

/** A labelled number; what is none is marked, and nobody hears of it. Blank is null. */
export function numberField(
  label: string,
  value: number | null,
  onChange: (value: number | null) => void,
): HTMLElement {
  const id = newId("number");
  const input = element("input", {
    id,
    type: "text",
    autocomplete: "off",
    value: value === null ? "" : String(Number(value.toPrecision(6))),
    on: {
      change: () => {
        const number = parseNumber(input.value);
        const wrong = number === null && input.value.trim() !== "";
        input.setAttribute("aria-invalid", String(wrong));
        if (!wrong) {
          onChange(number);
        }
      },
    },
  });
  return element("div", { class: "labelled" }, element("label", { for: id }, label), input);
}
