import {
  cellOf,
  formatAddress,
  intersect,
  parseAddress,
  type CellRange,
} from "../../sheet/address";
import { boxAround, type Placed } from "../scattered";
import type { CellLook, RangeStyle, WorkbookPort } from "../port/port";

/** How cells looked before they were styled. */
export interface LooksBack {
  /** The styles were applied: notes what they made of the cells. Until then it is all that differs. */
  seen(): Promise<void>;
  /** Gives each cell back what nobody has changed since; cells that stay keep theirs. */
  undo(stay: readonly CellRange[]): Promise<void>;
}

type Looks = readonly (readonly CellLook[])[];

/** To be asked before the styles are applied; reads nothing where there are none. */
export async function looksBack(
  port: WorkbookPort,
  styles: readonly RangeStyle[],
): Promise<LooksBack> {
  if (styles.length === 0) {
    return { seen: async () => undefined, undo: async () => undefined };
  }
  const around = boxAround(styles.flatMap(({ address }) => corners(parseAddress(address))));
  const read = (): Promise<Looks> => port.looks(formatAddress(around));
  const before = await read();
  let after: Looks | null = null;
  return {
    async seen() {
      after = await read();
    },
    async undo(stay) {
      const now = await read();
      const set = after ?? now;
      const back = before.flatMap((row, r) =>
        row.flatMap((look, c) => {
          const cell = cellOf(around, r, c);
          const kept = stay.some((one) => intersect(one, cell) !== null);
          const style = kept ? {} : differences({ before: look, after: set[r][c], now: now[r][c] });
          return Object.keys(style).length === 0 ? [] : [{ cell, style }];
        }),
      );
      await port.style(inRuns(back));
    },
  };
}

/** The parts that were set and stand as they were set, as they were before. */
function differences(looks: {
  readonly before: CellLook;
  readonly after: CellLook;
  readonly now: CellLook;
}): Partial<CellLook> {
  const { before, after, now } = looks;
  return Object.fromEntries(
    Object.entries(before).filter(([part, value]) => {
      const key = part as keyof CellLook;
      return after[key] !== value && now[key] === after[key];
    }),
  );
}

interface Styled {
  readonly cell: CellRange;
  readonly style: Partial<CellLook>;
}

/** Cells side by side that get the same style are one range. */
function inRuns(cells: readonly Styled[]): RangeStyle[] {
  const runs: { range: CellRange; style: Partial<CellLook> }[] = [];
  for (const { cell, style } of cells) {
    const last = runs[runs.length - 1];
    const follows =
      last !== undefined &&
      last.range.row === cell.row &&
      last.range.column + last.range.columns === cell.column &&
      JSON.stringify(last.style) === JSON.stringify(style);
    if (follows) {
      last.range = { ...last.range, columns: last.range.columns + 1 };
    } else {
      runs.push({ range: cell, style });
    }
  }
  return runs.map(({ range, style }) => ({ address: formatAddress(range), ...style }));
}

/** The first and the last cell of a range. */
function corners(range: CellRange): Placed[] {
  return [
    { cell: cellOf(range, 0, 0) },
    { cell: cellOf(range, range.rows - 1, range.columns - 1) },
  ];
}
