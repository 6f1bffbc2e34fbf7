import { models } from "../../src/models";
import type { Model } from "../../src/models/describe";
import { layoutModel } from "../../src/models/layout/layoutModel";
import { cellsOf } from "./support";

/** Two sheets that name each other's cells in every way the descriptions allow. */
const SMALL: Model = {
  id: "small",
  title: "Small",
  sentence: "For tests.",
  asksFor: null,
  preview: "",
  sources: { made: { title: "Made up", url: "https://example.org/made", asOf: "2025-11-18" } },
  sheets: [
    {
      name: "First",
      title: '="Rent of "&TEXT({rent#2},"0")',
      answer: "={total}",
      purpose: "For tests.",
      blocks: [
        {
          kind: "lines",
          key: "pair",
          title: "Inputs",
          heads: ["Low", "High"],
          lines: [
            {
              kind: "input",
              key: "rent",
              label: "Rent",
              unit: "USD/kW-month",
              values: [90, 150],
              name: "Rent",
              standing: "sourced",
              source: "made",
              note: "Not real",
              choices: ["90", "150"],
            },
            { kind: "calc", key: "year", label: "A year", unit: "USD/year", formula: "={rent}*12" },
            {
              kind: "calc",
              key: "total",
              label: "Sum",
              unit: "USD",
              formula: ["=SUM({rent#all})"],
            },
          ],
        },
        {
          kind: "table",
          key: "costs",
          title: "Costs",
          columns: [
            { key: "what", label: "What", unit: "text" },
            { key: "cost", label: "Cost", unit: "USD" },
            {
              key: "share",
              label: "Share",
              unit: "fraction",
              formula: "={@cost}/SUM({costs.cost})",
            },
            {
              key: "other",
              label: "Other",
              unit: "USD",
              formula: "={rent#all}+{costs.cost#row}",
              needs: ["@cost"],
            },
          ],
          rows: [
            ["land", 1],
            ["steel", 2],
          ],
        },
        {
          kind: "grid",
          key: "grid",
          title: "Products",
          down: { label: "Down", unit: "MW", values: [1, 2] },
          across: { label: "across", unit: "USD/W", values: [10, 20] },
          formula: "={down}*{across}",
          unit: "USD",
        },
        {
          kind: "lines",
          title: "Checks",
          lines: [{ kind: "check", label: "Sum", holds: "{total}=240" }],
        },
      ],
    },
    {
      name: "It's second",
      title: "Second",
      answer: "={total}",
      purpose: "For tests.",
      blocks: [
        {
          kind: "grid",
          key: "cells",
          title: "Cell by cell",
          down: { label: "Down", unit: "MW", values: [1, 2] },
          across: { label: "across", unit: "USD/W", values: [10, 20] },
          formula: "={down}*{across}+{grid#cell}+{costs.cost#down}",
          everyCell: true,
          unit: "USD",
        },
        {
          kind: "chart",
          name: "Costs",
          type: "column",
          title: "Costs",
          altText: "Two columns.",
          xAxis: "What",
          yAxis: "Cost (USD)",
          series: [{ name: "Cost", values: "{costs.cost}", categories: "{costs.what}" }],
        },
      ],
    },
  ],
};

const [first, second] = layoutModel(SMALL);

/** In characters of the standard font over a page in landscape: some 6 points, as in a footnote. */
const READABLE = 265;

/** Rows of a sheet from the one that begins with the text. */
function rowsFrom(sheet: (typeof first)["rows"], text: string, count: number) {
  const at = sheet.findIndex(([cell]) => cell === text);
  return sheet.slice(at, at + count);
}

it("puts label, unit, values, day, standing and note of a line side by side", () => {
  expect(rowsFrom(first.rows, "Inputs", 4).map((row) => row.slice(0, 7))).toEqual([
    ["Inputs", "", "Low", "High", "As of", "Status", "Source or note"],
    [
      "Rent",
      "USD/kW-month",
      90,
      150,
      '=IF(AND($C$7=90,$D$7=150),"2025-11-18","")',
      '=IF(AND($C$7=90,$D$7=150),"sourced","changed, was 90; 150")',
      "Not real [1]",
    ],
    ["A year", "USD/year", "=$C$7*12", "=$D$7*12", "", "", ""],
    ["Sum", "USD", "=SUM($C$7:$D$7)", null, "", "", ""],
  ]);
});

