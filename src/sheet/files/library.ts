import type * as excelts from "@cj-tech-master/excelts";

/* The library that knows the .xlsx format: large, so loaded when a file is first asked for. */

export type Library = typeof excelts;
export type FileWorkbook = InstanceType<Library["Workbook"]>;
export type FileSheet = FileWorkbook["worksheets"][number];
export type FileStyle = Partial<excelts.Style>;

export async function loadLibrary(): Promise<Library> {
  const [library, { installChartSupport }] = await Promise.all([
    import("@cj-tech-master/excelts"),
    import("@cj-tech-master/excelts/chart"),
  ]);
  installChartSupport();
  return library;
}
