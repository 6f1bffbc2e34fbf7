import type { BookCell } from "../../../src/sheet/files/book";
import { readXlsx } from "../../../src/sheet/files/readXlsx";
import { writeXlsx } from "../../../src/sheet/files/writeXlsx";
import { fileOf } from "./fileOf";

const results = (cells: readonly BookCell[]) => cells.map(({ value, formula }) => [value, formula]);

it("gives back 60,000 cells", async () => {
  const rows = Array.from({ length: 6_000 }, (_, row) => {
    const cells = Array.from({ length: 10 }, (__, column) => {
      const address = `${"ABCDEFGHIJ"[column]}${row + 1}`;
      return `<c r="${address}"><f>${row}+${column}/7</f><v>${row + column / 7}</v></c>`;
    });
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const { book } = await readXlsx(fileOf(rows.join("")));
  expect(book.sheets[0].cells).toHaveLength(60_000);
  const { book: again } = await readXlsx(await writeXlsx(book));
  expect(results(again.sheets[0].cells)).toEqual(results(book.sheets[0].cells));
});
