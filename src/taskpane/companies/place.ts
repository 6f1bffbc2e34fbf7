import { padRows, type AreaStyle, type SheetCell } from "../../sheet/draft";
import { formatAddress, parseAddress, resize, type CellRange } from "../../sheet/address";
import type { RangeStyle, WorkbookPort } from "../../workbook/port/port";
import { PortError } from "../../sheet/errors";
import { tryStampData } from "../../workbook/dataVersion";
import { orRemove } from "../../workbook/place/newSheets";
import { placeCells } from "../../workbook/place/placeCells";
import { changedSheets, removeSheets, snapshot } from "../../workbook/place/removal";
import type { Site } from "../../workbook/place/site";
import { occupied } from "../../workbook/safeWrite";
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
      ? await onNewSheet(site, target.name, build)
      : await intoCells(site, target.address, build);
  if (outcome === null) {
    return null;
  }
  const details = await tryStampData(site.port);
  return details.length === 0 ? outcome : { ...outcome, details, warning: true };
}

async function onNewSheet(site: Site, name: string, build: BlockBuilder): Promise<Outcome> {
  const { port } = site;
  const sheet = await port.addSheet(name);
  const inserted = await orRemove(port, [sheet], async () => {
    await fillNewSheet(port, sheet, build({ row: 0, column: 0 }));
    return snapshot(port, [sheet]);
  });
  return {
    text: `Inserted on the new sheet ${sheet}.`,
    async undo() {
      if ((await changedSheets(port, inserted)).length > 0) {
        throw new PortError("invalid", `Cells of ${sheet} were edited since. The sheet was kept.`);
      }
      return removeSheets(site, inserted, "the block");
    },
  };
}

async function fillNewSheet(port: WorkbookPort, sheet: string, block: Block): Promise<void> {
  const range: CellRange = { sheet, row: 0, column: 0, ...sizeOf(block) };
  await port.write(formatAddress(range), cellsOf(block));
  await port.style(stylesAt(block.styles, range));
  await port.layout([{ sheet, columnWidths: block.widths, frozenRows: block.frozenRows }]);
  await port.activate(formatAddress(resize(range, 1, 1)));
}

async function intoCells(
  site: Site,
  address: string,
  build: BlockBuilder,
): Promise<Outcome | null> {
  const { range, block } = blockAt(address, build);
  const placed = await placeCells(site, {
    range,
    cells: cellsOf(block),
    styles: () => stylesAt(block.styles, range),
  });
  return placed === null
    ? null
    : { text: `Inserted into ${formatAddress(range)}.`, undo: placed.undo };
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
