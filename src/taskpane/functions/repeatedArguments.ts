import type { FunctionDefinition } from "../../catalog/define";
import { element, fill } from "../frame/dom";
import { isTextual } from "./input";
import { createRow, type FormOptions, type Row } from "./row";

/** The fields for the arguments of another function, once that function is named. */
export interface RepeatedArguments {
  readonly element: HTMLElement;
  rows(): readonly Row[];
  /** Looks whether another function is named now. */
  follow(): void;
}

export function createRepeated(fixed: readonly Row[], options: FormOptions): RepeatedArguments {
  const container = element("fieldset", { class: "repeated" });
  let shown: FunctionDefinition | null = null;
  let rows: readonly Row[] = [];
  const show = (definition: FunctionDefinition | null): void => {
    shown = definition;
    rows = definition === null ? [] : rowsOf(definition, options);
    fill(
      container,
      element("legend", {}, definition === null ? "Arguments" : `Arguments of ${definition.name}`),
      definition === null &&
        element("p", { class: "about" }, "They appear here once the function is named above."),
      ...rows.map(({ field }) => field.element),
    );
  };
  show(null);
  return {
    element: container,
    rows: () => rows,
    follow() {
      const named = namedFunction(fixed, options);
      if (named !== shown) {
        show(named);
      }
    },
  };
}

function rowsOf(definition: FunctionDefinition, options: FormOptions): Row[] {
  return Object.entries(definition.parameters)
    .filter(([, { kind }]) => kind !== "arguments")
    .map(([name, parameter]) => createRow(name, parameter, options));
}

function namedFunction(fixed: readonly Row[], { find }: FormOptions): FunctionDefinition | null {
  const first = fixed.find(({ parameter }) => isTextual(parameter));
  return first === undefined ? null : (find(first.field.text) ?? null);
}
