import { columnText, formulaText } from "../../src/catalog/analysis/explainTable";
import {
  isSchedule,
  type FunctionDefinition,
  type ScheduleStep,
  type Step,
} from "../../src/catalog/define";
import { readable } from "../../src/catalog/formula/formula";
import { code, paragraph, section, table } from "./frame";
import { NOTHING, type Markup, type MarkupPart } from "./markup";

const HEAD = ["Step", "Formula", "Unit"] as const;

/** How the result comes about, as EXPLAIN shows it; nothing for look-ups. */
export function stepsSection(definition: FunctionDefinition): Markup {
  const { name, steps, result } = definition;
  const blocks = [...stepBlocks(definition), ...cellsBlock(result.cells ?? [])];
  if (blocks.length === 0) {
    return NOTHING;
  }
  const body = [
    paragraph(
      "In plain Excel functions over the arguments and earlier steps. ",
      code(`=WATT.EXPLAIN("${name}", ...)`),
      " shows the same with your numbers.",
    ),
    blocks,
    steps.some(isSchedule) ? SCHEDULE_NOTE : NOTHING,
  ];
  return section({ id: "steps", heading: "How it is computed", body });
}

const SCHEDULE_NOTE = paragraph(
  "In a schedule ",
  code("row"),
  " counts from 0, ",
  code("name[-1]"),
  " is the value in the row above and ",
  code("name[]"),
  " the whole column.",
);

/** Single values that follow each other share a table; the result is the last of them. */
function stepBlocks({ steps, result }: FunctionDefinition): Markup[] {
  const blocks: Markup[] = [];
  let rows: MarkupPart[][] = [];
  let part = 0;
  const flush = (): void => {
    if (rows.length > 0) {
      part++;
      const caption = part === 1 ? "Steps" : `Steps, part ${part}`;
      blocks.push(table({ caption, head: HEAD, rows }));
      rows = [];
    }
  };
  for (const step of steps) {
    if (isSchedule(step)) {
      flush();
      blocks.push(scheduleTable(step));
    } else {
      rows.push(valueRow(step));
    }
  }
  if (result.formula !== undefined) {
    rows.push([result.label, code(readable(result.formula)), result.unit]);
  }
  flush();
  return blocks;
}

function valueRow(step: Exclude<Step, ScheduleStep>): MarkupPart[] {
  return [step.label, code(formulaText(step)), step.unit];
}

function scheduleTable({ label, columns, rowCount }: ScheduleStep): Markup {
  const rows = columns.map((column) => [column.label, code(columnText(column)), column.unit]);
  const caption =
    rowCount === undefined ? label : `${label}; number of rows: ${readable(rowCount)}`;
  return table({ caption, head: ["Column", "Formula", "Unit"], rows });
}

function cellsBlock(cells: readonly (readonly string[])[]): Markup[] {
  if (cells.length === 0) {
    return [];
  }
  const head = ["Row", ...cells[0].map((_, column) => `Column ${column + 1}`)];
  const rows = cells.map((row, index) => [
    String(index + 1),
    ...row.map((cell) => code(readable(cell))),
  ]);
  return [table({ caption: "Formula of each cell of the result", head, rows })];
}
