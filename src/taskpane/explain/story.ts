import { isOurs } from "../../formula/calls";
import { cellOf, parseAddress } from "../../sheet/address";
import { element } from "../frame/dom";
import { linkButton } from "../frame/links";
import type { Pane } from "../frame/pane";
import type { BookCell } from "./book";
import type { CallPanel } from "./callPanel";
import { readCell } from "./explanation";
import type { FoundReading } from "./companyReading";
import { createFollower, documentsOf, type Follower } from "./lineage";
import { cellItem, lineagePart, readingLines, sourceList, type GoTo } from "./lineagePart";
import { plainStory, typedStory, wordsAround } from "./plainStory";

/** A cell, and the one whose formula fills it: itself, or the anchor of a spill. */
export interface FoundCell {
  readonly cell: BookCell;
  readonly holder: BookCell;
  readonly follower: Follower;
}

/** The top left cell of a range in the workbook as it stands now. */
export async function findCell({ port }: Pane, range: string): Promise<FoundCell> {
  const follower = createFollower(port);
  const cell = await follower.book.cell(cellOf(parseAddress(range), 0, 0));
  return { cell, holder: (await follower.anchor(cell)) ?? cell, follower };
}

export interface Teller {
  readonly pane: Pane;
  readonly calls: CallPanel;
  readonly goTo: GoTo;
}

/** How the number of a cell is made, down to the documents. */
export async function storyOf(found: FoundCell, teller: Teller): Promise<HTMLElement[]> {
  const { cell, holder, follower } = found;
  const { pane, calls, goTo } = teller;
  const own = await follower.reading(cell);
  const lineage = await follower.lineage(own === null ? holder : cell);
  const under = lineagePart(pane, lineage, goTo);
  if (isOurs(holder.formula)) {
    const explained = await readCell(pane.port, holder.address);
    if (explained !== null) {
      const { place } = holder;
      const at = { row: cell.place.row - place.row, column: cell.place.column - place.column };
      await calls.show(explained, at, under);
      const ofRow = holder === cell ? [] : await documentsOf([cell], follower.book);
      const around = explained.sole || holder !== cell ? [] : await wordsAround(cell, follower);
      return [
        ...around,
        ...(own === null
          ? sourceList(pane, ofRow, "Sources named in its row")
          : [ownReading(pane, own)]),
        calls.element,
      ];
    }
  }
  return holder.formula === ""
    ? [...typedStory(holder), ...sourceList(pane, lineage.documents)]
    : [...(await plainStory(holder, { follower, lineage, goTo })), ...under];
}

/** The reading that the cell itself shows stands above all else. */
function ownReading(pane: Pane, reading: FoundReading): HTMLElement {
  return element("div", { class: "result reading" }, ...readingLines(pane, reading));
}

/** Says whose formula fills a cell that holds none. */
export function filledBy({ cell, holder }: FoundCell, goTo: GoTo): HTMLElement | null {
  return holder === cell
    ? null
    : element(
        "span",
        {},
        `${cell.address} is filled by the formula in `,
        linkButton(holder.address, () => goTo(holder.address)),
        ".",
      );
}

/** Cells of a sheet that an empty view offers. */
const OFFERED = 40;

/** Where there is nothing to explain: the cells of the sheet that have something. */
export async function offered({ cell, follower }: FoundCell, goTo: GoTo): Promise<HTMLElement[]> {
  const all = await follower.book.formulas(cell.place.sheet);
  const ours = all.filter(({ formula }) => isOurs(formula));
  const text = `${cell.address} is blank. Select any number: how it is made appears here.`;
  return [
    element("p", { class: "empty" }, text),
    ...(ours.length === 0
      ? []
      : [
          element("h3", {}, `Functions on this sheet (${ours.length})`),
          element(
            "ul",
            { class: "cells" },
            ...ours.slice(0, OFFERED).map((one) => cellItem(one, goTo)),
          ),
        ]),
  ];
}
