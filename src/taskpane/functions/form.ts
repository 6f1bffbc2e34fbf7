import { isOptional } from "../../catalog/define";
import { element } from "../frame/dom";
import { createRepeated } from "./repeatedArguments";
import { createRow, type FormOptions, type Row } from "./row";

/** The inputs of one function: required ones first, the rest folded away. */
export interface ArgumentForm {
  readonly element: HTMLElement;
  /** In Excel's order. */
  rows(): readonly Row[];
  /** Puts texts into the fields by argument name; the others become empty. */
  fill(texts: Readonly<Record<string, string>>): void;
  /** Shows the sentence at the argument it is about and nowhere else. */
  problem(argument: string | null, sentence: string): void;
  focus(): void;
}

export function createForm(options: FormOptions): ArgumentForm {
  const onEdit = (): void => {
    repeated?.follow();
    options.onEdit();
  };
  const entries = Object.entries(options.definition.parameters);
  const fixed = entries
    .filter(([, { kind }]) => kind !== "arguments")
    .map(([name, parameter]) => createRow(name, parameter, { ...options, onEdit }));
  const repeated = entries.length > fixed.length ? createRepeated(fixed, options) : null;
  const rows = (): readonly Row[] => [...fixed, ...(repeated?.rows() ?? [])];
  return {
    element: element("div", { class: "form" }, ...grouped(fixed), repeated?.element),
    rows,
    fill(texts) {
      const put = ({ name, field }: Row): void => void (field.text = texts[name] ?? "");
      fixed.forEach(put);
      repeated?.follow();
      repeated?.rows().forEach(put);
      rows()
        .filter(({ field }) => field.text !== "")
        .forEach(unfold);
    },
    problem(argument, sentence) {
      rows().forEach(({ name, field }) => field.problem(name === argument ? sentence : null));
      rows()
        .filter(({ name }) => name === argument)
        .forEach(unfold);
    },
    focus: () => fixed[0]?.field.focus(),
  };
}

function grouped(rows: readonly Row[]): HTMLElement[] {
  const required = rows.filter(({ parameter }) => !isOptional(parameter));
  const optional = rows.filter(({ parameter }) => isOptional(parameter));
  const elements = required.map(({ field }) => field.element);
  return optional.length === 0 ? elements : [...elements, folded(optional, required.length === 0)];
}

function folded(rows: readonly Row[], open: boolean): HTMLElement {
  return element(
    "details",
    { class: "optional", open },
    element("summary", {}, `Optional arguments (${rows.length})`),
    ...rows.map(({ field }) => field.element),
  );
}

function unfold({ field }: Row): void {
  field.element.closest("details")?.setAttribute("open", "");
}
