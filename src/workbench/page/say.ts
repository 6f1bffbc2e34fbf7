import { byId } from "./dom";

/** Shows a sentence below the grid. */
export function say(text: string): void {
  byId("status", "span").textContent = text;
}
