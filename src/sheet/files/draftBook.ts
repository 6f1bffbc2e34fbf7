import { inputKind, inputText } from "../cellInput";
import {
  pageText,
  type Area,
  type AreaStyle,
  type ModelSheet,
  type Sheet,
  type SheetCell,
} from "../draft";
import { PLAIN_LOOK } from "../looks";
import { greatest } from "../../core/lists";
import {
  emptySheet,
  STANDARD_HEIGHT,
  type BookCell,
  type BookRow,
  type BookSheet,
  type BookValidation,
  type CellLook,
} from "./book";

/** A sheet as it is laid out, as one of a book; its formulas have no results yet. */
export function draftSheet({ name, rows, styles, columnWidths, frozenRows = 0 }: Sheet): BookSheet {
  const looks = looksByCell(styles);
  const keys = new Set(looks.keys());
  const filled = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): BookCell[] => {
      const look = looks.get(`${row},${column}`);
      keys.delete(`${row},${column}`);
      const blank = cell === null || cell === "";
      return blank && look === undefined
        ? []
        : [{ row, column, ...contentOf(cell), ...(look !== undefined && { look }) }];
    }),
  );
  const bare = [...keys].map((key): BookCell => {
    const [row, column] = key.split(",").map(Number);
    return { row, column, value: null, look: looks.get(key) };
  });
  return {
    ...emptySheet(name),
    cells: [...filled, ...bare].sort((a, b) => a.row - b.row || a.column - b.column),
    columns: columnWidths.map((width, column) => ({ column, width })),
    frozen: { rows: frozenRows, columns: 0 },
  };
}

/** A rule that refuses what is not in a list: `"low,high"`, or the cells that hold it. */
export function listRule(area: Area, list: string): BookValidation {
  return { areas: [area], type: "list", formulas: [list], allowBlank: true, onError: "stop" };
}

/** With what lies over and behind its cells. */
export function modelSheet(sheet: ModelSheet): BookSheet {
  return {
    ...draftSheet(sheet),
    rows: tallRows(sheet),
    gridlines: false,
    charts: sheet.charts,
    print: {
      areas: [sheet.printArea],
      landscape: true,
      fit: { wide: sheet.pagesWide, tall: 0 },
      header: pageText(sheet.header),
      footer: pageText(sheet.footer),
    },
    validations: sheet.lists.map(({ area, allowed }) => listRule(area, `"${allowed.join(",")}"`)),
  };
}

/** Not every program makes room for large type and for texts over several lines by itself. */
function tallRows({ rows, styles, columnWidths }: Sheet): BookRow[] {
  const heights = new Map<number, number>();
  for (const style of styles) {
    const { row, column, rows: count, columns, fontSize = PLAIN_LOOK.fontSize, wrap } = style;
    for (let at = row; at < row + count; at++) {
      const texts = wrap === true ? rows[at].slice(column, column + columns) : [];
      const lines = texts.map((text, index) => linesOf(text, columnWidths[column + index]));
      const height = Math.max(1, greatest(lines)) * fontSize * LINE_HEIGHT;
      heights.set(at, Math.max(height, heights.get(at) ?? STANDARD_HEIGHT));
    }
  }
  return [...heights].flatMap(([row, height]) =>
    height > STANDARD_HEIGHT ? [{ row, height: Math.ceil(height) }] : [],
  );
}

/** Of a line, as a multiple of its type. */
const LINE_HEIGHT = 1.36;

/** Of words that are never broken. */
function linesOf(cell: SheetCell, width: number): number {
  const words = inputKind(cell) === "text" ? inputText(cell).split(" ") : [];
  let [lines, used] = [1, 0];
  for (const { length } of words) {
    const longer = used === 0 ? length : used + 1 + length;
    lines += longer > width && used > 0 ? 1 : 0;
    used = longer > width ? length : longer;
  }
  return lines;
}

function contentOf(cell: SheetCell): Pick<BookCell, "value" | "formula"> {
  switch (inputKind(cell)) {
    case "formula":
      return { value: null, formula: inputText(cell) };
    case "text":
      return { value: inputText(cell) };
    case "number":
    case "boolean":
      return { value: cell as number | boolean };
    default:
      return { value: null };
  }
}

/** Later styles over earlier ones; cells that look alike share one look. */
function looksByCell(styles: readonly AreaStyle[]): ReadonlyMap<string, CellLook> {
  const found = new Map<string, CellLook>();
  const shared = new Map<string, CellLook>();
  for (const { row, column, rows, columns, ...look } of styles) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const merged = { ...found.get(`${r},${c}`), ...look };
        const text = JSON.stringify(merged);
        shared.set(text, shared.get(text) ?? merged);
        found.set(`${r},${c}`, shared.get(text) ?? merged);
      }
    }
  }
  return found;
}
