const SVG = "http://www.w3.org/2000/svg";

export type Attributes = Readonly<Record<string, string | number | undefined>>;
export type SvgChild = SVGElement | string | null | false;

/** An element of a drawing; texts are text nodes, never markup. */
export function svg(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly SvgChild[]
): SVGElement {
  const made = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      made.setAttribute(name, typeof value === "number" ? rounded(value) : value);
    }
  }
  made.append(...children.filter((child): child is SVGElement | string => Boolean(child)));
  return made;
}

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** The name of the picture, for screen readers. */
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly description: string;
}

let drawn = 0;

/** A drawing as wide as its place; `width` and `height` are the units that its parts count in. */
export function canvas(
  { width, height, title, description }: Canvas,
  ...parts: readonly SvgChild[]
): SVGElement {
  drawn += 1;
  const id = `plot-${drawn}`;
  return svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      class: "plot",
      role: "img",
      "aria-labelledby": `${id}-title`,
      "aria-describedby": `${id}-description`,
    },
    svg("title", { id: `${id}-title` }, title),
    svg("desc", { id: `${id}-description` }, description),
    ...parts,
  );
}

export function text(
  content: string,
  attributes: Attributes & { readonly x: number; readonly y: number },
): SVGElement {
  return svg("text", attributes, content);
}

/** A hundredth of a unit is finer than any screen. */
function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