it("puts title and answer on top, with one cell for all checks", () => {
  expect(first.rows.slice(0, 3).map((row) => row.slice(0, 2))).toEqual([
    ['="Rent of "&TEXT($D$7,"0")', null],
    [
      '=IF($A$5="",IFERROR($C$9,"No answer: it has no value with these inputs, see the cells with an error"),$A$5)',
      null,
    ],
    [
      "Checks",
      "=IF(SUMPRODUCT(--ISERROR($A$6:$G$26))+COUNTIF($C$23,0)+LEN($A$5)+SUMPRODUCT(--ISERROR('It''s second'!$A$6:$F$30))=0,1,0)",
    ],
  ]);
  expect(first.rows[4][0]).toBe('=IF(COUNT($C$7:$D$7)=2,"","Rent is no number. ")');
  expect(second.rows[2][1]).toBe("='First'!$B$3");
});

it("fills the columns of a table row by row", () => {
  expect(rowsFrom(first.rows, "Costs", 5).map((row) => row.slice(0, 4))).toEqual([
    ["Costs", null, null, null],
    ["What", "Cost", "Share", "Other"],
    ["", "USD", "%", "USD"],
    ["land", 1, "=$B$14/SUM($B$14:$B$15)", '=IF(COUNT($B$14)<1,"no data",$C$7:$D$7+$B$14)'],
    ["steel", 2, "=$B$15/SUM($B$14:$B$15)", '=IF(COUNT($B$15)<1,"no data",$C$7:$D$7+$B$15)'],
  ]);
});

it("gives a grid one formula for its body, or one for each cell", () => {
  expect(
    rowsFrom(first.rows, "Down (MW) down, across (USD/W) across", 3).map((row) => row.slice(0, 4)),
  ).toEqual([
    ["Down (MW) down, across (USD/W) across", "", 10, 20],
    ["", 1, "=$B$19:$B$20*$C$18:$D$18", null],
    ["", 2, null, null],
  ]);
  expect(
    rowsFrom(second.rows, "Down (MW) down, across (USD/W) across", 3).map((row) => row.slice(2, 4)),
  ).toEqual([
    [10, 20],
    ["=$B$8*$C$7+'First'!$C$19+'First'!$B$14", "=$B$8*$D$7+'First'!$D$19+'First'!$B$14"],
    ["=$B$9*$C$7+'First'!$C$20+'First'!$B$15", "=$B$9*$D$7+'First'!$D$20+'First'!$B$15"],
  ]);
});

