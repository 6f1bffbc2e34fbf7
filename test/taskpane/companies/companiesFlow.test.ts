import { catalog } from "../../../src/catalog";
import { figure } from "../../../src/presets/companies";
import type { FieldName } from "../../../src/presets/fields";
import { addTeamTable, presetRows } from "../../../src/workbook/team/table";
import { findUnpointed, rewrite } from "../../../src/workbook/team/formulas";
import { storedVersion } from "../../../src/workbook/dataVersion";
import { DATA_VERSION } from "../../../src/presets/version";
import { buildOutBlock } from "../../../src/taskpane/companies/buildOutBlock";
import { calculationBlock, type GivenArgument } from "../../../src/taskpane/companies/calculation";
import type { BlockBuilder } from "../../../src/taskpane/companies/block";
import {
  companyArguments,
  type CompanyArgument,
} from "../../../src/taskpane/companies/companyArguments";
import { factSheetBlock } from "../../../src/taskpane/companies/factSheet";
import { placeBlock, previewPlace } from "../../../src/taskpane/companies/place";
import { findCompany } from "../../../src/presets/companies";
import type { Question } from "../../../src/workbook/place/site";
import { resultAt } from "../../support/formulaReader";
import { describeOverPorts } from "../../support/ports";

const TICKERS = ["IREN", "CIFR", "RIOT"];
const SHEET = { kind: "sheet", name: "Build-out" } as const;

const build: BlockBuilder = (at) =>
  buildOutBlock({ tickers: TICKERS, basis: "gross", quarters: ["2026-Q1", "2026-Q2"] }, at);

function given(
  name: string,
  typed: Readonly<Record<string, number | string>>,
): readonly GivenArgument[] {
  return companyArguments(functionOf(name), "RIOT", "2025-Q3").flatMap((argument) => {
    const unit = "unit" in argument.parameter ? argument.parameter.unit : "";
    const from = originOf(argument, typed[argument.name]);
    return from === null ? [] : [{ name: argument.name, unit, from }];
  });
}

function originOf(
  { candidates: [figure] }: CompanyArgument,
  value: number | string | undefined,
): GivenArgument["from"] | null {
  if (figure !== undefined) {
    return { kind: "company", figure };
  }
  return value === undefined ? null : { kind: "typed", value };
}

function functionOf(name: string) {
  const definition = catalog.find((one) => one.name === name);
  if (definition === undefined) {
    throw new Error(name);
  }
  return definition;
}

