import { readXlsx } from "../../../src/sheet/files/readXlsx";
import { fileOf, MAIN } from "./fileOf";

it.each([
  ["", "This file is empty."],
  ["<html><table>", "web page or XML"],
  ["a,b\n1,2", "no .xlsx file"],
  ["\u00d0\u00cf\u0011\u00e0", "behind a password, or is an old .xls"],
])("says what %j is, which is no .xlsx", async (start, sentence) => {
  await expect(readXlsx(new Uint8Array(Buffer.from(start, "latin1")))).rejects.toThrow(sentence);
});

it.each([
  ["xl/workbook.bin", ".xlsb"],
  ["content.xml", ".ods"],
  ["Index/Document.iwa", "Numbers"],
  ["word/document.xml", "Word"],
])("says of an archive with %s what it is", async (path, sentence) => {
  const file = fileOf("", { change: () => ({ [path]: `<x ${MAIN}/>` }) });
  await expect(readXlsx(file)).rejects.toThrow(sentence);
});
