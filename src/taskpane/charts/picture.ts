import { catalog } from "../../catalog";
import type { Cell } from "../../catalog/define";
import { compile, type Run } from "../../catalog/evaluate";
import { CalcError, noResult } from "../../core/errors";
import type { Unit } from "../../core/units";
import type { Model } from "../../models/describe";
import type { Choice } from "../frame/parts";

/** A number that a picture asks for, with what it begins with. */
export interface NumberField {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  readonly value: number;
  /** Where the value comes from, or what it is good for; at most 100 characters. */
  readonly note: string;
}

/** What the user has chosen. */
export interface Inputs {
  readonly numbers: Readonly<Record<string, number>>;
  /** "" for a picture without a choice. */
  readonly choice: string;
  readonly companies: readonly string[];
}

export interface Drawn {
  readonly svg: SVGElement;
  /** What the picture shows, in a sentence or two. */
  readonly gist: string;
}

/** A drawing in the pane, and the sheet with a chart of the workbook that shows the same. */
export interface Picture {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly numbers: readonly NumberField[];
  readonly choice?: {
    readonly label: string;
    readonly choices: readonly Choice<string>[];
    readonly value: string;
  };
  readonly companies?: { readonly tickers: readonly string[]; readonly value: readonly string[] };
  /** @throws CalcError that says which input is wrong. */
  draw(inputs: Inputs): Drawn;
  model(inputs: Inputs): Model;
}

export function startingInputs({ numbers, choice, companies }: Picture): Inputs {
  return {
    numbers: Object.fromEntries(numbers.map(({ key, value }) => [key, value])),
    choice: choice?.value ?? "",
    companies: companies?.value ?? [],
  };
}

const runs = new Map<string, Run>();

/** A function of the catalog, as a cell would call it. Throws CalcError. */
export function tableOf(name: string, ...values: readonly unknown[]): readonly (readonly Cell[])[] {
  const known = runs.get(name);
  const run =
    known ?? compile(catalog.find((one) => one.name === name) as (typeof catalog)[number]);
  runs.set(name, run);
  return run(values).map((row) =>
    row.map((cell) => {
      if (cell instanceof CalcError) {
        throw cell;
      }
      return cell;
    }),
  );
}

export function numberOf(name: string, ...values: readonly unknown[]): number {
  const [[value]] = tableOf(name, ...values);
  if (typeof value !== "number") {
    throw noResult(`${name} has no number for these inputs`);
  }
  return value;
}
