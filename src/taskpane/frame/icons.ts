const SVG = "http://www.w3.org/2000/svg";

/** Drawn on a field of 20 by 20 in the colour of the text around. */
const PATHS = {
  back: "M12.5 4.5 7 10l5.5 5.5",
  close: "m5.5 5.5 9 9m0-9-9 9",
  pick: "M3.5 3.5h13v13h-13zM3.5 8h13M8 3.5v13",
  search: "M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM13 13l4 4",
  external: "M8 4.5H4.5v11h11V12M11 4.5h4.5V9m0-4.5L9 11",
} as const;

export type Icon = keyof typeof PATHS;

/** A picture beside a text or an aria-label, and so hidden from screen readers. */
export function icon(name: Icon): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
