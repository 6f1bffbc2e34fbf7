import { convertToNative } from "../../src/doctor/nativeFormulas";
import { ourNames } from "../../src/doctor/ourNames";
import { repairFormulas } from "../../src/doctor/repairFormulas";
import type { FormulaName } from "../../src/sheet/cells";
import { PortError } from "../../src/sheet/errors";
import { createMemoryPort, type MemoryPort } from "../../src/workbook/memory/memoryPort";
import { sentence } from "../../src/taskpane/doctor/doctorView";

/* Calls of the add-in that stand in defined names, where no cell shows them. */

const NAMES: readonly FormulaName[] = [
  { name: "Hashcost", sheet: null, formula: "=WATT.HASHCOST(17.5,0.05)" },
  { name: "Rate", sheet: null, formula: "=0.1" },
  { name: "Saved", sheet: null, formula: "=2*_xldudf_WATT_HASHCOST(17.5,0.05)" },
  { name: "Linked", sheet: "Sheet1", formula: "=[2]!_xldudf_WATT_BLOCK_SUBSIDY(840000)" },
  { name: "Other", sheet: null, formula: '="_xldudf_WATT_HASHCOST(1,2)"' },
];

function workbook(): MemoryPort {
  const port = createMemoryPort();
  NAMES.forEach((name) => port.user.name(name));
  return port;
}

const silent = (): void => undefined;

it("are listed, with those that Excel saved under another name", async () => {
  expect(await ourNames(workbook())).toEqual([
    { ...NAMES[0], calls: "HASHCOST", stuck: false },
    { ...NAMES[2], calls: "HASHCOST", stuck: true },
    { ...NAMES[3], calls: "BLOCK_SUBSIDY", stuck: true },
  ]);
});

it("are repaired, and no other name is touched", async () => {
  const port = workbook();
  const { text, warning } = await repairFormulas(port, silent);
  expect(text).toBe("Repaired 2 of 2 formulas that Excel had not recognised.");
  expect(warning).toBe(false);
  expect((await port.formulaNames()).map(({ formula }) => formula)).toEqual([
    NAMES[0].formula,
    NAMES[1].formula,
    "=2*WATT.HASHCOST(17.5,0.05)",
    "=WATT.BLOCK_SUBSIDY(840000)",
    NAMES[4].formula,
  ]);
  expect((await repairFormulas(port, silent)).text).toBe("No formula needs repair.");
});

it("that a workbook refuses are told, and the others are repaired", async () => {
  const port = workbook();
  const redefine = port.redefineNames.bind(port);
  port.redefineNames = async (names) => {
    if (names.some(({ name }) => name === "Saved")) {
      throw new PortError("protected", "The workbook is protected.");
    }
    await redefine(names);
  };
  const { text, details, warning } = await repairFormulas(port, silent);
  expect(text).toBe("Repaired 1 of 2 formulas that Excel had not recognised.");
  expect(details).toEqual(["The name Saved: The workbook is protected."]);
  expect(warning).toBe(true);
  expect((await ourNames(port)).filter(({ stuck }) => stuck)).toHaveLength(1);
});

it("are named in the report of a conversion", async () => {
  const { details } = await convertToNative(workbook(), silent);
  expect(details?.map((line) => line.split(":")[0])).toEqual([
    "The name Hashcost calls WATT.HASHCOST",
    "The name Saved shows the saved name of WATT.HASHCOST",
    "The name Linked of Sheet1 shows the saved name of WATT.BLOCK_SUBSIDY",
  ]);
});

it("are in the Doctor's first sentence where no cell holds one", async () => {
  expect(sentence([], await ourNames(workbook()))).toBe(
    "No cell of this workbook holds a WATT formula, 3 names of it do.",
  );
  expect(sentence([])).toBe("There is no WATT formula in this workbook.");
});
