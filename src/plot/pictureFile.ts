/* Drawings as files: with their looks on them, for what shows them later has no style sheet of ours. */

export type PictureKind = "png" | "svg";

/** What the style sheets of the page say about a drawing. */
const LOOKS = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin"],
  ...["paint-order", "font-family", "font-size", "font-weight"],
] as const;

/** Dots of a PNG for each unit of the drawing's size on the page. */
const SHARPNESS = 2;

/** The drawing as a document of its own. */
export function svgFile(drawing: SVGElement): string {
  const copy = drawing.cloneNode(true) as SVGElement;
  const originals = [drawing, ...drawing.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll<SVGElement>("*")].forEach((each, index) => {
    const { tagName } = each;
    if (tagName !== "title" && tagName !== "desc") {
      keepLooks(each, getComputedStyle(originals[index]));
    }
  });
  const { width, height } = sizeOf(drawing);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.style.background = paperOf(drawing);
  return new XMLSerializer().serializeToString(copy);
}

function keepLooks(element: SVGElement, seen: CSSStyleDeclaration): void {
  for (const look of LOOKS) {
    const value = seen.getPropertyValue(look);
    if (value !== "") {
      element.setAttribute(look, value);
    }
  }
  element.removeAttribute("class");
}

/** The units that a drawing counts in. */
function sizeOf(drawing: SVGElement): { readonly width: number; readonly height: number } {
  const [, , width, height] = (drawing.getAttribute("viewBox") ?? "").split(" ").map(Number);
  return { width, height };
}

/** What the drawing lies on. */
function paperOf(drawing: Element): string {
  for (let at: Element | null = drawing; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== "" && !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) {
      return backgroundColor;
    }
  }
  return "#FFFFFF";
}

async function pngFile(drawing: SVGElement): Promise<Blob> {
  const text = svgFile(drawing);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const { width, height } = sizeOf(drawing);
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * SHARPNESS);
  canvas.height = Math.ceil(height * SHARPNESS);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)));
  });
}

async function fileOf(drawing: SVGElement, kind: PictureKind): Promise<Blob> {
  return kind === "png"
    ? pngFile(drawing)
    : new Blob([svgFile(drawing)], { type: "image/svg+xml" });
}

/** A thing to do with a picture; its answer is a sentence for the user. */
export interface PictureAction {
  readonly label: string;
  run(drawing: SVGElement): Promise<string>;
}

export const PICTURE_ACTIONS: readonly PictureAction[] = (["png", "svg"] as const).flatMap(
  (kind) => [
    { label: `Copy as ${kind.toUpperCase()}`, run: (drawing) => copy(drawing, kind) },
    { label: `Save as ${kind.toUpperCase()}`, run: (drawing) => save(drawing, kind) },
  ],
);

/** SVG as text: few programs take it from the clipboard as a picture. */
async function copy(drawing: SVGElement, kind: PictureKind): Promise<string> {
  try {
    if (kind === "svg") {
      await navigator.clipboard.writeText(svgFile(drawing));
      return "Copied as SVG text.";
    }
    await navigator.clipboard.write([new ClipboardItem({ "image/png": pngFile(drawing) })]);
    return "Copied as PNG.";
  } catch {
    return "This host does not let the picture be copied. Save it as a file.";
  }
}

async function save(drawing: SVGElement, kind: PictureKind): Promise<string> {
  const name = `${nameOf(drawing)}.${kind}`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await fileOf(drawing, kind));
  link.download = name;
  link.click();
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return `Saved as ${name} among your downloads.`;
}

/** "breakeven-against-power-price". */
function nameOf(drawing: SVGElement): string {
  const title = drawing.querySelector("title")?.textContent ?? "";
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return name.replace(/^-|-$/g, "").slice(0, 60) || "chart";
}
