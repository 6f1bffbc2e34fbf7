import { strFromU8 } from "fflate";
import { PortError } from "../errors";

/* Files of other kinds, some of them under the name of an .xlsx file. */

/** By how they begin, each letter a byte; the first that fits is told. */
const BEGINNINGS: readonly (readonly [start: RegExp, sentence: string])[] = [
  [/^$/, "This file is empty."],
  [
    /^\xD0\xCF\x11\xE0/,
    "This file is behind a password, or is an old .xls: open it in Excel and save it as .xlsx without a password.",
  ],
  [
    /^(?:\xEF\xBB\xBF)?\s*</,
    "This is a web page or XML, no .xlsx file: open it in Excel and save it as .xlsx.",
  ],
  [
    /^(?!PK)/,
    "This is no .xlsx file. Lists of text with commas are opened in Excel and saved as .xlsx.",
  ],
];

const LETTERS = 64;

export function refuseOtherFile(bytes: Uint8Array): void {
  const start = strFromU8(bytes.subarray(0, LETTERS), true);
  refuse(BEGINNINGS.find(([found]) => found.test(start))?.[1]);
}

/** Archives that other programs make, by a part that they have. */
const PARTS: Readonly<Record<string, string>> = {
  "xl/workbook.bin": "This is a binary workbook (.xlsb): open it in Excel and save it as .xlsx.",
  "content.xml": "This is an OpenDocument file (.ods): save it as .xlsx in LibreOffice or Excel.",
  "Index/Document.iwa": "This is a file of Numbers: export it there as an Excel workbook.",
  "word/document.xml": "This is a file of Word, not of Excel.",
  "ppt/presentation.xml": "This is a file of PowerPoint, not of Excel.",
};

export function refuseOtherArchive(parts: ReadonlyMap<string, unknown>): void {
  refuse(Object.entries(PARTS).find(([path]) => parts.has(path))?.[1]);
}

function refuse(sentence: string | undefined): void {
  if (sentence !== undefined) {
    throw new PortError("invalid", sentence);
  }
}
