import type { ChartSpec } from "../../src/workbook/port/port";
import type { ContractSetting } from "./contract";
import { expectRefusal } from "./contractSupport";

const FLEET = [
  ["Site", "MW"],
  ["Childress", 750],
  ["Corsicana", 400],
];

const CHART: ChartSpec = {
  sheet: "Model",
  name: "mw_by_site",
  type: "column",
  title: "Power by site",
  altText: "Columns of the MW of two sites.",
  yAxisTitle: "MW",
  series: [{ name: "MW", values: "Model!B2:B3", categories: "Model!A2:A3" }],
  position: { from: "D1", to: "Model!J15" },
};

export function describeObjects(setting: ContractSetting): void {
  describe("names, tables, lists and charts", () => {
    beforeEach(async () => {
      await setting.port().addSheet("Model");
      await setting.port().write("Model!A1", FLEET);
    });
    describeNames(setting);
    describeTables(setting);
    describeLists(setting);
    describeCharts(setting);
  });
}

function describeNames({ port }: ContractSetting): void {
  test("a name points to its cells, absolutely or not", async () => {
    await port().defineNames([{ name: "watt_power", address: "Model!$B$2" }]);
    await port().defineNames([{ name: "watt_fleet", address: "Model!A1:B3" }]);
    expect(await port().formulaNames()).toEqual([]);
    expect(await port().names()).toEqual(
      expect.arrayContaining([
        { name: "watt_power", address: "Model!B2" },
        { name: "watt_fleet", address: "Model!A1:B3" },
      ]),
    );
  });

  test("a name is defined once; again is well, elsewhere is refused", async () => {
    await port().defineNames([{ name: "watt_power", address: "Model!B2" }]);
    await port().defineNames([{ name: "WATT_POWER", address: "Model!$B$2:B2" }]);
    await expectRefusal(
      port().defineNames([{ name: "watt_power", address: "Model!B3" }]),
      "invalid",
      "Model!B2",
    );
    const mine = (await port().names()).filter(({ name }) => name.toLowerCase() === "watt_power");
    expect(mine).toEqual([{ name: mine[0].name, address: "Model!B2" }]);
  });

  test.each(["B2", "1st", "a b", "", "R1C1", "true", "n".repeat(256)])(
    "%j is no name",
    async (name) => {
      await expectRefusal(
        port().defineNames([{ name, address: "Model!B2" }]),
        "invalid",
        "cannot be a name",
      );
    },
  );

  test("a name whose sheet was deleted is not listed and can be defined again", async () => {
    await port().addSheet("Other");
    await port().defineNames([{ name: "watt_power", address: "Other!B2" }]);
    await port().deleteSheet("Other");
    expect((await port().names()).map(({ name }) => name)).not.toContain("watt_power");
    await port().defineNames([{ name: "watt_power", address: "Model!B3" }]);
    expect(await port().names()).toContainEqual({ name: "watt_power", address: "Model!B3" });
  });
}

function describeTables({ port, features }: ContractSetting): void {
  if (!features.tables) {
    test("says that it has no tables", async () => {
      await expectRefusal(port().addTable("Model!A1:B3", "Fleet"), "unsupported");
      expect(await port().tables()).toEqual([]);
    });
    return;
  }

  test("a table is made over a range and listed with its headers", async () => {
    const table = { name: "Fleet", address: "Model!A1:B3", headers: ["Site", "MW"] };
    expect(await port().addTable("Model!A1:B3", "Fleet")).toEqual(table);
    expect(await port().tables()).toEqual([table]);
    expect((await port().read("Model!A1:B3")).values).toEqual(FLEET);
  });

  test("tables neither overlap nor share a name with anything", async () => {
    await port().addTable("Model!A1:B3", "Fleet");
    await port().write("Model!D1", [["MW"], [1]]);
    await port().defineNames([{ name: "watt_power", address: "Model!D2" }]);
    await expectRefusal(port().addTable("Model!B1:B3", "Other"), "invalid", "Fleet already covers");
    await expectRefusal(port().addTable("Model!D1:D2", "fleet"), "invalid", "in use already");
    await expectRefusal(port().addTable("Model!D1:D2", "WATT_power"), "invalid", "in use already");
    await expectRefusal(
      port().defineNames([{ name: "FLEET", address: "Model!D2" }]),
      "invalid",
      "in use already",
    );
    expect(await port().tables()).toHaveLength(1);
  });

  test("a table needs a header row of different texts, a row below it and a name", async () => {
    await port().write("Model!D1", [
      ["MW", "mw", 5],
      [1, 2, 3],
    ]);
    await expectRefusal(port().addTable("Model!D1:E2", "Fleet"), "invalid", "stands twice");
    await expectRefusal(port().addTable("Model!E1:F2", "Fleet"), "invalid", "must all be texts");
    await expectRefusal(port().addTable("Model!A1:B1", "Fleet"), "invalid", "one row below");
    await expectRefusal(port().addTable("Model!A1:B3", "A1"), "invalid", "cannot be a name");
    await expectRefusal(port().addTable("'No such'!A1:B3", "Fleet"), "missing", "no sheet");
    expect(await port().tables()).toEqual([]);
  });

  test("a table goes with its sheet", async () => {
    await port().addTable("Model!A1:B3", "Fleet");
    await port().deleteSheet("Model");
    expect(await port().tables()).toEqual([]);
  });
}

