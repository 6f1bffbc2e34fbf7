/* Pictures of the gallery, 160 by 100, drawn by hand. */

const BLUE = "#2B5CA8";
const PALE = "#B9CCEA";
const ORANGE = "#D97706";
const GREY = "#8A94A0";
const LINE = "#D5DAE0";

/** A card with a base line; the gallery's own title names it. */
function picture(shapes: readonly string[]): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 100" width="160" height="100" aria-hidden="true">',
    `<rect x="0.5" y="0.5" width="159" height="99" rx="4" fill="#FFFFFF" stroke="${LINE}"/>`,
    ...shapes,
    "</svg>",
  ].join("");
}

function bar(x: number, [top, bottom]: readonly [number, number], fill: string): string {
  return `<rect x="${x}" y="${top}" width="14" height="${bottom - top}" fill="${fill}"/>`;
}

function path(points: string, stroke: string): string {
  return `<polyline points="${points}" fill="none" stroke="${stroke}" stroke-width="3"/>`;
}

function rule(y: number, stroke: string): string {
  return `<line x1="14" y1="${y}" x2="146" y2="${y}" stroke="${stroke}" stroke-width="1.5"/>`;
}

function dashes(y: number): string {
  return `<line x1="14" y1="${y}" x2="146" y2="${y}" stroke="${ORANGE}" stroke-width="2" stroke-dasharray="5 4"/>`;
}

const BASE = rule(84, GREY);

export const breakevenPreview = picture([
  BASE,
  dashes(36),
  path("16,78 34,74 52,70 70,64 88,58 106,50 124,36 142,18", BLUE),
]);

export const shellPreview = picture([
  BASE,
  dashes(52),
  dashes(30),
  ...[58, 16, 46, 40, 52, 34].map((top, index) => bar(18 + index * 22, [top, 84], BLUE)),
]);

export const gapPreview = picture([
  BASE,
  bar(16, [16, 84], BLUE),
  ...[32, 38, 52, 58, 68].flatMap((open, index) => [
    bar(37 + index * 21, [open, 84], BLUE),
    bar(37 + index * 21, [[16, 32, 38, 52, 58][index], open], ORANGE),
  ]),
]);

export const pathsPreview = picture([
  rule(66, GREY),
  ...[
    [26, 50, 66, PALE],
    [70, 20, 66, BLUE],
    [114, 66, 84, ORANGE],
  ].map(
    ([x, top, bottom, fill]) =>
      `<rect x="${x}" y="${top}" width="24" height="${Number(bottom) - Number(top)}" fill="${fill}"/>`,
  ),
]);

export const cloudPreview = picture([
  rule(50, GREY),
  bar(18, [50, 90], ORANGE),
  ...[34, 34, 40, 40, 12].map((top, index) => bar(40 + index * 22, [top, 50], BLUE)),
]);

export const partsPreview = picture([
  `<line x1="44" y1="12" x2="44" y2="90" stroke="${GREY}" stroke-width="1.5"/>`,
  ...[
    [44, 24, PALE],
    [44, 50, BLUE],
    [44, 38, BLUE],
    [44, 92, BLUE],
    [16, 28, ORANGE],
  ].map(
    ([x, width, fill], index) =>
      `<rect x="${x}" y="${16 + index * 15}" width="${width}" height="10" fill="${fill}"/>`,
  ),
]);

export const compsPreview = picture([
  `<rect x="14" y="14" width="132" height="12" fill="${PALE}"/>`,
  ...[38, 50, 62, 74, 86].map((y) => rule(y, LINE)),
  ...[0, 1, 2, 3].flatMap((row) =>
    [14, 50, 86, 120].map(
      (x, column) =>
        `<rect x="${x}" y="${41 + row * 12}" width="${[24, 20, 26, 18][(row + column) % 4]}" height="5" fill="${column === 0 ? GREY : BLUE}"/>`,
    ),
  ),
]);

export const ninePreview = picture([
  rule(88, GREY),
  ...[0, 1, 2, 3, 4, 5, 6].map((at) =>
    bar(12 + at * 20, [20 + at * 9, 88], at < 3 ? BLUE : at < 5 ? PALE : ORANGE),
  ),
]);

export const squeezePreview = picture([
  BASE,
  path("16,30 60,27 104,24 144,20", ORANGE),
  path("16,38 60,44 98,50 104,72 144,78", BLUE),
  dashes(64),
]);

export const convertPreview = picture([
  BASE,
  dashes(34),
  path("16,74 52,66 88,58 142,46", PALE),
  path("16,60 52,48 88,34 142,16", BLUE),
]);

export const powerPreview = picture([
  BASE,
  ...[20, 60, 44, 66, 40].map((top, index) => bar(16 + index * 20, [top, 84], BLUE)),
  bar(116, [74, 84], ORANGE),
  bar(136, [36, 84], PALE),
]);

export const buildOutPreview = picture([
  rule(56, GREY),
  ...[22, 30, 44, 56, 56, 56].map((top, at) => bar(16 + at * 22, [top, 56], BLUE)),
  ...[56, 56, 56, 66, 82, 74].map((low, at) => bar(16 + at * 22, [56, low], ORANGE)),
  path("16,80 60,64 104,44 148,18", PALE),
]);
