import { BooleanNumber, BorderStyleTypes, VerticalAlign, type IStyleData } from "@univerjs/core";
import type { Border, CellLook, Edge } from "../../sheet/files/book";
import { fromEngineStyle, hexColor, toEngineStyle } from "../port/styles";

const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;
const LINES: Readonly<Record<Border["style"], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  double: BorderStyleTypes.DOUBLE,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  hair: BorderStyleTypes.HAIR,
};
const SIDES = { top: "t", right: "r", bottom: "b", left: "l" } as const;
const ON = { s: BooleanNumber.TRUE } as const;
/** Of one step of indent. */
const INDENT_PIXELS = 9;

export function toBookStyle(look: CellLook): IStyleData {
  const { fontName, underline, strike, vertical, indent, borders } = look;
  return {
    ...toEngineStyle(look),
    ...(fontName !== undefined && { ff: fontName }),
    ...(underline === true && { ul: ON }),
    ...(strike === true && { st: ON }),
    ...(vertical !== undefined && { vt: VERTICAL[vertical] }),
    ...(indent !== undefined && { pd: { l: indent * INDENT_PIXELS } }),
    ...(borders !== undefined && { bd: linesOf(borders) }),
  };
}

function linesOf(borders: NonNullable<CellLook["borders"]>): NonNullable<IStyleData["bd"]> {
  return Object.fromEntries(
    Object.entries(borders).map(([edge, { style, color }]) => [
      SIDES[edge as Edge],
      { s: LINES[style], cl: { rgb: color } },
    ]),
  );
}

/** undefined for a cell that looks as all do. */
export function fromBookStyle(style: IStyleData): CellLook | undefined {
  const { ff, ul, st, vt, pd, bd } = style;
  const look: CellLook = {
    ...fromEngineStyle(style),
    ...(ff && { fontName: ff }),
    ...(ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(st?.s === BooleanNumber.TRUE && { strike: true }),
    ...verticalOf(vt),
    ...(pd?.l && { indent: Math.max(1, Math.round(pd.l / INDENT_PIXELS)) }),
    ...bordersOf(bd),
  };
  const telling = Object.entries(look).filter(([, value]) => value !== false);
  return telling.length === 0 ? undefined : Object.fromEntries(telling);
}

function verticalOf(vt: IStyleData["vt"]): Pick<CellLook, "vertical"> {
  const names = ["top", "middle", "bottom"] as const;
  const vertical = names.find((name) => VERTICAL[name] === vt);
  return vertical === undefined ? {} : { vertical };
}

function bordersOf(bd: IStyleData["bd"]): Pick<CellLook, "borders"> {
  const edges: readonly Edge[] = ["top", "right", "bottom", "left"];
  const styles = Object.keys(LINES) as Border["style"][];
  const found = edges.flatMap((edge): [Edge, Border][] => {
    const line = bd?.[SIDES[edge]];
    const style = styles.find((name) => LINES[name] === line?.s);
    const color = line?.cl?.rgb;
    return style === undefined ? [] : [[edge, { style, color: color ? hexColor(color) : BLACK }]];
  });
  return found.length === 0 ? {} : { borders: Object.fromEntries(found) };
}

const BLACK = `#${"0".repeat(6)}`;
