import type { Border, CellLook, Edge } from "./book";
import { indexedColors } from "./indexedColors";
import type { FileStyle } from "./library";

/** Colours of a file: given as such, or by place in its theme or in a list of old. */
interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly indexed?: number;
  readonly tint?: number;
}

export interface LookReader {
  lookOf(style: FileStyle): CellLook | undefined;
  /** `#RRGGBB`. */
  colorOf(value: FileColor | undefined): string | undefined;
}

const EDGES: readonly Edge[] = ["top", "right", "bottom", "left"];
const BORDERS: readonly string[] = [
  "thin",
  "medium",
  "thick",
  "double",
  "dotted",
  "dashed",
  "hair",
];
const SPREAD: readonly string[] = ["centerContinuous", "fill", "justify", "distributed"];
const PLAIN_FILLS: readonly string[] = ["none", "solid"];
/** Light and dark stand the other way round in a theme's list than they are counted. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2"];
const ACCENTS = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

interface LookReading {
  formatOf(code: string): string;
  /** Told of what a look has and the book does not hold. */
  leave(what: string): void;
}

/** The XML of a file's theme and styles, "" where it has none. */
interface LookParts {
  readonly theme: string;
  readonly styles: string;
}

export function lookReader({ theme, styles }: LookParts, reading: LookReading): LookReader {
  const indexed = indexedColors(styles);
  const palette = [...THEME_ORDER, ...ACCENTS, "hlink", "folHlink"].map((slot) =>
    themeColor(theme, slot),
  );
  const color = (value: FileColor | undefined): string | undefined =>
    colorOf(value, { palette, indexed });
  // Each cell of the library has a copy of its style.
  const known = new Map<string, CellLook | undefined>();
  const read = (style: FileStyle): CellLook | undefined => {
    leaveOthers(style, reading);
    const look = readLook(style, color, reading);
    return Object.keys(look).length > 0 ? look : undefined;
  };
  return {
    colorOf: color,
    lookOf: (style) => {
      const key = JSON.stringify(style);
      const look = known.has(key) ? known.get(key) : read(style);
      known.set(key, look);
      return look;
    },
  };
}

type ColorReader = (value: FileColor | undefined) => string | undefined;

function readLook(
  { numFmt, font, fill, alignment, border }: FileStyle,
  color: ColorReader,
  { formatOf }: LookReading,
): CellLook {
  const held = typeof numFmt === "string" ? numFmt : numFmt?.formatCode;
  const code = held === undefined ? undefined : formatOf(held);
  const { horizontal, vertical, wrapText, indent } = alignment ?? {};
  return defined({
    numberFormat: code === "General" ? undefined : code,
    ...fontLook(font, color),
    fill: fill?.type === "pattern" && fill.pattern === "solid" ? color(fill.fgColor) : undefined,
    wrap: wrapText === true ? true : undefined,
    align: oneOf(["left", "center", "right"] as const, horizontal),
    vertical: oneOf(["top", "middle", "bottom"] as const, vertical),
    indent: indent === undefined || indent === 0 ? undefined : indent,
    borders: bordersOf(border, color),
  });
}

function leaveOthers({ fill, font, alignment, border }: FileStyle, { leave }: LookReading): void {
  const pattern = (fill?.type === "pattern" ? fill.pattern : undefined) ?? "none";
  const others: readonly (readonly [what: string, there: boolean])[] = [
    ["diagonal borders", border?.diagonal?.style !== undefined],
    ["patterns of cells", !PLAIN_FILLS.includes(pattern)],
    ["colours that run into each other", fill?.type === "gradient"],
    ["turned texts", Boolean(alignment?.textRotation)],
    ["texts centred or spread across cells", SPREAD.includes(alignment?.horizontal ?? "")],
    ["raised and lowered texts", font?.vertAlign !== undefined],
    ["texts shrunk to fit", alignment?.shrinkToFit === true],
  ];
  others.filter(([, there]) => there).forEach(([what]) => leave(what));
}

/** What differs from Excel's own font, Calibri 11 in black. */
function fontLook(font: FileStyle["font"], color: ColorReader): Partial<CellLook> {
  const { name, size, bold, italic, underline, strike } = font ?? {};
  const fontColor = color(font?.color);
  return {
    fontName: name === "Calibri" ? undefined : name,
    fontSize: size === 11 ? undefined : size,
    bold: bold === true ? true : undefined,
    italic: italic === true ? true : undefined,
    underline:
      (underline !== undefined && underline !== false && underline !== "none") || undefined,
    strike: strike === true ? true : undefined,
    fontColor: fontColor === BLACK ? undefined : fontColor,
  };
}

function bordersOf(border: FileStyle["border"], color: ColorReader): CellLook["borders"] {
  const found = EDGES.flatMap((edge): [Edge, Border][] => {
    const line = border?.[edge];
    return line?.style === undefined
      ? []
      : [[edge, { style: styleOf(line.style), color: color(line.color) ?? BLACK }]];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** The nearest of the lines that a book knows. */
function styleOf(style: string): Border["style"] {
  return BORDERS.includes(style)
    ? (style as Border["style"])
    : style.startsWith("medium")
      ? "medium"
      : "dashed";
}

const BLACK = `#${"0".repeat(6)}`;

interface Palettes {
  readonly palette: readonly (string | undefined)[];
  readonly indexed: readonly string[];
}

function colorOf(value: FileColor | undefined, { palette, indexed }: Palettes): string | undefined {
  if (value?.argb !== undefined && /^[0-9a-f]{6,8}$/i.test(value.argb)) {
    return tinted(`#${value.argb.slice(-6).toUpperCase()}`, value.tint ?? 0);
  }
  const named = palette[value?.theme ?? -1] ?? indexed[value?.indexed ?? -1];
  return named === undefined ? undefined : tinted(named, value?.tint ?? 0);
}

/** A negative tint darkens, a positive one lightens. */
function tinted(color: string, tint: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const mixed = parts.map((part) =>
    Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint),
  );
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

function themeColor(theme: string, slot: string): string | undefined {
  const element = new RegExp(`<a:${slot}>(.*?)</a:${slot}>`, "s").exec(theme)?.[1] ?? "";
  const code = /(?:srgbClr val|lastClr)="([0-9a-f]{6})"/i.exec(element)?.[1];
  return code === undefined ? undefined : `#${code.toUpperCase()}`;
}

function oneOf<T extends string>(allowed: readonly T[], value: string | undefined): T | undefined {
  return allowed.find((one) => one === value);
}

export function defined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as T;
}
