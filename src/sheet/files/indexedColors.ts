import { attribute, elements, whole } from "./xml";

/** The colours that files name by number, from 8 on; 0 to 7 are the first eight again. */
const STANDARD = `
  000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080
  C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF
  800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC
  99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`
  .trim()
  .split(/\s+/);

const OWN = new RegExp(whole("indexedColors"), "s");

/** `#RRGGBB` by number, from a file's styles, which may have a list of their own. */
export function indexedColors(styles: string): readonly string[] {
  const own = elements(OWN.exec(styles)?.[0] ?? "", "rgbColor").map((one) =>
    (attribute(one, "rgb") ?? "").slice(-6).toUpperCase(),
  );
  // The system's own for texts and their ground come last.
  const usual = [...STANDARD.slice(0, 8), ...STANDARD];
  const all = [...usual.map((color, at) => own[at] ?? color), "000000", "FFFFFF"];
  return all.map((color) => `#${color}`);
}
