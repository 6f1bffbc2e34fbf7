import type { FunctionDefinition, Parameter } from "../../catalog/define";
import { createField, type Field } from "./field";
import { networkPrefill } from "./networkValues";

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

export function createRow(name: string, parameter: Parameter, options: RowOptions): Row {
  const row: Row = {
    name,
    parameter,
    field: createField({
      name,
      parameter,
      prefill: networkPrefill(name, parameter),
      onEdit: () => options.onEdit(),
      onCommit: () => options.onCommit(row),
      onPick: () => options.onPick(row),
    }),
  };
  return row;
}
