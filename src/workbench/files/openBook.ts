import { IFunctionService } from "@univerjs/engine-formula";
import { tokensOf } from "../../formula/tokens";
import { cellName } from "../../sheet/a1";
import type { Book, BookCell, BookValue } from "../../sheet/files/book";
import { from1904 } from "../../sheet/files/dates1904";
import type { WorkbookPort } from "../../workbook/port/port";
import type { Engine } from "../engine/engine";
import { cellReader } from "../engine/cells";
import { forGrid } from "./forGrid";
import { fromBook } from "./fromBook";
import { bookValue } from "./toBook";

/** Of formulas that may go in circles, where a file does not say how often. */
const ROUNDS = 100;
const SAME_WITHIN = 1e-9;

/** Opens a file's book in the grid; answers what is not as the file has it, in sentences. */
export async function openBook(
  engine: Engine,
  port: WorkbookPort,
  held: Book,
): Promise<readonly string[]> {
  const { book: counted, moved } = from1904(held);
  const functions = engine.injector.get(IFunctionService);
  const { book, remarks } = forGrid(counted, (name) => functions.hasExecutor(name));
  engine.api.getFormula().setMaxIteration(book.iteration ? (book.iteration.rounds ?? ROUNDS) : 1);
  engine.open(fromBook(book));
  await port.recalculate();
  const dates =
    moved === 0 ? [] : [`${moved} dates were counted from 1904 and are counted from 1900 here.`];
  return [...remarks, ...dates, ...differences(engine, book)];
}

/** Where the grid computes something else than the program that saved the file. */
function differences(engine: Engine, { sheets }: Book): string[] {
  const found: string[] = [];
  let moving = false;
  engine
    .workbook()
    .getSheets()
    .forEach((sheet, index) => {
      const read = cellReader(engine, sheet);
      for (const cell of sheets[index].cells.filter(isComputed)) {
        moving ||= tokensOf(cell.formula).some(
          ({ kind, text }) => kind === "function" && MOVING.test(text),
        );
        const now = bookValue(read(cell.row, cell.column).value, true);
        if (!same(now, cell.value)) {
          found.push(
            `${sheet.getSheetName()}!${cellName(cell.row, cell.column)}: ${shown(now)}, not ${shown(cell.value)}`,
          );
        }
      }
    });
  const why = moving ? " It reads today's date or random numbers, which may be why." : "";
  return found.length === 0
    ? []
    : [`${found.length} results differ from those in the file, the first at ${found[0]}.${why}`];
}

const MOVING = /^(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)$/i;

/** A formula whose result the file holds. */
function isComputed(cell: BookCell): cell is BookCell & { readonly formula: string } {
  return cell.formula !== undefined && cell.value !== null;
}

function same(now: BookValue, there: BookValue): boolean {
  if (typeof now === "number" && typeof there === "number") {
    return Math.abs(now - there) <= SAME_WITHIN * Math.max(1, Math.abs(now), Math.abs(there));
  }
  return shown(now) === shown(there);
}

function shown(value: BookValue): string {
  return value !== null && typeof value === "object" ? value.error : String(value ?? "");
}
