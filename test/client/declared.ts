import { readFileSync } from "node:fs";
import path from "node:path";

const MANIFEST = path.join(__dirname, "../../manifest.xml");

/** The requirement sets of the manifest with the oldest version that it admits. */
export function declaredSets(): ReadonlyMap<string, string> {
  const found = readFileSync(MANIFEST, "utf8").matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g);
  return new Map([...found].map(([, name, version]) => [name, version]));
}

export function declaredExcelApi(): string {
  return declaredSets().get("ExcelApi") ?? "1.1";
}

/** What an Excel of that version says that it offers; the client asks for the last three itself. */
export function setsOf(excelApi: string) {
  return {
    ...Object.fromEntries(declaredSets()),
    ExcelApi: excelApi,
    OpenBrowserWindowApi: "1.1",
    CustomFunctions: "1.9",
    RichApiRuntimeFlag: "1.2",
    DelayForCellEdit: "1.1",
  };
}
