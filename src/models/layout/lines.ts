import { append } from "../../core/lists";
import { look, rowArea } from "../../sheet/looks";
import { dateOf } from "../dateOf";
import type {
  CalcLine,
  CheckLine,
  CompanyLine,
  Formula,
  InputLine,
  Line,
  LinesBlock,
} from "../describe";
import { guarded } from "../guarded";
import { inputObjections, whileGiven } from "./givenInputs";
import type { SheetCell } from "../../sheet/draft";
import { FIRST_VALUE, heading, nextRow, place, put, rests, type Canvas } from "./canvas";
import { CHECK_FORMAT, formatOf, unitText } from "./looks";
import { inColumn } from "./references";

/* Label, unit, values, then day, standing and note. */

export function addLines(canvas: Canvas, block: LinesBlock): void {
  const columns = block.heads?.length ?? 1;
  const heads = block.heads ?? ["Value"];
  heading(
    canvas,
    [block.title, "", ...padded(canvas, heads), ...metaHeads(block.lines)],
    canvas.meta + 3,
  );
  const top = nextRow(canvas);
  canvas.styles.push({
    ...rowArea(top - 1, FIRST_VALUE, canvas.meta - FIRST_VALUE),
    align: "right",
  });
  canvas.styles.push({ ...rowArea(top - 1, canvas.meta), align: "center" });
  if (block.key !== undefined) {
    place(canvas, `${block.key}.heads`, rowArea(top - 1, FIRST_VALUE, columns));
  }
  block.lines.forEach((line) => addLine(canvas, line, columns));
  addAge(canvas, block.lines);
  const checks = block.lines.filter(({ kind }) => kind === "check").length;
  if (checks > 0) {
    place(canvas, `checks.${canvas.number}`, {
      row: top,
      column: FIRST_VALUE,
      rows: checks,
      columns: 1,
    });
  }
  put(canvas);
}

function metaHeads(lines: readonly Line[]): string[] {
  return lines.some(({ kind }) => kind === "input" || kind === "company")
    ? ["As of", "Status", "Source or note"]
    : ["", "", lines.some(({ note = "" }) => note !== "") ? "Note" : ""];
}

function addLine(canvas: Canvas, line: Line, columns: number): void {
  switch (line.kind) {
    case "input":
      return addInput(canvas, line);
    case "calc":
      return addCalc(canvas, line, columns);
    case "company":
      return addCompany(canvas, line);
    case "check":
      return addCheck(canvas, line);
  }
}

function addInput(canvas: Canvas, line: InputLine): void {
  const { book } = canvas;
  const chosen = new Map([
    ["company", book.company],
    ["vintage", book.vintage],
  ]).get(line.key);
  const values = chosen === undefined ? line.values : [chosen];
  const source = line.source === undefined ? undefined : book.sources[line.source];
  const asOf = line.asOf ?? source?.asOf ?? "";
  const number = line.source === undefined ? "" : ` [${rests(canvas, line.source, line.label)}]`;
  const note = `${line.note ?? source?.title ?? ""}${number}`;
  const row = putLine(canvas, line, [...padded(canvas, values), ...whileGiven(line, asOf), note]);
  append(canvas.objections, inputObjections(line));
  const area = rowArea(row, FIRST_VALUE, values.length);
  look(canvas, "input", area);
  place(canvas, line.key, area);
  if (line.choices !== undefined) {
    canvas.lists.push({ area, allowed: line.choices });
  }
}

function addCalc(canvas: Canvas, line: CalcLine, columns: number): void {
  const formulas =
    typeof line.formula === "string" ? new Array(columns).fill(line.formula) : line.formula;
  const cells = formulas.map((formula: string, column) => {
    const full = guarded(formula, line.needs);
    return formulas.length === 1 ? full : inColumn(full, column);
  });
  const row = putLine(canvas, line, [...padded(canvas, cells), "", "", line.note ?? ""]);
  const area = rowArea(row, FIRST_VALUE, cells.length);
  if (line.strong) {
    look(canvas, "strong", rowArea(row, 0, FIRST_VALUE + cells.length));
  }
  if (line.key !== undefined) {
    place(canvas, line.key, area);
  }
}

/** Typed beside the published one, or of the team's table that the formula was pointed at. */
const YOURS = "your figure";

