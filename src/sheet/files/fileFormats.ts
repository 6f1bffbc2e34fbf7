import { entitiesRead } from "./xml";

/*
 * The library turns numbers with the format of a date into dates, which have no place for the
 * digits below a millisecond. So it gets to see stand-ins for such formats.
 */

/** Formats of dates and times that a file names by number only. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
]);
const FIRST_STAND_IN = 9_000;

/** The styles of a file with stand-ins, and the way back from the format that the library reads. */
export interface PlainFormats {
  readonly xml: string;
  formatOf(code: string): string;
}

export function plainFormats(xml: string): PlainFormats {
  const codes = new Map(BUILT_IN);
  const named = xml.replace(/<numFmt\s[^<>]*>/g, (element) => {
    const id = Number(/numFmtId="(\d+)"/.exec(element)?.[1]);
    const code = /formatCode="([^"]*)"/.exec(element)?.[1];
    if (code === undefined) {
      return element;
    }
    codes.set(id, entitiesRead(code));
    return `<numFmt numFmtId="${id}" formatCode="${standIn(id)}"/>`;
  });
  return {
    xml: withBuiltIns(named),
    formatOf: (code) => codes.get(Number(/^"n(\d+)"$/.exec(code)?.[1])) ?? code,
  };
}

function standIn(id: number): string {
  return `&quot;n${id}&quot;`;
}

function withBuiltIns(xml: string): string {
  const list = [...BUILT_IN.keys()]
    .map((id) => `<numFmt numFmtId="${FIRST_STAND_IN + id}" formatCode="${standIn(id)}"/>`)
    .join("");
  const used = xml.replace(/(<xf\s[^<>]*numFmtId=")(\d+)"/g, (text, before: string, id: string) =>
    BUILT_IN.has(Number(id)) ? `${before}${FIRST_STAND_IN + Number(id)}"` : text,
  );
  return /<numFmts[^<>]*[^/]>/.test(used)
    ? used.replace(/<numFmts[^<>]*>/, (open) => `${open}${list}`)
    : used.replace(/<numFmts[^<>]*\/>/, "").replace(/<styleSheet[^<>]*>/, (open) => {
        return `${open}<numFmts count="${BUILT_IN.size}">${list}</numFmts>`;
      });
}
