import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { PortError } from "../../src/sheet/errors";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { expectRefusal } from "../workbook/contractSupport";
import { tinyFormula } from "../workbook/tinyFormulas";
import { useClient } from "./clientTests";

const client = useClient({ evaluate: tinyFormula });
let port: WorkbookPort;
const report = (error: PortError): void => {
  throw error;
};

beforeEach(() => {
  port = createExcelPort({ report });
});

/** Formats that a sheet was given, as property and value. */
function formats(): [string, unknown][] {
  return client()
    .sheet("Sheet1")
    .formats.map(({ property, value }) => [property, value]);
}

describe("what Excel is told", () => {
  test("styles keep to the range and say only what was asked", async () => {
    await port.style([
      { address: "Sheet1!B2:C3", numberFormat: "0.0%", bold: false, align: "center", wrap: true },
      { address: "Sheet1!D1", italic: true, fontSize: 9, fontColor: "#0000FF", fill: "#FFF2CC" },
    ]);
    expect(formats()).toEqual([
      ["numberFormat", "0.0%"],
      ["bold", false],
      ["wrapText", true],
      ["horizontalAlignment", "Center"],
      ["italic", true],
      ["size", 9],
      ["fontColor", "#0000FF"],
      ["fill", "#FFF2CC"],
    ]);
    expect(client().sheet("Sheet1").formats[0].area).toMatchObject({
      row: 1,
      column: 1,
      rows: 2,
      columns: 2,
    });
  });

  test("a style on a missing sheet leaves the others as they are", async () => {
    const styles = ["Sheet1!A1", "Other!A1"].map((address) => ({ address, bold: true }));
    await expectRefusal(port.style(styles), "missing", "There is no sheet Other");
    expect(formats()).toEqual([]);
  });

  test("of several sheets the protected one is named", async () => {
    await port.addSheet("Other");
    client().sheet("Other").protected = true;
    const styles = ["Sheet1!A1", "Other!A1"].map((address) => ({ address, bold: true }));
    await expectRefusal(port.style(styles), "protected", "The sheet Other is protected");
  });

  // 10 characters: 10 * 7 + 5 = 75 pixels, 56.25 points. Excel's default of 8.43 is 64 pixels.
  test("column widths turn from characters into points", async () => {
    await port.layout([{ sheet: "Sheet1", columnWidths: [10, 59 / 7] }]);
    expect(formats()).toEqual([
      ["columnWidth", 56.25],
      ["columnWidth", 48],
    ]);
    expect(client().sheet("Sheet1").formats[1].area).toMatchObject({ column: 1, columns: 1 });
  });

  test("layout freezes, unfreezes and sets up the page", async () => {
    const sheet = client().sheet("Sheet1");
    await port.layout([{ sheet: "Sheet1", frozenRows: 3 }]);
    expect(sheet.frozen).toEqual({ rows: 3, columns: 0 });
    await port.layout([{ sheet: "Sheet1", frozenColumns: 2, frozenRows: 0 }]);
    expect(sheet.frozen).toEqual({ rows: 0, columns: 2 });
    await port.layout([{ sheet: "Sheet1", frozenRows: 1, frozenColumns: 2, gridlines: false }]);
    expect(sheet.frozen).toEqual({ rows: 1, columns: 2 });
    await port.layout([{ sheet: "Sheet1", landscape: true, pagesWide: 1 }]);
    await port.layout([
      {
        sheet: "Sheet1",
        printArea: "Sheet1!A1:F40",
        header: { left: "A && B", right: "&A" },
        footer: { center: "&D" },
      },
    ]);
    expect(sheet.frozen).toEqual({ rows: 1, columns: 2 });
    expect(sheet.gridlines).toBe(false);
    expect(sheet.page).toEqual({
      printArea: "A1:F40",
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      texts: {
        LeftHeader: "A && B",
        CenterHeader: "",
        RightHeader: "&A",
        LeftFooter: "",
        CenterFooter: "&D",
        RightFooter: "",
      },
    });
    await port.layout([
      {
        sheet: "Sheet1",
        frozenRows: 0,
        gridlines: true,
        landscape: false,
        pagesWide: 0,
      },
    ]);
    expect(sheet).toMatchObject({ frozen: null, gridlines: true });
    expect(sheet.page).toMatchObject({ orientation: "Portrait", zoom: { scale: 100 } });
  });

  test("a list rule holds the texts or an absolute range", async () => {
    await port.addSheet("My lists");
    await port.validateLists([{ address: "Sheet1!B5", allowed: ["hyperscaler", "neocloud"] }]);
    await port.validateLists([{ address: "Sheet1!B6", allowed: { from: "'My lists'!A1:A30" } }]);
    expect(formats()).toEqual([
      ["list", "hyperscaler,neocloud"],
      ["list", "='My lists'!$A$1:$A$30"],
    ]);
  });

  test("a chart has its series, titles, place and a legend where it helps", async () => {
    await port.addSheet("Data");
    await port.addCharts([
      {
        sheet: "Sheet1",
        name: "gap",
        type: "line",
        title: "Power gap",
        altText: "Lines of demand and supply.",
        xAxisTitle: "Year",
        yAxisTitle: "GW",
        series: [
          { name: "Demand", values: "Data!B2:B6", categories: "Data!A2:A6" },
          { name: "Supply", values: "Data!C2:C6", categories: "Data!A2:A6" },
        ],
        position: { from: "D1", to: "Sheet1!J15" },
      },
    ]);
    const [chart] = client().sheet("Sheet1").charts;
    expect(chart).toMatchObject({
      name: "gap",
      type: "Line",
      seriesBy: "Columns",
      title: "Power gap",
      legend: true,
      axisTitles: { category: "Year", value: "GW" },
      position: ["D1", "J15"],
    });
    expect(chart.series.map(({ name }) => name)).toEqual(["Demand", "Supply"]);
    expect(chart.series.map(({ values }) => values?.column)).toEqual([1, 2]);
    expect(chart.series.map(({ categories }) => categories?.column)).toEqual([0, 0]);
    expect(chart.series[0].values?.sheet.name).toBe("Data");
  });

  test("one series in a row needs no legend", async () => {
    await port.addCharts([
      {
        sheet: "Sheet1",
        name: "one",
        type: "scatter",
        title: "One",
        altText: "",
        series: [{ name: "MW", values: "Sheet1!B2:F2" }],
        position: { from: "A1", to: "F9" },
      },
    ]);
    expect(client().sheet("Sheet1").charts[0]).toMatchObject({
      type: "XYScatter",
      seriesBy: "Rows",
      legend: false,
      axisTitles: {},
    });
  });
});
