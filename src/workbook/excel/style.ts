import { formatAbsolute, formatCells, parseAddress, type CellRange } from "../../sheet/address";
import { checkReadable } from "../../sheet/cellInput";
import type { Subject } from "./errors";
import { quiet, runExcel } from "./run";
import { isRangeList, joinAllowed } from "../port/listValidation";
import type { AllowedTexts, CellLook, ListRule, RangeStyle } from "../port/port";
import { sheetMissing } from "../port/refusals";

const ALIGNMENTS = { general: "General", left: "Left", center: "Center", right: "Right" } as const;
const NAMES = ["general", "left", "center", "right"] as const;

export async function style(styles: readonly RangeStyle[]): Promise<void> {
  const targets = styles.map((one) => ({ style: one, range: parseAddress(one.address) }));
  if (targets.length === 0) {
    return;
  }
  await runExcel(async (context, subject) => {
    const sheets = await findSheets(
      context,
      targets.map(({ range }) => range.sheet),
      subject,
    );
    quiet(context);
    for (const target of targets) {
      const sheet = sheets.get(target.range.sheet.toLowerCase()) as Excel.Worksheet;
      applyStyle(sheet.getRange(formatCells(target.range)), target.style);
    }
    await context.sync();
  });
}

/** Cells whose looks Excel answers at a time. */
const LOOKS_AT_ONCE = 5_000;

/** An alignment that a style cannot set is left out. */
export async function looks(address: string): Promise<readonly (readonly CellLook[])[]> {
  const range = parseAddress(address);
  checkReadable(range);
  const step = Math.max(1, Math.floor(LOOKS_AT_ONCE / range.columns));
  const parts: CellLook[][][] = [];
  for (let row = 0; row < range.rows; row += step) {
    const rows = Math.min(step, range.rows - row);
    parts.push(await looksIn({ ...range, row: range.row + row, rows }));
  }
  return parts.flat();
}

function looksIn(range: CellRange): Promise<CellLook[][]> {
  return runExcel(
    async (context) => {
      const cells = context.workbook.worksheets.getItem(range.sheet).getRange(formatCells(range));
      cells.load("numberFormat");
      const found = cells.getCellProperties({
        format: {
          fill: { color: true, pattern: true },
          font: { bold: true, color: true, italic: true, size: true },
          horizontalAlignment: true,
          wrapText: true,
        },
      });
      await context.sync();
      const formats = cells.numberFormat as string[][];
      return found.value.map((row, r) =>
        row.map(({ format }, c) => ({
          numberFormat: formats[r][c],
          ...lookOf(format ?? {}),
        })),
      );
    },
    { sheet: range.sheet },
  );
}

function lookOf({
  fill,
  font,
  horizontalAlignment,
  wrapText,
}: Excel.CellPropertiesFormat): CellLook {
  const align = NAMES.find((name) => ALIGNMENTS[name] === horizontalAlignment);
  const isNone = fill?.pattern === "None" || fill?.color === "";
  return {
    bold: font?.bold,
    italic: font?.italic,
    fontSize: font?.size,
    fontColor: font?.color,
    fill: isNone ? null : fill?.color,
    wrap: wrapText,
    ...(align && { align }),
  };
}

export async function validateLists(lists: readonly ListRule[]): Promise<void> {
  const targets = lists.map(({ address, allowed }) => ({
    range: parseAddress(address),
    ...listSource(allowed),
  }));
  if (targets.length === 0) {
    return;
  }
  await runExcel(async (context, subject) => {
    const named = targets.flatMap(({ range, sheets }) => [range.sheet, ...sheets]);
    const found = await findSheets(context, named, subject);
    for (const { range, source } of targets) {
      const sheet = found.get(range.sheet.toLowerCase()) as Excel.Worksheet;
      sheet.getRange(formatCells(range)).dataValidation.rule = {
        list: { inCellDropDown: true, source },
      };
    }
    await context.sync();
  });
}

/** What Excel's rule takes as a list, and the sheets it refers to. */
function listSource(allowed: AllowedTexts): { source: string; sheets: string[] } {
  if (!isRangeList(allowed)) {
    return { source: joinAllowed(allowed), sheets: [] };
  }
  const list = parseAddress(allowed.from);
  return { source: `=${formatAbsolute(list)}`, sheets: [list.sheet] };
}

/**
 * The sheets by lower-case name. All are found before anything is changed, and a protected one
 * among them becomes the subject, for Excel's refusal does not name it.
 */
async function findSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  subject: Subject,
): Promise<Map<string, Excel.Worksheet>> {
  const sheets = new Map<string, Excel.Worksheet>();
  for (const name of names) {
    if (!sheets.has(name.toLowerCase())) {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("name,protection/protected");
      sheets.set(name.toLowerCase(), sheet);
    }
  }
  await context.sync();
  for (const name of names) {
    const sheet = sheets.get(name.toLowerCase());
    if (sheet === undefined || sheet.isNullObject) {
      throw sheetMissing(name);
    }
    if (sheet.protection.protected) {
      subject.sheet ??= sheet.name;
    }
  }
  subject.sheet ??= names.length === 1 ? names[0] : undefined;
  return sheets;
}

function applyStyle(cells: Excel.Range, wanted: RangeStyle): void {
  const { numberFormat, wrap, align } = wanted;
  if (numberFormat !== undefined) {
    // One text goes to every cell; a block of a million would not fit into a request.
    cells.numberFormat = numberFormat as unknown as string[][];
  }
  applyFont(cells.format.font, wanted);
  if (wanted.fill === null) {
    cells.format.fill.clear();
  } else if (wanted.fill !== undefined) {
    cells.format.fill.color = wanted.fill;
  }
  if (wrap !== undefined) {
    cells.format.wrapText = wrap;
  }
  if (align !== undefined) {
    cells.format.horizontalAlignment = ALIGNMENTS[align];
  }
}

function applyFont(font: Excel.RangeFont, wanted: RangeStyle): void {
  const { bold, italic, fontSize, fontColor } = wanted;
  if (bold !== undefined) {
    font.bold = bold;
  }
  if (italic !== undefined) {
    font.italic = italic;
  }
  if (fontSize !== undefined) {
    font.size = fontSize;
  }
  if (fontColor !== undefined) {
    font.color = fontColor;
  }
}
