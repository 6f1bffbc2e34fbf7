import { correlator, type Correlations } from "../../core/copula";
import { CalcError, invalidInput } from "../../core/errors";
import { didYouMean } from "../../core/nearest";
import { describeCell, formatNumber, plainCell } from "../cells";
import type { FunctionDefinition, NumberParameter } from "../define";
import { quantity } from "../quantity";
import { cellReader, holds } from "../readCell";
import { findNumberArgument } from "./oneArgument";
import { seedParameter, trialsParameter, type Draw, type Together } from "./simulation";

/** What the rows of SIMULATE's settings say. */
export interface Settings {
  readonly trials: number;
  readonly seed: number;
  readonly threshold?: number;
  readonly correlations: readonly Correlation[];
}

interface Correlation {
  readonly first: string;
  readonly second: string;
  readonly rho: number;
}

const NUMBERS = {
  trials: { ...trialsParameter, default: 10_000 },
  seed: { ...seedParameter, default: 1 },
  threshold: quantity({
    unit: "number",
    description: "Result of which the share at or above it is wanted",
    optional: true,
  }),
} as const satisfies Record<string, NumberParameter>;
const ROWS = [...Object.keys(NUMBERS), "correlation"];

const RHO = quantity({
  unit: "ratio",
  description: "Correlation of two arguments",
  min: -1,
  max: 1,
});

type Row = readonly unknown[];

/** @throws CalcError `invalidInput` naming the row that is none, twice there or wrong. */
export function readSettings(definition: FunctionDefinition, table: readonly Row[]): Settings {
  const numbers = new Map<string, unknown>();
  const correlations: Correlation[] = [];
  table.forEach((row, index) => {
    const name = rowName(row, index);
    if (name === "correlation") {
      addCorrelation(correlations, readCorrelation(definition, row));
    } else if (numbers.has(name)) {
      throw invalidInput(`settings has two rows "${name}"`);
    } else if (name !== "") {
      numbers.set(name, row[1]);
    }
  });
  return {
    trials: readNumber("trials", numbers) as number,
    seed: readNumber("seed", numbers) as number,
    threshold: readNumber("threshold", numbers),
    correlations,
  };
}

/** Empty for a blank row. */
function rowName(row: Row, index: number): string {
  if (row.every((cell) => plainCell(cell) === null)) {
    return "";
  }
  const place = `settings in row ${index + 1}`;
  const cell = plainCell(row[0]);
  if (cell instanceof CalcError) {
    throw holds(place, cell);
  }
  const name = typeof cell === "string" ? cell.trim().toLowerCase() : "";
  if (!ROWS.includes(name)) {
    const got = `got ${describeCell(cell)}${didYouMean(name, ROWS)}`;
    throw invalidInput(`${place} must begin with ${ROWS.join(", ")}, ${got}`);
  }
  return name;
}

function readNumber(
  name: keyof typeof NUMBERS,
  cells: ReadonlyMap<string, unknown>,
): number | undefined {
  return valueOf(name, NUMBERS[name], cells.get(name));
}

function valueOf(name: string, parameter: NumberParameter, cell: unknown): number | undefined {
  const read = cellReader(name, parameter).read(cell, false);
  if (read instanceof CalcError) {
    throw read;
  }
  return typeof read === "number" ? read : undefined;
}

function readCorrelation(definition: FunctionDefinition, row: Row): Correlation {
  const [first, second] = [row[1], row[2]].map((cell) => argumentName(definition, cell));
  if (first === second) {
    throw invalidInput(`settings correlate ${first} with itself`);
  }
  const rho = valueOf(`correlation of ${first} and ${second}`, RHO, row[3]) as number;
  return { first, second, rho };
}

function argumentName(definition: FunctionDefinition, cell: unknown): string {
  const plain = plainCell(cell);
  if (plain instanceof CalcError) {
    throw holds("settings", plain);
  }
  if (typeof plain !== "string") {
    throw invalidInput(
      `correlation must name two arguments, then their correlation, got ${describeCell(plain)}`,
    );
  }
  return findNumberArgument(definition, plain.trim()).name;
}

function addCorrelation(all: Correlation[], added: Correlation): void {
  if (all.some((pair) => joins(pair, added.first, added.second))) {
    throw invalidInput(`settings correlate ${added.first} and ${added.second} twice`);
  }
  all.push(added);
}

function joins({ first, second }: Correlation, one: string, other: string): boolean {
  return (first === one && second === other) || (first === other && second === one);
}

/**
 * What makes the draws move together; undefined where nothing does.
 *
 * @throws CalcError `invalidInput` naming an argument that is not drawn, or the pair whose
 * correlation the others rule out.
 */
export function togetherness(
  correlations: readonly Correlation[],
  draws: readonly Draw[],
): Together | undefined {
  const drawn = draws.map(({ argument }) => argument.name);
  const names = new Set(correlations.flatMap(({ first, second }) => [first, second]));
  for (const name of names) {
    if (!drawn.includes(name)) {
      throw invalidInput(`correlation names ${name}, which is not uncertain here: give it a range`);
    }
  }
  const places = drawn.flatMap((name, place) => (names.has(name) ? [place] : []));
  return places.length === 0
    ? undefined
    : {
        places,
        rows: rowsOf(
          places.map((place) => drawn[place]),
          correlations,
        ),
      };
}

function rowsOf(names: readonly string[], correlations: readonly Correlation[]): Float64Array[] {
  const given = (one: string, other: string): number | undefined =>
    correlations.find((pair) => joins(pair, one, other))?.rho;
  const matrix: Correlations = names.map((one) =>
    names.map((other) => (one === other ? 1 : (given(one, other) ?? 0))),
  );
  const rows = correlator(matrix);
  if (Array.isArray(rows)) {
    return rows;
  }
  const { first, second, above, below } = rows;
  const [one, other] = [names[first], names[second]];
  const rho = given(one, other);
  const got = rho === undefined ? "no row, which is 0" : formatNumber(rho);
  throw invalidInput(
    `the correlations are not positive definite: that of ${one} and ${other} must lie strictly between ` +
      `${shown(above)} and ${shown(below)}, given the others, got ${got}`,
  );
}

function shown(limit: number): string {
  return formatNumber(Number(limit.toFixed(4)));
}
