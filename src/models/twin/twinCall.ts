import { cellName } from "../../sheet/a1";
import { sheetFormat } from "../../sheet/numberFormats";
import { addRow, newDraft, nextRow, type Area, type Draft } from "../../sheet/draft";
import { elementsOf, type Elements } from "./elements";
import { keptBlock } from "./keptBlock";
import { addSizes } from "./grids";
import { format } from "../../sheet/looks";
import { keptPlan } from "./plan";
import { addCheck } from "./result";
import { addTitle } from "./title";
import { twinBlock } from "./twinBlock";
import type { TwinBlock, TwinRequest } from "./types";
import { append } from "../../core/lists";

/** A grid of more calls is kept as values: nobody reads so many derivations. */
export const MOST_ELEMENTS = 50;

/**
 * A call as plain formulas from row `top` on: one block, or for ranges in place of cells one block
 * for each element and a grid of their results at the end.
 */
export function twinCall(request: TwinRequest, top: number): TwinBlock {
  const elements = elementsOf(request.definition, request.arguments);
  if (elements === null) {
    return twinBlock(request, top);
  }
  const count = elements.calls.length;
  if (count > MOST_ELEMENTS) {
    const values = request.arguments.map(({ value }) => value);
    const why = `${count} results from one call are too many to copy, ${MOST_ELEMENTS} fit: its values are kept.`;
    return keptBlock(request, keptPlan(request.definition, values, why), top);
  }
  return gridBlock(request, elements, top);
}

function gridBlock(
  request: TwinRequest,
  { shape, calls, ranges }: Elements,
  top: number,
): TwinBlock {
  const { definition, title, addIn } = request;
  const draft = newDraft(top);
  const blocks = calls.map((given, element) => {
    const [row, column] = [Math.floor(element / shape.columns), element % shape.columns];
    const name = `${title}, row ${row + 1}, column ${column + 1}`;
    const block = twinBlock({ definition, arguments: given, title: name }, nextRow(draft));
    append(draft.rows, [...block.rows.map((cells) => [...cells]), []]);
    append(draft.styles, block.styles);
    return block;
  });
  addTitle(draft, request);
  const [{ unit }] = blocks;
  const sizes = addSizes(draft, ranges);
  const { label } = definition.result;
  const result = addGrid(draft, blocks, { columns: shape.columns, label, sizes });
  format(draft, sheetFormat(unit), result);
  const values = request.arguments.map((argument) => argument.value);
  const { values: value } = keptPlan(definition, values, "");
  const checks = addCheck(draft, result, { value, addIn, unit });
  const { rows, styles } = draft;
  const parts = {
    kept: "",
    partly: blocks.find(({ kept }) => kept !== "")?.kept ?? "",
    rowChecks: [...blocks.flatMap(({ rowChecks }) => rowChecks), ...sizes],
  };
  return { top, rows, styles, result, unit, ...checks, places: new Map(), ...parts };
}

interface GridOptions {
  readonly columns: number;
  readonly label: string;
  /** Cells that are empty as long as there are as many elements as there were. */
  readonly sizes: readonly string[];
}

function addGrid(
  draft: Draft,
  blocks: readonly TwinBlock[],
  { columns, label, sizes }: GridOptions,
): Area {
  const row = nextRow(draft);
  const complaint = sizes.join("&");
  // A complaint that is added to is #VALUE!.
  const guarded = (cell: string): string =>
    complaint === "" ? `=${cell}` : `=IF(${complaint}="",${cell},(${complaint})+0)`;
  for (let first = 0; first < blocks.length; first += columns) {
    const cells = blocks
      .slice(first, first + columns)
      .map(({ result }) => guarded(cellName(result.row, result.column)));
    addRow(draft, [first === 0 ? label : "", ...cells]);
  }
  return { row, column: 1, rows: blocks.length / columns, columns };
}
