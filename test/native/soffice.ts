import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Sheet } from "../../src/sheet/draft";
import type { Book } from "../../src/sheet/files/book";
import { draftSheet } from "../../src/sheet/files/draftBook";
import { readXlsx } from "../../src/sheet/files/readXlsx";
import { writeXlsx } from "../../src/sheet/files/writeXlsx";

/** Recalculates on load whatever the file says about itself; a result it carries is not looked at. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Sheets as the bytes of an .xlsx file. */
export function fileOf(
  sheets: readonly Sheet[],
  names?: Parameters<typeof draftBook>[1],
): Promise<Uint8Array> {
  return writeXlsx(draftBook(sheets, names));
}

/** Sheets as they are laid out, and names for cells by their fixed addresses, `Sheet1!$A$1`. */
export function draftBook(
  sheets: readonly Sheet[],
  names: readonly { readonly name: string; readonly address: string }[] = [],
): Book {
  return {
    sheets: sheets.map(draftSheet),
    names: names.map(({ name, address }) => ({ name, formula: `=${address}` })),
    date1904: false,
    properties: {},
  };
}

/** Cells of a recalculated workbook: sheet by name, positions from 0, errors as Excel's text. */
export type Recalculated = (
  sheet: string,
  row: number,
  column: number,
) => number | string | boolean;

/**
 * Lets LibreOffice, without a window and with a profile of its own, open .xlsx files, recalculate
 * and save them, and reads what it computed.
 */
export async function recalculate(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Recalculated>> {
  const folder = mkdtempSync(path.join(tmpdir(), "native-"));
  try {
    const names = [...files.keys()].map((name) => path.join(folder, `${name}.xlsx`));
    [...files.values()].forEach((bytes, index) => writeFileSync(names[index], bytes));
    const out = path.join(folder, "out");
    convert(names, out, writeProfile(folder));
    const read = new Map<string, Recalculated>();
    for (const name of files.keys()) {
      read.set(name, await readWorkbook(path.join(out, `${name}.xlsx`)));
    }
    return read;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeProfile(folder: string): string {
  const profile = path.join(folder, "profile");
  mkdirSync(path.join(profile, "user"), { recursive: true });
  writeFileSync(path.join(profile, "user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
  return profile;
}

function convert(names: readonly string[], out: string, profile: string): void {
  const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const options = [settings, "--headless", "--convert-to", "xlsx", "--outdir", out];
  const { error, status, stderr } = spawnSync("soffice", [...options, ...names], {
    encoding: "utf8",
    timeout: 3_600_000,
  });
  if (error !== undefined && "code" in error && error.code === "ENOENT") {
    throw new Error(
      "soffice was not found: the native proof needs LibreOffice Calc (package libreoffice-calc).",
    );
  }
  if (error !== undefined || status !== 0) {
    throw new Error(`LibreOffice did not convert the workbooks: ${error?.message ?? stderr}`);
  }
}

async function readWorkbook(file: string): Promise<Recalculated> {
  const { book } = await readXlsx(readFileSync(file));
  const sheets = new Map(
    book.sheets.map(({ name, cells }) => [
      name,
      new Map(cells.map(({ row, column, value }) => [`${row},${column}`, value])),
    ]),
  );
  return (sheet, row, column) => {
    const cells = sheets.get(sheet);
    if (cells === undefined) {
      throw new Error(`LibreOffice saved no sheet ${sheet}`);
    }
    const value = cells.get(`${row},${column}`) ?? "";
    return typeof value === "object" ? value.error : value;
  };
}
