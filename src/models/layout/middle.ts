import { look, rowArea } from "../../sheet/looks";
import type { SheetCell } from "../../sheet/draft";
import type { Column, TableBlock } from "../describe";
import { put, type Canvas } from "./canvas";
import { formatOf } from "./looks";

const MIDDLE = { Mean: "AVERAGE", Median: "MEDIAN" };

/** Mean and median below the columns of a table that wants them, blank where no row has a number. */
export function addMiddle(
  canvas: Canvas,
  { key, middle }: TableBlock,
  columns: readonly Column[],
): void {
  for (const [label, name] of middle ? Object.entries(MIDDLE) : []) {
    const cells = columns.map(({ key: column, unit }, index): SheetCell => {
      const cell = `{${key}.${column}}`;
      const isNumber = unit !== "" && unit !== "text";
      return index === 0 ? label : isNumber ? `=IF(COUNT(${cell})=0,"",${name}(${cell}))` : null;
    });
    const row = put(canvas, cells);
    look(canvas, "strong", rowArea(row, 0, columns.length));
    columns.forEach((column, index) => {
      const numberFormat = formatOf(column);
      const format = numberFormat === "General" || index === 0 ? {} : { numberFormat };
      canvas.styles.push({
        ...rowArea(row, index),
        ...format,
        align: index === 0 ? "left" : "right",
      });
    });
  }
}