it("follows the names that the sheets have in the workbook", () => {
  const [, renamed] = layoutModel(SMALL, { sheetNames: ["Ann's", "B"] });
  expect(renamed.rows[1][0]).toMatch(/^=IFERROR\('Ann''s'!\$C\$9,/);
});

it("names inputs, lists choices and places charts", () => {
  const area = { row: 6, column: 2, rows: 1, columns: 1 };
  expect(first.names).toEqual([{ name: "Rent", area }]);
  expect(first.lists).toEqual([{ area: { ...area, columns: 2 }, allowed: ["90", "150"] }]);
  expect(second.charts[0].series[0].values).toEqual({
    sheet: "First",
    row: 13,
    column: 1,
    rows: 2,
    columns: 1,
  });
});

it("keeps no place for charts where none can be drawn, and says so", () => {
  const [, without] = layoutModel(SMALL, { charts: false });
  expect(without.charts).toEqual([]);
  expect(without.rows.length).toBe(second.rows.length - 18 + 1);
  expect(without.rows.flat()).toContain("Excel draws a chart here. Two columns.");
});

it("colours inputs blue on yellow and cells of other sheets green", () => {
  const inputs = first.styles.filter(({ fontColor }) => fontColor === "#0000FF");
  expect(inputs).toContainEqual({
    row: 6,
    column: 2,
    rows: 1,
    columns: 2,
    fontColor: "#0000FF",
    fill: "#FFFFCC",
  });
  expect(second.styles).toContainEqual({
    row: 2,
    column: 1,
    rows: 1,
    columns: 1,
    fontColor: "#00703C",
  });
});

it.each([
  ["a key that stands nowhere", "={rant}", /names \{rant\}/],
  ["a cell that a block does not have", "={rent#3}", /has 2 cells/],
])("refuses %s", (_, answer, message) => {
  const [sheet, ...others] = SMALL.sheets;
  const wrong = { ...SMALL, sheets: [{ ...sheet, answer: answer as `=${string}` }, ...others] };
  expect(() => layoutModel(wrong)).toThrow(message);
});

describe.each(models.map((model) => [model.id, model] as const))("%s", (_, model) => {
  const sheets = layoutModel(model);
  const cells = sheets.flatMap(cellsOf);

  it("leaves no key in a formula", () => {
    const left = cells.filter(
      ({ cell }) => typeof cell === "string" && /^=.*\{[A-Za-z@]/.test(cell),
    );
    expect(left).toEqual([]);
  });

  it("keeps formulas within Excel's bounds and texts within them", () => {
    const formulas = cells.flatMap(({ cell }) =>
      typeof cell === "string" && cell.startsWith("=") ? [cell] : [],
    );
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThanOrEqual(8192);
    const literals = formulas.flatMap((formula) => formula.match(/"(?:[^"]|"")*"/g) ?? []);
    expect(Math.max(...literals.map(({ length }) => length))).toBeLessThanOrEqual(255);
  });

  it("uses only functions of Excel 2016 beside its own", () => {
    const later = /\b(LET|LAMBDA|XLOOKUP|FILTER|SORT|SEQUENCE|UNIQUE|TEXTJOIN|IFS|CONCAT|MAXIFS)\(/;
    expect(cells.filter(({ cell }) => typeof cell === "string" && later.test(cell))).toEqual([]);
  });

  it("says unit, standing and day or source of every input", () => {
    const lines = model.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "lines" ? block.lines : [])),
    );
    const inputs = lines.flatMap((line) => (line.kind === "input" ? [line] : []));
    expect(inputs.length).toBeGreaterThan(0);
    const sourced = inputs.filter(({ standing }) =>
      ["sourced", "derived", "backed out", "disputed"].includes(standing),
    );
    expect(sourced.filter(({ source }) => source === undefined)).toEqual([]);
    const numbers = inputs.filter(({ values }) =>
      values.some((value) => typeof value === "number"),
    );
    expect(numbers.filter(({ unit }) => unit === "text")).toEqual([]);
  });

  it("has checks, sources, and on every sheet an answer in words and a page to print", () => {
    const lines = model.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "lines" ? block.lines : [])),
    );
    expect(lines.some(({ kind }) => kind === "check")).toBe(true);
    expect(Object.keys(model.sources).length).toBeGreaterThan(0);
    for (const { name, rows, printArea, header, footer } of sheets) {
      expect([name, String(rows[1][0])]).toEqual([name, expect.stringMatching(/"[^"]*[a-z]{3}/)]);
      expect(printArea).toMatchObject({ row: 0, column: 0, rows: rows.length });
      expect([header.left, footer.left]).toEqual([
        model.title.replace(/&/g, "&&"),
        expect.stringMatching(/^Hashwatt \S+, data \S+$/),
      ]);
    }
  });

  it("defines names that Excel takes, each once and on the sheet's own cells", () => {
    const names = sheets.flatMap((sheet) => sheet.names);
    expect(new Set(names.map(({ name }) => name.toLowerCase())).size).toBe(names.length);
    for (const sheet of sheets) {
      for (const { area } of sheet.names) {
        expect(sheet.rows[area.row][area.column]).not.toBeNull();
      }
    }
    expect(names.length).toBeGreaterThan(3);
  });

  it("gives every chart titles, axis titles and a sentence, over cells of its sheets", () => {
    const known = sheets.map(({ name }) => name);
    const charts = sheets.flatMap((sheet) => sheet.charts);
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) {
      expect([chart.title, chart.xAxis, chart.yAxis].every((text) => text.length > 2)).toBe(true);
      expect(chart.altText).toMatch(/\.$/);
      expect(chart.series.every(({ values }) => known.includes(values.sheet))).toBe(true);
    }
  });

  it("names millions on the axis of a chart where its cells show them", () => {
    const inMillions = sheets.flatMap(({ charts }) =>
      charts.filter(({ series: [{ values }] }) => {
        const { styles } = sheets.find(({ name }) => name === values.sheet) ?? { styles: [] };
        return styles.some(
          ({ row, rows, column, columns, numberFormat = "" }) =>
            row <= values.row &&
            values.row < row + rows &&
            column <= values.column &&
            values.column < column + columns &&
            /[0#],,(?!,)/.test(numberFormat),
        );
      }),
    );
    expect(inMillions.map(({ yAxis }) => yAxis).filter((text) => !/USD m\b/.test(text))).toEqual(
      [],
    );
  });

  it("prints every sheet in a type that can be read, wide lists on pages beside each other", () => {
    for (const { name, columnWidths, printArea, pagesWide } of sheets) {
      const widths = columnWidths.slice(0, printArea.columns);
      const width = widths.reduce((total, one) => total + one, 0) / pagesWide;
      expect([name, width <= READABLE || width]).toEqual([name, true]);
    }
  });

  it("breaks notes that would run far to the right", () => {
    const notes = model.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ("note" in block && block.note) || []),
    );
    const texts = cells.map(({ cell }) => cell);
    const long = notes.filter((note) => note.length > 180);
    expect(long.filter((note) => texts.includes(note))).toEqual([]);
    const whole = texts.join(" ").replace(/ +/g, " ");
    expect(long.filter((note) => !whole.includes(note))).toEqual([]);
  });

  it("has a picture for the gallery that is well-formed and small", () => {
    expect(model.preview).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>$/);
    expect(model.preview.length).toBeLessThan(4000);
    expect(model.sentence).toMatch(/^[A-Z].*\.$/);
  });
});
