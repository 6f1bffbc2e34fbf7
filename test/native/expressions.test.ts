import { EXCEL_ERRORS } from "../../src/catalog/cells";
import { CalcError } from "../../src/core/errors";
import { evaluate } from "../../src/formula/evaluate/expression";
import { isBlock, NotTraceable, type Value } from "../../src/formula/evaluate/value";
import { tokensOf } from "../../src/formula/tokens";
import { isErrorText } from "../../src/sheet/errors";
import type { CellValue } from "../../src/sheet/cells";
import type { SheetCell } from "../../src/sheet/draft";
import { sourceOf } from "../../src/taskpane/explain/source";
import { startWorkbench } from "../twin/univer";
import { fileOf, recalculate } from "./soffice";

/* What Explain works out by itself, against the workbench's engine and LibreOffice. */

const DATA: readonly (readonly SheetCell[])[] = [
  [17.5, 0.045, -3, "text", true, 1e-9],
  [20, 0, 2.675, "5", false, 1.5e15],
  [null, 1090, 1e21, "", '=""', 5.55e-17],
];
const COUNT = 1700;

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const CELLS = [
  "A1",
  "B1",
  "C1",
  "D1",
  "E1",
  "F1",
  "A2",
  "B2",
  "C2",
  "D2",
  "E2",
  "F2",
  "A3",
  "B3",
  "C3",
  "F3",
];
const RANGES = ["A1:C1", "A1:A3", "A1:F3", "B2:C3", "D1:F2", "C:C", "A1:B1 B1:B2"];
const TYPED = [
  "1",
  "2",
  "0.5",
  "3.25",
  "0",
  "1E-3",
  '"5"',
  '"abc"',
  "TRUE",
  "FALSE",
  "50%",
  '""',
  "#N/A",
];
const SIGNS = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", ">="];

function generate(random: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)];
  const part = (depth: number): string => {
    const kind = depth === 0 ? Math.floor(random() * 2) : Math.floor(random() * 7);
    switch (kind) {
      case 0:
        return pick(CELLS);
      case 1:
        return pick(TYPED);
      case 2:
      case 3:
        return `${part(depth - 1)}${pick(SIGNS)}${part(depth - 1)}`;
      case 4:
        return `${pick(["", "-", "+"])}(${part(depth - 1)})${pick(["", "%"])}`;
      default:
        return call(depth - 1);
    }
  };
  const list = (depth: number): string =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      random() < 0.4 ? pick(RANGES.slice(0, 6)) : part(depth),
    ).join(",");
  const call = (depth: number): string => {
    const name = pick([
      "list",
      "list",
      "list",
      "one",
      "ROUND",
      "POWER",
      "IF",
      "IFERROR",
      "NOT",
      "DATE",
    ]);
    switch (name) {
      case "list":
        return `${pick(["SUM", "AVERAGE", "MIN", "MAX", "COUNT", "AND", "OR"])}(${list(depth)})`;
      case "one":
        return `${pick(["ABS", "INT", "SQRT", "EXP", "LN"])}(${part(depth)})`;
      case "ROUND":
        return `ROUND(${part(depth)},${pick(["0", "1", "2", "-1", "5"])})`;
      case "POWER":
        return `POWER(${part(depth)},${part(depth)})`;
      case "NOT":
        return `NOT(${part(depth)})`;
      case "DATE":
        return `DATE(${pick(["2024", "108", "2026", "1999"])},${pick(["1", "2", "13", "0"])},${pick(["1", "31", "0"])})`;
      case "IFERROR":
        return `IFERROR(${part(depth)},${part(depth)})`;
      default:
        return `IF(${part(depth)},${part(depth)},${part(depth)})`;
    }
  };
  return part(3);
}

/** What ready models write beside their calls. */
const IN_MODELS = [
  "INDEX(A1:F3,2,2)+INDEX(A1:F1,1)",
  "INDEX(A1:A3,2)^2",
  "SUM(INDEX(E1:E2,1),INDEX(D1:D2,2),1)",
  "N(D1)+N(D2)+N(E1)+N(A3)+N(A1)",
  "IF(ISNUMBER(D2),1,IF(ISTEXT(D3),2,3))",
  "AND(ISNUMBER(A1),ISTEXT(D1),NOT(ISNUMBER(A3)),NOT(ISERROR(B2)))",
  "EDATE(DATE(2024,1,31),1)-EDATE(DATE(2024,2,29),-12)",
];

