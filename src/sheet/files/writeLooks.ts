import type { Border, CellLook, Edge } from "./book";
import type { FileStyle } from "./library";

/** Looks as a file holds them; the same look gives the same style. */
export function styleWriter(): (look: CellLook) => FileStyle {
  const known = new WeakMap<CellLook, FileStyle>();
  return (look) => {
    const style = known.get(look) ?? fileStyle(look);
    known.set(look, style);
    return style;
  };
}

function fileStyle(look: CellLook): FileStyle {
  const { numberFormat, fill, wrap, align, vertical, indent, borders } = look;
  return {
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    font: fontOf(look),
    ...(fill !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(fill) } },
    }),
    alignment: {
      ...(wrap !== undefined && { wrapText: wrap }),
      ...(align !== undefined && { horizontal: align }),
      ...(vertical !== undefined && { vertical }),
      ...(indent !== undefined && { indent }),
    },
    ...(borders !== undefined && { border: bordersOf(borders) }),
  };
}

function fontOf(look: CellLook): FileStyle["font"] {
  const { fontName = "Calibri", fontSize = 11, fontColor, bold, italic, underline, strike } = look;
  return {
    name: fontName,
    size: fontSize,
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(underline !== undefined && { underline }),
    ...(strike !== undefined && { strike }),
    ...(fontColor !== undefined && { color: { argb: argb(fontColor) } }),
  };
}

function bordersOf(borders: Readonly<Partial<Record<Edge, Border>>>): FileStyle["border"] {
  return Object.fromEntries(
    Object.entries(borders).map(([edge, { style, color }]) => [
      edge,
      { style, color: { argb: argb(color) } },
    ]),
  );
}

/** `#RRGGBB` as the file format writes it, opaque. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
