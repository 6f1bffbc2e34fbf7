import type { Derivation } from "../../catalog/analysis/derivation";
import type { Unit } from "../../core/units";
import type { Surroundings } from "../../formula/evaluate/expression";
import { NotTraceable, toValue, type Value } from "../../formula/evaluate/value";
import { cellOf, isOneCell, type CellRange } from "../../sheet/address";
import { conditions, worked } from "./conditions";
import { createTracer } from "./trace";
import { rangeOfToken, type Follower } from "./lineage";
import type { BookCell } from "./book";
import type { Meaning } from "./inWords";
import { briefText } from "./valueText";

/** What the words of a cell's formula are: the labels of the cells they name, or their values. */
export function meaningInBook(
  { place, value: shown }: BookCell,
  { book, source }: Follower,
  show: "labels" | "values",
): Meaning {
  const { sheet } = place;
  const tracer = createTracer(source, sheet);
  const around = { source, sheet, call: tracer.result };
  return {
    ...conditions(around),
    shown: typeof shown === "string" ? shown : undefined,
    async value(piece) {
      if (piece.kind === "call") {
        const result = show === "labels" ? piece.name : await worked([piece], around);
        return typeof result === "string" || typeof result === "number"
          ? briefText(result, "")
          : null;
      }
      const range = await rangeOfToken(piece, sheet, source);
      if (range === null) {
        return null;
      }
      if (!isOneCell(range)) {
        return `[${await blockWords(piece.text.replace(/\$/g, ""), { range, book, show })}]`;
      }
      const cell = await book.cell(range);
      return show === "labels" ? cell.label || piece.text : figureText(cell);
    },
  };
}

const SCALES: Readonly<Record<number, string>> = { 3: "k", 6: "m", 9: "bn" };

/** As the cell shows it, with the scale that its format leaves unsaid: "4.30m" for 4,300,000. */
export function figureText({ value, text }: Pick<BookCell, "value" | "text">): string {
  const digits = text.replace(/[()]/g, "");
  const plain = Number(digits.replace(/,/g, ""));
  const times = typeof value === "number" ? Math.log10(Math.abs(value / plain)) : NaN;
  const scale =
    Math.abs(times - Math.round(times)) < NEARLY ? SCALES[Math.round(times)] : undefined;
  return scale === undefined
    ? text || "blank"
    : `${text.startsWith("(") ? "−" : ""}${digits}${scale}`;
}

/** How far rounding to few digits moves the power of ten. */
const NEARLY = 0.1;

/** Cells of a block whose figures can still be read one by one. */
const MOST_FIGURES = 8;

interface ShownBlock {
  readonly range: CellRange;
  readonly book: Follower["book"];
  readonly show: "labels" | "values";
}

/** "IREN to HUT, Market cap", or the figures themselves. */
async function blockWords(plain: string, { range, book, show }: ShownBlock): Promise<string> {
  const count = range.rows * range.columns;
  if (show === "values" && count <= MOST_FIGURES) {
    const cells = await Promise.all(
      Array.from({ length: count }, (_, at) =>
        book.cell(cellOf(range, Math.floor(at / range.columns), at % range.columns)),
      ),
    );
    return cells.map(figureText).join(", ");
  }
  const ends = [cellOf(range, 0, 0), cellOf(range, range.rows - 1, range.columns - 1)];
  const [first, last] = (await Promise.all(ends.map(book.cell))).map(({ label }) => label);
  if (show === "values" || first === "" || last === "") {
    return show === "values" ? plain : first || plain;
  }
  const [head] = /(?:, [^,]*)?$/.exec(first) ?? [""];
  return first === last
    ? first
    : last.endsWith(head)
      ? `${first.slice(0, first.length - head.length)} to ${last}`
      : `${first} to ${last}`;
}

/** What the names of a derivation's formulas stand for, argument by argument and step by step. */
export function meaningInDerivation(derivation: Derivation): Meaning {
  const lines = linesOf(derivation);
  const around: Surroundings = {
    sheet: SHEET,
    source: {
      cells: async ({ row }: CellRange) => toValue(lines[row]?.value ?? ""),
      name: async (wanted) => {
        const at = lines.findIndex(({ key }) => key.toLowerCase() === wanted.toLowerCase());
        return at < 0 ? undefined : { name: wanted, address: `${SHEET}!A${at + 1}` };
      },
      table: async () => undefined,
    },
    call: async () => {
      throw new NotTraceable("a step calls no function of its own");
    },
  };
  return {
    ...conditions(around),
    async value({ text }) {
      const line = lines.find(({ key }) => key === text);
      return line === undefined || line.value === null || typeof line.value === "object"
        ? (line?.label ?? null)
        : briefText(line.value, line.unit);
    },
  };
}

/** Stands for the arguments and steps, one below the other. */
const SHEET = "Steps";

interface NamedValue {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit | "";
  readonly value: Value;
}

function linesOf({ arguments: args, steps }: Derivation): readonly NamedValue[] {
  return [
    ...args.map(({ key, unit, value }) => ({
      key,
      label: key,
      unit,
      value: typeof value === "object" ? value.map((one) => [one]) : value,
    })),
    ...steps.map((step) =>
      step.kind === "line"
        ? step
        : { key: step.key, label: step.label, unit: "" as const, value: null },
    ),
  ];
}