describeOverPorts("the companies' whole flow", (host) => {
  const asked: Question[] = [];
  const site = () => ({
    port: host().port,
    ask: async (question: Question) => {
      asked.push(question);
      return true;
    },
  });
  beforeEach(() => asked.splice(0));

  async function number(address: string): Promise<number> {
    return Number((await resultAt(host().port, address))[0][0]);
  }

  it("follows one edited figure into two valuations, and asks nothing", async () => {
    const { port, edit } = host();
    await port.write("Sheet1!A1", [['=WATT.COMPANY("RIOT","power_price_usd_kwh")']]);
    await addTeamTable(port, presetRows(TICKERS));
    expect(await rewrite(port, await findUnpointed(port))).toEqual([]);

    const breakeven = {
      definition: functionOf("MINER_BREAKEVEN"),
      ticker: "RIOT",
      given: given("MINER_BREAKEVEN", { networkHashrateEhs: 1090, blockRewardBtc: 3.15 }),
      vintage: "2025-Q3",
      team: true,
    } as const;
    const shell = {
      ...breakeven,
      definition: functionOf("POWERED_SHELL_VALUE"),
      given: given("POWERED_SHELL_VALUE", { output: "equity_usd" }),
    };
    await placeBlock(site(), { kind: "sheet", name: "Breakeven" }, (at) =>
      calculationBlock(breakeven, at),
    );
    await placeBlock(site(), { kind: "sheet", name: "Shell" }, (at) => calculationBlock(shell, at));
    // 24 h x 20.5 J/TH x 0.032 USD/kWh over the hashprice of one dollar: 144 x 3.15 / 1,090,000.
    expect(await number("Breakeven!B8")).toBeCloseTo(37832.804, 3);
    // 1,160 MW of operating power at the published 5.19 USD/W.
    expect((await number("Shell!B6")) / 1e6).toBeCloseTo(1160 * 5.19, 0);

    const table = (await port.read("'Team figures'!A1:C90")).values;
    const row = (field: FieldName) =>
      table.findIndex(([ticker, name]) => ticker === "RIOT" && name === field) + 1;
    edit(`'Team figures'!C${row("power_price_usd_kwh")}`, [[0.064]]);
    edit(`'Team figures'!C${row("power_operating_mw")}`, [[580]]);
    expect(await number("Breakeven!B8")).toBeCloseTo(2 * 37832.804, 2);
    expect((await number("Shell!B6")) / 1e6).toBeCloseTo(580 * 5.19, 0);
    expect(await number("Sheet1!A1")).toBe(0.064);
    expect(asked).toEqual([]);
  });

  it("notes the data version in the workbook with the first insertion", async () => {
    const { port } = host();
    expect(await storedVersion(port)).toBeNull();
    await placeBlock(site(), SHEET, build);
    expect(await storedVersion(port)).toBe(DATA_VERSION);
  });

  it("says where it goes, asks before cells are replaced, and takes itself back", async () => {
    const { port } = host();
    await port.write("Sheet1!C7", [["mine", "=A1*2"]]);
    const target = { kind: "cell", address: "Sheet1!B2:C9" } as const;
    const preview = await previewPlace(port, target, build);
    expect(preview).toBe("Fills Sheet1!B2:E13, where 2 cells are in use. You will be asked first.");
    const outcome = await placeBlock(site(), target, build);
    expect(asked).toEqual([
      {
        title: "Replace the cells?",
        text: [
          "The result fills Sheet1!B2:E13.",
          "In use: C7, D7. What they hold would be cleared.",
        ],
        action: "Replace",
      },
    ]);
    expect(await resultAt(port, "Sheet1!C6")).toHaveLength(3);
    expect(await outcome?.undo?.()).toBe("Sheet1!B2:E13 is as it was before.");
    expect(
      (await port.read("Sheet1!B2:E13")).formulas.flat().filter((cell) => cell !== ""),
    ).toEqual(["mine", "=A1*2"]);
  });

  it("leaves everything alone when the user says no", async () => {
    const { port } = host();
    await port.write("Sheet1!B2", [["mine"]]);
    const refusing = { port, ask: async () => false };
    const target = { kind: "cell", address: "Sheet1!B2" } as const;
    expect(await placeBlock(refusing, target, build)).toBeNull();
    expect((await port.usedRanges(["Sheet1"]))[0]).toMatch(/!(A1:)?B2$/);
    expect(await storedVersion(port)).toBeNull();
  });

  it("takes a new sheet away again, unless it has been changed", async () => {
    const { port, edit } = host();
    const first = await placeBlock(site(), SHEET, build);
    expect(await first?.undo?.()).toBe("The sheet Build-out is gone.");
    expect((await port.sheets()).map(({ name }) => name)).toEqual(["Sheet1"]);
    const second = await placeBlock(site(), SHEET, build);
    edit("'Build-out'!A1", [["Mine now"]]);
    await expect(second?.undo?.()).rejects.toThrow("edited since");
  });

  it("inserts a company's facts with its contracts beside, as formulas or values", async () => {
    const { port } = host();
    const company = findCompany("CIFR");
    if (company === undefined) {
      throw new Error("CIFR");
    }
    const options = { company, vintage: "2025-Q3" } as const;
    await placeBlock(site(), { kind: "sheet", name: "Live" }, (at) =>
      factSheetBlock({ ...options, as: "formulas" }, at),
    );
    await placeBlock(site(), { kind: "sheet", name: "Fixed" }, (at) =>
      factSheetBlock({ ...options, as: "values" }, at),
    );
    const contracts = await resultAt(port, "Live!J5");
    expect(contracts[1].slice(0, 3)).toEqual(["CIFR", "cifr_aws_2025", "Amazon Web Services"]);
    const fixed = (await port.read("Fixed!A5:AF60")).values;
    expect(fixed.slice(0, contracts.length).map((row) => row.slice(9))).toEqual(contracts);
    const [head, ...lines] = fixed.map((row) => row.slice(0, 8));
    expect(head).toEqual(["Figure", "Value", "Unit", "Basis", "As of", "Status", "Source", "Key"]);
    const facts = lines.filter(([label]) => label !== "");
    for (const [row, [, value, , , asOf, , , key]] of facts.entries()) {
      const { value: known, asOf: day } = figure("CIFR", String(key)) ?? {};
      expect([value, asOf]).toEqual([
        typeof known === "string" ? known.replace(/_/g, " ") : known,
        day,
      ]);
      if (typeof known === "number") {
        expect(await resultAt(port, `Live!B${row + 6}`)).toEqual([[known]]);
      }
    }
    expect(facts.length).toBeGreaterThan(15);
    expect(
      facts.find(([, , , , , , , key]) => key === "hpc_contracted_it_mw")?.slice(0, 3),
    ).toEqual(["AI contracted, IT load", 168, "MW"]);
  });
});