function describeLists({ port, features }: ContractSetting): void {
  if (!features.listValidation) {
    test("says that it has no lists", async () => {
      await expectRefusal(
        port().validateLists([{ address: "Model!B5", allowed: ["a", "b"] }]),
        "unsupported",
      );
    });
    return;
  }

  test("a cell takes a list of texts, or the cells that hold them", async () => {
    await port().validateLists([{ address: "Model!B5", allowed: ["hyperscaler", "neocloud"] }]);
    await port().validateLists([{ address: "Model!B5:B6", allowed: { from: "Model!A2:A3" } }]);
    expect((await port().read("Model!B5:B6")).values).toEqual([[""], [""]]);
  });

  test("a list that a host would read wrongly is refused", async () => {
    const long = Array.from({ length: 52 }, (_, index) => `x${100 + index}`);
    await expectRefusal(
      port().validateLists([{ address: "Model!B5", allowed: [] }]),
      "invalid",
      "at least one",
    );
    await expectRefusal(
      port().validateLists([{ address: "Model!B5", allowed: ["a,b"] }]),
      "invalid",
      "a,b",
    );
    await expectRefusal(
      port().validateLists([{ address: "Model!B5", allowed: ["a", ""] }]),
      "invalid",
      "none empty",
    );
    // 52 texts of 4 characters and 51 commas are 259 characters; 51 and 50 are 254.
    await expectRefusal(
      port().validateLists([{ address: "Model!B5", allowed: long }]),
      "invalid",
      "255 fit",
    );
    await port().validateLists([{ address: "Model!B5", allowed: long.slice(1) }]);
    await expectRefusal(
      port().validateLists([{ address: "'No such'!A1", allowed: ["a"] }]),
      "missing",
    );
    await expectRefusal(
      port().validateLists([{ address: "Model!B5", allowed: { from: "'No such'!A1" } }]),
      "missing",
    );
  });
}

function describeCharts({ port, features }: ContractSetting): void {
  if (!features.charts) {
    test("says that it has no charts", async () => {
      await expectRefusal(port().addCharts([CHART]), "unsupported");
    });
    return;
  }

  test.each(["line", "scatter", "column", "bar", "stackedColumn"] as const)(
    "a %s chart is added",
    async (type) => {
      await port().addCharts([{ ...CHART, type }]);
      expect((await port().read("Model!A1:B3")).values).toEqual(FLEET);
    },
  );

  test("a chart must be sound, and its name new on its sheet", async () => {
    await port().addCharts([CHART]);
    const [series] = CHART.series;
    const refused: [Partial<ChartSpec>, string][] = [
      [{}, "mw_by_site"],
      [{ name: "b", series: [] }, "at least one series"],
      [{ name: "b", series: [{ ...series, values: "Model!A2:B3" }] }, "one row or one column"],
      [{ name: "b", series: [{ ...series, categories: "Model!A2:A9" }] }, "8 categories"],
      [{ name: "b", position: { from: "D1:E2", to: "J9" } }, "corners"],
      [{ name: "b", position: { from: "D1", to: "Other!J9" } }, "corners"],
    ];
    for (const [change, part] of refused) {
      await expectRefusal(port().addCharts([{ ...CHART, ...change }]), "invalid", part);
    }
    const elsewhere = { ...CHART, sheet: "No such", position: { from: "D1", to: "J15" } };
    await expectRefusal(port().addCharts([elsewhere]), "missing", "'No such'");
    const lost = [{ ...series, values: "'No such'!A1:A2", categories: undefined }];
    await expectRefusal(
      port().addCharts([{ ...CHART, name: "b", series: lost }]),
      "missing",
      "'No such'",
    );
  });
}
