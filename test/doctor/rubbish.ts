import fc from "fast-check";
import { freezeFormulas } from "../../src/doctor/freezeFormulas";
import { backToWatt } from "../../src/doctor/nativeFormulas";
import { restoreFormulas } from "../../src/doctor/restoreFormulas";
import { frozenFormulas } from "../../src/doctor/store";
import { currentStamp, reviewData, stampData } from "../../src/workbook/dataVersion";
import { createMemoryPort, type MemoryPort } from "../../src/workbook/memory/memoryPort";
import { computeAt } from "./hostParts";

const silent = (): void => undefined;

export const FORMULA = "=WATT.HASHCOST(1,2)";
export const RUN = { sheet: "Sheet1", formula: FORMULA, runs: [["A1", 1, 1, "0000"]] };
export const RECORD = {
  cell: "Sheet1!A1",
  formula: FORMULA,
  copy: "B9",
  kept: false,
  addIn: { cell: "B10", live: "=Sheet1!A1" },
  native: true,
};

export type Documents = Readonly<Record<string, unknown>>;

export async function workbookWith(documents: Documents): Promise<MemoryPort> {
  const port = createMemoryPort({ evaluate: computeAt });
  port.user.edit("Sheet1!A1:A2", [[FORMULA], ["typed"]]);
  for (const [key, value] of Object.entries(documents)) {
    await port.setDocument(key, value);
  }
  return port;
}

const KEYS = [
  "hashwatt.frozen",
  "hashwatt.frozen.0",
  "hashwatt.twins",
  "hashwatt.twin.0.Copies",
  "hashwatt.data",
  "hashwatt.addin",
];
export const rubbish = fc.record(
  Object.fromEntries(
    KEYS.map((key) => [
      key,
      fc.oneof(
        fc.jsonValue({ maxDepth: 3 }),
        fc.constant([{ sheet: "Copies", native: true, parts: 1 }]),
        fc.jsonValue({ maxDepth: 3 }).map((value) => [{ ...RECORD, cell: value }]),
        fc.json({ maxDepth: 3 }),
        fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify([{ ...RUN, runs: value }])),
      ),
    ]),
  ),
  { requiredKeys: [] },
);

/** Freezes, restores and reviews; no cell is another afterwards. */
export async function expectWorkingWith(documents: Documents): Promise<void> {
  const port = await workbookWith(documents);
  await backToWatt(port, silent);
  await restoreFormulas(port, silent);
  await freezeFormulas(port, silent);
  expect((await port.read("Sheet1!A1")).formulas).toEqual([[48]]);
  await restoreFormulas(port, silent);
  expect((await port.read("Sheet1!A1:A2")).formulas).toEqual([[FORMULA], ["typed"]]);
  expect((await frozenFormulas(port)).whole).toBe(true);
  await stampData(port);
  expect(
    Array.isArray((await reviewData(port, { ...currentStamp(), version: "x" }))?.changes),
  ).toBe(true);
}
