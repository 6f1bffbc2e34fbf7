import { inputKind, inputText } from "../cellInput";
import {
  pageText,
  type Area,
  type AreaStyle,
  type ModelSheet,
  type Sheet,
  type SheetCell,
} from "../draft";
import {
  emptySheet,
  type BookCell,
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
    gridlines: false,
    charts: sheet.charts,
    print: {
      areas: [sheet.printArea],
      landscape: true,
      fit: ONE_PAGE_WIDE,
      header: pageText(sheet.header),
      footer: pageText(sheet.footer),
    },
    validations: sheet.lists.map(({ area, allowed }) => listRule(area, `"${allowed.join(",")}"`)),
  };
}

/** All columns on one page, and as many pages below each other as it takes. */
export const ONE_PAGE_WIDE = { wide: 1, tall: 0 } as const;

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
