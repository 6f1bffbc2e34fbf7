import fc from "fast-check";
import { PortError } from "../../src/sheet/errors";
import { readXlsx } from "../../src/sheet/files/readXlsx";
import { writeXlsx } from "../../src/sheet/files/writeXlsx";
import { expectWorkingWith, rubbish } from "../doctor/rubbish";
import { bookOf } from "../sheet/files/books";
import { damaged, RUBBISH, savedWorkbook, waysTo } from "../workbench/damage";
import { oneOf, seededPick } from "./hostile";

/** Two hundred by `npm run test:fuzz`. */
const DOCUMENTS = Number(process.env.FUZZ_DOCUMENTS ?? 50);

it(`does its work in a workbook whose data is rubbish, ${DOCUMENTS} times`, async () => {
  await fc.assert(fc.asyncProperty(rubbish, expectWorkingWith), { numRuns: DOCUMENTS });
});

it(`keeps what is open from ${DOCUMENTS} damaged files of the workbench`, async () => {
  const pick = seededPick(6);
  const { open, text, expectUsable, dispose } = await savedWorkbook();
  const ways = [...waysTo(JSON.parse(text))];
  for (let made = 0; made < DOCUMENTS; made++) {
    let file = text;
    for (let turn = 0; turn <= pick(3); turn++) {
      const way = oneOf(ways, pick);
      file = isThere(file, way) ? damaged(file, way, oneOf(RUBBISH, pick)) : file;
    }
    await open(file);
    await expectUsable();
  }
  dispose();
});

it(`opens or refuses ${DOCUMENTS} .xlsx files with bytes gone wrong`, async () => {
  const pick = seededPick(7);
  const good = await writeXlsx(bookOf({ cells: [{ row: 0, column: 0, value: 1 }] }));
  for (let made = 0; made < DOCUMENTS; made++) {
    const bytes = good.slice();
    for (let turn = 0; turn <= pick(8); turn++) {
      bytes[pick(bytes.length)] = pick(256);
    }
    const error = await readXlsx(bytes).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error === null || error instanceof PortError).toBe(true);
  }
});

function isThere(text: string, way: readonly string[]): boolean {
  let node: unknown = JSON.parse(text);
  for (const key of way.slice(0, -1)) {
    node =
      typeof node === "object" && node !== null ? (node as Record<string, unknown>)[key] : null;
  }
  return typeof node === "object" && node !== null;
}