type Shown = CellValue | "not traced";

function plain(value: Value): CellValue {
  const cell = isBlock(value) ? value[0][0] : value;
  return cell instanceof CalcError ? EXCEL_ERRORS[cell.code] : (cell ?? 0);
}

/**
 * Neither engine follows Excel's own documentation here, worked out by hand: TRUE and FALSE that are
 * typed or worked out count as 1 and 0 among arguments, no number equals them, and texts of digits
 * are numbers where they are typed.
 */
const EXCEL_ALONE: readonly (readonly [string, Shown])[] = [
  ['ROUND(0<>E2,1)+POWER(E1="",SUM(C:C,"5"))', 1],
  ["+(+(E1))<>ROUND(50%,0)", true],
  // (1E21 - 3 + 2.675 + 3.25 + 17.5 + 0.045 - 3) / 7
  ["AVERAGE(C:C,3.25&C3*0,A1:C1)", 142_857_142_857_142_860_000],
  // (1E21 + 1.5E15 + ...) / 15
  ["ROUND(AVERAGE(A1:C1,NOT(C2),A1:F3),2)", 66_666_766_666_666_660_000],
  ["DATE(2026,13,0)>=MIN(FALSE)<>ROUND(TRUE,5)", true],
  // (20^0.5 + 1 + 5)^17.5
  ["SUM(SQRT(A2),D1<FALSE,F3+D2)^A1", 708_952_693_724_415_900],
];

/** Which of several errors comes first is told apart nowhere. */
function same(a: Shown, b: Shown): boolean {
  if (isErrorText(a) || isErrorText(b)) {
    return isErrorText(a) && isErrorText(b);
  }
  if (typeof a === "number" && typeof b === "number") {
    return Math.abs(a - b) <= Math.max(1e-12, 1e-9 * Math.abs(b));
  }
  return String(a) === String(b);
}

it("answers as the two engines do, or says that it does not know", async () => {
  const random = seeded(20_261_127);
  const generated = Array.from({ length: COUNT }, () => generate(random));
  const formulas = [...new Set([...generated, ...IN_MODELS])];
  const { port, dispose } = startWorkbench();
  await port.write("Sheet1!A1", DATA);
  await port.write(
    "Sheet1!H1",
    formulas.map((text) => [`=${text}`]),
  );
  const grid = (await port.read(`Sheet1!H1:H${formulas.length}`)).values.map(([cell]) => cell);
  const source = sourceOf(port);
  const around = {
    source,
    sheet: "Sheet1",
    call: () => Promise.reject(new Error("no call expected")),
  };
  const own: Shown[] = [];
  for (const text of formulas) {
    own.push(
      await evaluate(tokensOf(text), around).then(plain, (error: unknown) => {
        if (error instanceof NotTraceable) {
          return "not traced";
        }
        throw error;
      }),
    );
  }
  dispose();
  const rows = formulas.map((text, row): SheetCell[] => [
    ...(DATA[row] ?? [null, null, null, null, null, null]),
    null,
    `=${text}`,
  ]);
  const file = await fileOf([{ name: "Sheet1", rows, styles: [], columnWidths: [] }], []);
  const read = (await recalculate(new Map([["book", file]]))).get("book");
  const office = formulas.map((_, row) => read?.("Sheet1", row, 7) ?? "");
  const traced = formulas.flatMap((text, at) =>
    own[at] === "not traced" ? [] : [{ text, own: own[at], grid: grid[at], office: office[at] }],
  );
  expect(traced.length).toBeGreaterThan(1000);
  const alone = traced.filter((one) => !same(one.own, one.grid) && !same(one.own, one.office));
  expect(alone.map(({ text, own: answer }) => [text, answer])).toEqual(EXCEL_ALONE);
  const both = traced.filter((one) => same(one.own, one.grid) && same(one.own, one.office));
  expect(both.length).toBeGreaterThan(0.75 * traced.length);
});
