import { greatest } from "../core/lists";
import { svg } from "./svg";

/* Texts of a sheet's chart: what they look like stands on them, so that they look the same in a file. */

const FONT = "Calibri, Carlito, 'Segoe UI', Arial, sans-serif";
export const QUIET = "#595959";
/** Width of an average character over its size. */
const CHARACTER = 0.53;

export function textWidth(content: string, size: number): number {
  return Math.max(1, content.length) * CHARACTER * size;
}

export function widestText(contents: readonly string[], size: number): number {
  return greatest([0, ...contents.map((content) => textWidth(content, size))]);
}

export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly color?: string;
  readonly bold?: boolean;
  /** Degrees, around its place. */
  readonly turned?: number;
}

export function label(content: string, place: LabelPlace): SVGElement {
  const { x, y, size, anchor = "start", color = QUIET, bold, turned } = place;
  return svg(
    "text",
    {
      ...{ x, y, fill: color, "font-family": FONT, "font-size": size, "text-anchor": anchor },
      ...(bold === true && { "font-weight": "bold" }),
      ...(turned !== undefined && { transform: `rotate(${turned} ${x} ${y})` }),
    },
    content,
  );
}

/** A text on lines of at most so many pixels; null where a word is wider. */
export function wrapped(content: string, width: number, size: number): readonly string[] | null {
  const lines: string[] = [];
  for (const word of content.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else if (textWidth(word, size) > width) {
      return null;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
