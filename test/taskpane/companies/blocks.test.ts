import { catalog } from "../../../src/catalog";
import { COVERED_TICKERS } from "../../../src/presets/tickers";
import { STRATEGY_PATHS, STRATEGY_TIERS } from "../../../src/presets/fields";
import { findCompany } from "../../../src/presets/companies";
import { LOOKS } from "../../../src/sheet/looks";
import { parseAddress } from "../../../src/sheet/address";
import { columnLetters } from "../../../src/sheet/a1";
import type { BlockBuilder } from "../../../src/taskpane/companies/block";
import { buildOutBlock } from "../../../src/taskpane/companies/buildOutBlock";
import { calculationBlock } from "../../../src/taskpane/companies/calculation";
import { companyArguments } from "../../../src/taskpane/companies/companyArguments";
import { factSheetBlock } from "../../../src/taskpane/companies/factSheet";
import { placeBlock } from "../../../src/taskpane/companies/place";
import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";
import { addTeamTable, presetRows } from "../../../src/workbook/team/table";
import { codeNameIn } from "../../support/codeNames";

/* What the companies' view puts on a sheet says things in words; keys stand in grey. */

type Port = ReturnType<typeof createMemoryPort>;

async function codeNames(port: Port, sheet: string): Promise<string[]> {
  const [used] = await port.usedRanges([sheet]);
  const { row, column } = parseAddress(used ?? `'${sheet}'!A1`);
  const { values, formulas } = await port.read(used ?? `'${sheet}'!A1`);
  return values.flatMap((cells, r) =>
    cells.flatMap((value, c) => {
      const address = `'${sheet}'!${columnLetters(column + c)}${row + r + 1}`;
      const { fontSize, italic } = port.user.style(address);
      const isKey = fontSize === LOOKS.field.fontSize && italic === true;
      const shown = String(formulas[r][c]).startsWith("=") ? "" : String(value);
      return isKey || codeNameIn(shown) === null ? [] : [`${address}: ${shown}`];
    }),
  );
}

async function placed(build: BlockBuilder): Promise<string[]> {
  const port = createMemoryPort();
  await placeBlock({ port, ask: async () => true }, { kind: "cell", address: "Sheet1!B3" }, build);
  return codeNames(port, "Sheet1");
}

const ALL = { vintage: "latest", tickers: COVERED_TICKERS } as const;

it.each(COVERED_TICKERS)("lists the facts of %s in words", async (ticker) => {
  const company = findCompany(ticker);
  if (company === undefined) {
    throw new Error(ticker);
  }
  for (const as of ["formulas", "values"] as const) {
    for (const vintage of ["2025-Q3", "latest"] as const) {
      expect(await placed((at) => factSheetBlock({ company, vintage, as }, at))).toEqual([]);
    }
  }
});

it("calculates and builds out in words", async () => {
  const quarters = ["2026-Q1", "2026-Q2"];
  const basis = "critical_it";
  const builder: BlockBuilder = (at) => buildOutBlock({ ...ALL, basis, quarters }, at);
  expect(await placed(builder)).toEqual([]);
  for (const definition of catalog) {
    const given = companyArguments(definition, "RIOT", "latest").flatMap(
      ({ name, parameter, candidates: [figure] }) =>
        figure === undefined
          ? []
          : [
              {
                ...{ name, unit: "unit" in parameter ? parameter.unit : ("" as const) },
                from: { kind: "company" as const, figure },
              },
            ],
    );
    const options = { definition, ticker: "RIOT", given, vintage: "latest", team: false } as const;
    expect(await placed((at) => calculationBlock(options, at))).toEqual([]);
  }
});

it("keeps the keys of the team's figures in grey, but for a path and tier that they may change", async () => {
  const port = createMemoryPort();
  await addTeamTable(port, presetRows(["IREN", "CLSK"], "latest"));
  const changeable = [...STRATEGY_PATHS, ...STRATEGY_TIERS];
  const others = (await codeNames(port, "Team figures")).filter(
    (found) => !changeable.some((key) => found.endsWith(`: ${key}`)),
  );
  expect(others).toEqual([]);
});
