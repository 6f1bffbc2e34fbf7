import type { FunctionDefinition, Parameter } from "../../catalog/define";
import { createField, type Field } from "./field";
import { networkPrefill, type Prefill } from "./networkValues";

/** One argument of the form. */
export interface Row {
  readonly name: string;
  readonly parameter: Parameter;
  readonly field: Field;
}

export interface RowOptions {
  /** After each keystroke or choice. */
  onEdit(): void;
  /** When the user leaves a field with a new text. */
  onCommit(row: Row): void;
  /** The user wants the cells selected in the sheet. */
  onPick(row: Row): void;
}

export interface FormOptions extends RowOptions {
  readonly definition: FunctionDefinition;
  /** Finds the function whose arguments a repeating parameter takes. */
  find(name: string): FunctionDefinition | undefined;
}

/** What a simulation is drawn with until somebody asks for other draws. */
const SIMULATED: Readonly<Record<string, Prefill>> = {
  trials: { text: "10000", note: "more change little." },
  seed: { text: "1", note: "another draws other numbers." },
};

export function createRow(name: string, parameter: Parameter, options: RowOptions): Row {
  const row: Row = {
    name,
    parameter,
    field: createField({
      name,
      parameter,
      prefill: networkPrefill(name, parameter) ?? SIMULATED[name] ?? null,
      onEdit: () => options.onEdit(),
      onCommit: () => options.onCommit(row),
      onPick: () => options.onPick(row),
    }),
  };
  return row;
}
