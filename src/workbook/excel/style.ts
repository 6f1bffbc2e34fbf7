import { formatAbsolute, formatCells, parseAddress } from "../../sheet/address";
import type { Subject } from "./errors";
import { quiet, runExcel } from "./run";
import { isRangeList, joinAllowed } from "../port/listValidation";
import type { AllowedTexts, ListRule, RangeStyle } from "../port/port";
import { sheetMissing } from "../port/refusals";

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

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
  if (wanted.fill !== undefined) {
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