function addCompany(canvas: Canvas, line: CompanyLine): void {
  const { key, label, field, note = "" } = line;
  const own = `{${key}.own}<>""`;
  const isYours = `{${key}.standing}="${YOURS}"`;
  const source = `WATT.COMPANY_SOURCE({company},"${field}",{vintage})`;
  const fact = (column: number): string =>
    `VLOOKUP("${field}",WATT.COMPANY_FACTS({company},{vintage}),${column},FALSE)`;
  const basis = `IFNA(IF(MID(${source},13,7)="derived","Derived. ","")&"Basis: "&SUBSTITUTE(SUBSTITUTE(${fact(4)},"_"," ")," it"," IT")&". ","")`;
  const row = putLine(canvas, line, [
    `=IF(${own},{${key}.own},IFNA(WATT.COMPANY({company},"${field}",{vintage}),"not published"))`,
    null,
    ...padded(canvas, []).slice(2),
    `=IF(${isYours},"",IFNA(LEFT(${source},10),""))`,
    `=IF({${key}}=IFNA(${fact(2)},"not published"),IFNA(${fact(6)},""),"${YOURS}")`,
    `=IF(${isYours},"",${basis})&"${note.replace(/"/g, '""')}"`,
  ]);
  look(canvas, "input", rowArea(row, FIRST_VALUE + 1));
  place(canvas, key, rowArea(row, FIRST_VALUE));
  place(canvas, `${key}.own`, rowArea(row, FIRST_VALUE + 1));
  place(canvas, `${key}.asOf`, rowArea(row, canvas.meta));
  place(canvas, `${key}.standing`, rowArea(row, canvas.meta + 1));
  canvas.objections.push(
    `IF(COUNTA({${key}.own})=COUNT({${key}.own}),"","${label}: your figure is no number. ")`,
  );
  canvas.styles.push({ ...rowArea(row, FIRST_VALUE), align: "right" });
  canvas.foot.push([
    label,
    `=IF(${isYours},"",IFNA(LEFT(${source},10),""))`,
    `=IF(${isYours},"${YOURS}",IFNA(MID(${source},13,400),"not published"))`,
  ]);
}

/** Below figures of a company: how old the oldest of them is on the day of the market's. */
function addAge(canvas: Canvas, lines: readonly Line[]): void {
  const days = lines.flatMap((line) => (line.kind === "company" ? [`{${line.key}.asOf}`] : []));
  if (days.length === 0) {
    return;
  }
  const known = days.map((day) => `IF(LEN(${day})=10,${dateOf(day)},{day})`);
  const formula: Formula = `=IF(LEN(${days.join("&")})=0,"no data",{day}-MIN(${known.join(",")}))`;
  const note = "Before the day of the market above";
  addCalc(
    canvas,
    {
      kind: "calc",
      label: "Age of the oldest of them",
      unit: "days",
      format: "0",
      formula: [formula],
      note,
    },
    1,
  );
}

function addCheck(canvas: Canvas, { label, holds, needs, note = "" }: CheckLine): void {
  const formula = guarded(`=IF(${holds},1,0)`, needs);
  const row = put(canvas, [label, "", ...padded(canvas, [formula]), "", "", note]);
  canvas.styles.push({ ...rowArea(row, FIRST_VALUE), numberFormat: CHECK_FORMAT, align: "right" });
}

function putLine(
  canvas: Canvas,
  line: InputLine | CalcLine | CompanyLine,
  cells: readonly SheetCell[],
): number {
  const row = put(canvas, [line.label, unitText(line), ...cells]);
  const values = canvas.meta - FIRST_VALUE;
  const format = formatOf(line);
  canvas.styles.push({
    ...rowArea(row, FIRST_VALUE, values),
    ...(format !== "General" && { numberFormat: format }),
    align: "right",
  });
  look(canvas, "quiet", rowArea(row, 1));
  look(canvas, "quiet", rowArea(row, canvas.meta, 3));
  canvas.styles.push({ ...rowArea(row, canvas.meta), align: "center" });
  if (line.name !== undefined) {
    canvas.names.push({ name: line.name, area: rowArea(row, FIRST_VALUE) });
  }
  return row;
}

/** As many cells as there are value columns. */
function padded(canvas: Canvas, cells: readonly SheetCell[]): SheetCell[] {
  const missing = canvas.meta - FIRST_VALUE - cells.length;
  if (missing < 0) {
    throw new Error(`a line of ${canvas.sheet} has more values than columns`);
  }
  return [...cells, ...new Array<SheetCell>(missing).fill(null)];
}
