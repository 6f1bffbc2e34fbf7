import { parseAddress } from "../../sheet/address";
import { cellReader } from "../engine/cells";
import type { Engine } from "../engine/engine";
import { selectedAddress } from "../port/events";
import { errorMeaning } from "./errorMeanings";

const NO_ERROR = "The reason for an error stands here while its cell is selected.";

/** Says why the selected cell shows an error: the grid itself shows the error's code only. */
export function errorSentence(engine: Engine): string {
  const sheet = engine.workbook().getActiveSheet();
  const address = selectedAddress(engine);
  const { row, column } = parseAddress(address);
  const { value, message } = cellReader(engine, sheet)(row, column);
  const meaning = errorMeaning(value);
  if (meaning === null) {
    return NO_ERROR;
  }
  const cell = address.slice(address.lastIndexOf("!") + 1).split(":")[0];
  return `${cell} shows ${String(value)}: ${message ?? meaning}.`;
}
