import { readFileSync } from "node:fs";

/** Rows of a CSV file: quoted cells, doubled quotes and line breaks inside quotes included. */
export function readCsvFile(file: string): string[][] {
  return readCsv(readFileSync(file, "utf8"));
}

export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text
    .trimEnd()
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ",") {
      rows.push(row);
      row = [];
      if (end === "") {
        break;
      }
    }
  }
  return rows;
}
