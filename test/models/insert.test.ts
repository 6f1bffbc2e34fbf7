import { ADDIN_VERSION } from "../../src/catalog/version";
import { models } from "../../src/models";
import { layoutModel } from "../../src/models/layout/layoutModel";
import { DATA_VERSION } from "../../src/presets/version";
import { insertModel } from "../../src/workbook/insertModel";
import { areaAddress } from "../../src/workbook/fillSheet";
import { createMemoryPort } from "../../src/workbook/memory/memoryPort";
import { PortError } from "../../src/sheet/errors";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { cellsOf } from "./support";

const [breakeven, shell] = models;

describe.each(models.map((model) => [model.id, model] as const))("%s", (_, model) => {
  it("stands in the workbook as it was laid out", async () => {
    const port = createMemoryPort();
    const { sheets, names } = await insertModel(port, model, { company: "HIVE" });
    const laidOut = layoutModel(model, { sheetNames: sheets, company: "HIVE" });
    for (const sheet of laidOut) {
      const area = { row: 0, column: 0, rows: sheet.rows.length, columns: sheet.rows[0].length };
      const { formulas } = await port.read(areaAddress(sheet.name, area));
      const wrong = cellsOf(sheet).filter(
        ({ cell, at }) => (cell ?? "") !== formulas[at.row][at.column],
      );
      expect(wrong).toEqual([]);
      expect(port.user.widths(sheet.name)).toEqual(sheet.columnWidths);
      expect(port.user.layout(sheet.name)).toEqual({
        frozenRows: 3,
        gridlines: false,
        printArea: areaAddress(sheet.name, sheet.printArea),
        landscape: true,
        pagesWide: sheet.pagesWide,
        header: { left: model.title.replace(/&/g, "&&"), right: "&A" },
        footer: {
          left: `Hashwatt ${ADDIN_VERSION}, data ${DATA_VERSION}`,
          center: "&D",
          right: "&P of &N",
        },
      });
      expect(port.user.charts(sheet.name).map(({ title, altText }) => [title, altText])).toEqual(
        sheet.charts.map(({ title, altText }) => [title, altText]),
      );
      for (const { area: cell, allowed } of sheet.lists) {
        expect(port.user.allowed(areaAddress(sheet.name, cell))).toEqual(allowed);
      }
    }
    expect(await port.names()).toEqual(
      laidOut.flatMap((sheet) =>
        sheet.names.map(({ name, area }) => ({ name, address: areaAddress(sheet.name, area) })),
      ),
    );
    expect(names).toEqual((await port.names()).map(({ name }) => name));
    expect(await port.selection()).toBe(
      `${areaAddress(sheets[0], { row: 0, column: 0, rows: 1, columns: 1 })}`,
    );
  });
});

it("begins with the company it was asked for", async () => {
  const port = createMemoryPort();
  await insertModel(port, breakeven, { company: "CLSK" });
  expect((await port.read("Breakeven!A7:C7")).values).toEqual([["Company", "", "CLSK"]]);
});

it("leaves what is there alone, sheets and names too", async () => {
  const port = createMemoryPort({ sheets: ["Breakeven", "Notes"] });
  await port.write("Breakeven!A1", [["mine", 1]]);
  await port.write("Notes!A1", [[90000]]);
  await port.defineNames([{ name: "btc_price", address: "Notes!A1" }]);
  const before = [await port.read("Breakeven!A1:C5"), await port.read("Notes!A1:C5")];
  const { sheets, names } = await insertModel(port, breakeven, { company: "IREN" });
  expect(sheets).toEqual(["Breakeven 2"]);
  expect([await port.read("Breakeven!A1:C5"), await port.read("Notes!A1:C5")]).toEqual(before);
  expect((await port.usedRanges(["Notes"]))[0]).toBe("Notes!A1");
  expect(names).toContain("Breakeven_2_BTC_price");
  expect(names.every((name) => name.startsWith("Breakeven_2_"))).toBe(true);
  expect((await port.names())[0]).toEqual({ name: "btc_price", address: "Notes!A1" });
});

it("lets two of a kind stand side by side, each with formulas of its own", async () => {
  const port = createMemoryPort();
  const first = await insertModel(port, shell);
  const second = await insertModel(port, shell);
  expect(first.sheets).toContain("Shell leases");
  expect(second.sheets).toContain("Shell leases 2");
  const { formulas } = await port.read("'Shell levered 2'!A1:Z60");
  const texts = formulas.flat().filter((cell) => String(cell).includes("'Powered shell"));
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((cell) => String(cell).includes("'Powered shell'"))).toEqual([]);
  expect(new Set([...first.names, ...second.names]).size).toBe(2 * first.names.length);
});

it("passes over a name that the workbook keeps for something it does not list", async () => {
  const port = createMemoryPort();
  const picky: WorkbookPort = {
    ...port,
    defineNames: async (wanted) => {
      if (wanted.some(({ name }) => /PUE$/.test(name))) {
        throw new PortError("invalid", "That name is a constant.");
      }
      await port.defineNames(wanted);
    },
  };
  const { names } = await insertModel(picky, breakeven, { company: "IREN" });
  expect(names).toContain("BTC_price");
  expect(names.filter((name) => name.includes("PUE"))).toEqual([]);
});

it("tells how far it is", async () => {
  const told: string[] = [];
  await insertModel(createMemoryPort(), shell, {
    onProgress: (done, total, what) => told.push(`${done}/${total} ${what}`),
  });
  expect(told).toEqual([
    "0/6 Writing Powered shell",
    "1/6 Writing Shell leases",
    "2/6 Writing Shell levered",
    "3/6 Writing Shell schedule",
    "4/6 Writing Shell contracts",
    "5/6 Recalculating",
    "6/6 Done",
  ]);
});

it.each([
  "write",
  "style",
  "defineNames",
  "validateLists",
  "layout",
  "addCharts",
  "recalculate",
  "activate",
] as const)("takes its sheets away again when the host fails at %s", async (step) => {
  const port = createMemoryPort();
  const failing: WorkbookPort = {
    ...port,
    [step]: async () => {
      throw new PortError("editing", "Finish editing the cell first.");
    },
  };
  await expect(insertModel(failing, shell)).rejects.toThrow("Finish editing the cell first.");
  expect((await port.sheets()).map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(await port.names()).toEqual([]);
});

it("does without charts, lists and pages where the host has none", async () => {
  const port = createMemoryPort();
  const refuse = async (): Promise<never> => {
    throw new PortError("unsupported", "Not here.");
  };
  const plain: WorkbookPort = {
    ...port,
    capabilities: {
      ...port.capabilities,
      charts: false,
      listValidation: false,
      printLayout: false,
    },
    addCharts: refuse,
    validateLists: refuse,
  };
  const { remarks } = await insertModel(plain, breakeven, { company: "IREN" });
  expect(remarks).toEqual([
    "The charts are left out: Excel draws them.",
    "Type one of the choices that a note lists.",
  ]);
  expect(port.user.layout("Breakeven")).toEqual({ frozenRows: 3, gridlines: false });
});
