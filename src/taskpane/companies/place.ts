import { padRows, type AreaStyle, type SheetCell } from "../../sheet/draft";
import { formatAddress, parseAddress, resize, type CellRange } from "../../sheet/address";
import type { RangeStyle, WorkbookPort } from "../../workbook/port/port";
import { PortError } from "../../sheet/errors";
import { stampData } from "../../workbook/dataVersion";
import { occupied, writeSafely, type Occupied } from "../../workbook/safeWrite";
import type { Question, Site } from "../../workbook/place/site";
import type { Outcome } from "../frame/tasks";
import { sizeOf, type Block, type BlockBuilder, type Size } from "./block";

/** Where a block goes. */
export type Target =
  | { readonly kind: "sheet"; readonly name: string }
  /** Any range whose top left cell takes the block. */
  | { readonly kind: "cell"; readonly address: string };

/** Says where the block would go, and what stands there. */
export async function previewPlace(
  port: WorkbookPort,
  target: Target,
  build: BlockBuilder,
): Promise<string> {
  if (target.kind === "sheet") {
    const { rows, columns } = sizeOf(build({ row: 0, column: 0 }));
    return `Goes to a new sheet, ${target.name} (${rows} rows, ${columns} columns).`;
  }
  const { range } = blockAt(target.address, build);
  const address = formatAddress(range);
  const { count } = await occupied(port, address);
  return count === 0
    ? `Fills ${address}, which is empty.`
    : `Fills ${address}, where ${cellCount(count)} in use. You will be asked first.`;
}

/** Puts the block down; null when the user does not want cells replaced. */
export async function placeBlock(
  site: Site,
  target: Target,
  build: BlockBuilder,
): Promise<Outcome | null> {
  const outcome =
    target.kind === "sheet"
      ? await onNewSheet(site.port, target.name, build)
      : await intoCells(site, target.address, build);
  if (outcome !== null) {
    await stampData(site.port);
  }
  return outcome;
}

async function onNewSheet(port: WorkbookPort, name: string, build: BlockBuilder): Promise<Outcome> {
  const sheet = await port.addSheet(name);
  const block = build({ row: 0, column: 0 });
  const range: CellRange = { sheet, row: 0, column: 0, ...sizeOf(block) };
  const written = await writeSafely(
    port,
    { address: formatAddress(range), cells: cellsOf(block) },
    yes,
  );
  await port.style(stylesAt(block.styles, range));
  await port.layout([{ sheet, columnWidths: block.widths, frozenRows: block.frozenRows }]);
  await port.activate(formatAddress(resize(range, 1, 1)));
  return {
    text: `Inserted on the new sheet ${sheet}.`,
    async undo() {
      await written?.undo();
      if ((await port.usedRange(sheet)) !== null) {
        throw new PortError("invalid", `${sheet} holds more by now and was kept.`);
      }
      await port.deleteSheet(sheet);
      return `The sheet ${sheet} is gone.`;
    },
  };
}

async function yes(): Promise<boolean> {
  return true;
}

async function intoCells(
  { port, ask }: Site,
  address: string,
  build: BlockBuilder,
): Promise<Outcome | null> {
  const { range, block } = blockAt(address, build);
  const target = formatAddress(range);
  const inUse = await occupied(port, target);
  if (inUse.count > 0 && !(await ask(replaceQuestion(target, inUse)))) {
    return null;
  }
  const cells = inUse.count === 0 ? cellsOf(block) : cellsOf(block).map((row) => row.map(cleared));
  const written = await writeSafely(port, { address: target, cells }, yes);
  if (inUse.count === 0) {
    await port.style(stylesAt(block.styles, range));
  }
  return {
    text: `Inserted into ${target}.`,
    async undo() {
      await written?.undo();
      return `${target} is as it was before.`;
    },
  };
}

/** Cells that a spill fills must be empty; others within the block would mislead. */
function cleared(cell: SheetCell): SheetCell {
  return cell ?? "";
}

function replaceQuestion(target: string, { count, first }: Occupied): Question {
  const more = count > first.length ? ` and ${count - first.length} more` : "";
  return {
    title: "Replace the cells?",
    text: [`This fills ${target}.`, `In use: ${first.join(", ")}${more}. They would be replaced.`],
    action: "Replace",
  };
}

function blockAt(address: string, build: BlockBuilder): { range: CellRange; block: Block } {
  const corner = parseAddress(address);
  const block = build({ row: corner.row, column: corner.column });
  const { rows, columns } = sizeOf(block);
  return { range: resize(corner, rows, columns), block };
}

/** As large as the block with its spills; null where nothing is written. */
function cellsOf(block: Block): SheetCell[][] {
  const { rows, columns }: Size = sizeOf(block);
  const empty = new Array<SheetCell>(columns).fill(null);
  return padRows(Array.from({ length: rows }, (_, row) => block.rows[row] ?? empty)).map((row) => [
    ...row,
    ...empty.slice(row.length),
  ]);
}

function stylesAt(styles: readonly AreaStyle[], corner: CellRange): RangeStyle[] {
  return styles.map(({ row, column, rows, columns, ...look }) => ({
    ...look,
    address: formatAddress({
      sheet: corner.sheet,
      row: corner.row + row,
      column: corner.column + column,
      rows,
      columns,
    }),
  }));
}

function cellCount(count: number): string {
  return count === 1 ? "1 cell is" : `${count} cells are`;
}
