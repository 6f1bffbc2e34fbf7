import type { Block, CheckLine, InputLine, Model, SheetDescription } from "../../models/describe";
import type { Inputs, NumberField } from "./picture";

/** What a chart's sheet holds between its inputs and its check. */
export interface ChartSheet extends Pick<SheetDescription, "name" | "answer" | "valueColumns"> {
  readonly id: string;
  readonly title: string;
  readonly inputs: readonly InputLine[];
  readonly blocks: readonly Block[];
  /** An identity that must hold whatever the inputs. */
  readonly check: Pick<CheckLine, "label" | "holds">;
}

/** A sheet with inputs, figures and a chart, as a model of its own. */
export function chartModel({ id, title, inputs, blocks, check, ...sheet }: ChartSheet): Model {
  return {
    id: `chart-${id}`,
    title,
    sentence: "",
    asksFor: null,
    preview: "",
    sources: {},
    sheets: [
      {
        ...sheet,
        title,
        purpose: "Change the blue cells; every result is a formula.",
        blocks: [
          { kind: "lines", title: "Inputs", lines: inputs },
          ...blocks,
          { kind: "lines", title: "Checks", lines: [{ kind: "check", ...check }] },
        ],
      },
    ],
  };
}

/** The input cells of a picture's sheet; a value that was changed has no source any more. */
export function fieldLines(fields: readonly NumberField[], { numbers }: Inputs): InputLine[] {
  return fields.map(({ key, label, unit, value, note }) => ({
    kind: "input",
    key,
    label,
    unit,
    values: [numbers[key]],
    standing: "your choice",
    ...(numbers[key] === value && { note }),
  }));
}
