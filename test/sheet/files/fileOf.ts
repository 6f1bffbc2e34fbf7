import { strFromU8, strToU8, zipSync } from "fflate";

export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export type Parts = Record<string, string | Uint8Array>;

interface Pieces {
  readonly workbook?: string;
  readonly styles?: string;
  readonly after?: string;
  /** The texts of the file's list. */
  readonly texts?: readonly string[];
  /** What is changed in its parts before they are packed. */
  readonly change?: (parts: Parts) => Parts;
}

/** The least that a file of another program holds: one sheet, and texts for its cells. */
export function fileOf(rows: string, pieces: Pieces = {}): Uint8Array {
  const { workbook = "", styles = "", after = "", texts = [], change = (all) => all } = pieces;
  const strings = texts.map((text) => `<si><t>${text}</t></si>`).join("");
  const parts = change({
    "_rels/.rels": relations({ officeDocument: "xl/workbook.xml" }),
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbook}<sheets><sheet name="Model" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations({
      worksheet: "worksheets/sheet1.xml",
      styles: "styles.xml",
      sharedStrings: "sharedStrings.xml",
    }),
    "xl/styles.xml": `<styleSheet ${MAIN}>${styles}<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${MAIN}>${strings}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN} xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
  });
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, held]) => [
        path,
        typeof held === "string" ? strToU8(held) : held,
      ]),
    ),
  );
}

/** Relations from rId1 on, by their kinds. */
export function relations(targets: Readonly<Record<string, string>>): string {
  const list = Object.entries(targets).map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${list.join("")}</Relationships>`;
}

/** A part under another path. */
export function moved(from: string, to: string): (parts: Parts) => Parts {
  return ({ [from]: part, ...others }) => ({ ...others, [to]: part });
}

/** Each part's text changed. */
export function rewritten(write: (xml: string) => string | Uint8Array): (parts: Parts) => Parts {
  return (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([path, held]) => [
        path,
        write(typeof held === "string" ? held : strFromU8(held)),
      ]),
    );
}
