import {
  formatAddress,
  formatCells,
  parseAddress,
  parseAddressOn,
  sameRange,
  sameSheet,
  type CellRange,
} from "../../sheet/address";
import { isErrorText } from "../../sheet/errors";
import type { CellInput, CellValue, Content } from "../../sheet/cells";
import { calculated } from "../calculated";
import type { WorkbookPort } from "../port/port";
import { contentsOf, enterCells, writeCells, type Entry } from "../scattered";
import { atCell, fromCell } from "../../formula/relative";
import { sameFormula } from "../../formula/tokens";
import { isSame, isUnsettled } from "./agreement";
import { findPlaces } from "./findPlaces";
import { findTwin } from "./findTwin";
import { copyBlock, referencesTo } from "./recordCells";
import { readRecords, replaceTwin, type TwinRecord } from "./records";
import { EDITED, GONE, outcome, type Skipped, type Swapped } from "./swapped";
import { aboutBlock, formulaNow, tracksOn, type Track } from "./tracks";

/** A record whose references were found, perhaps elsewhere by now. */
interface Found {
  readonly record: TwinRecord;
  readonly place: CellRange;
  /** The formula as it reads at that place. */
  readonly formula: string;
  /** What the cell shows and holds before the formula comes back. */
  readonly shown: CellValue;
  readonly held: CellValue;
}

/**
 * Puts the add-in's formulas back, also where the sheet of copies is gone and where cells have moved
 * since. What cannot be put back keeps its record, for another time.
 *
 * @throws PortError "missing" where the sheet never was one of copies.
 */
export async function swapBack(port: WorkbookPort, sheet: string): Promise<Swapped> {
  const { twin, now } = await findTwin(port, sheet);
  const kept = await readRecords(port, twin);
  const tracks = now === null ? new Map<TwinRecord, Track>() : await tracksOn(port, now, kept);
  const all = kept.map((record) => asItIsNow(record, tracks.get(record)));
  const references = new Map(all.map((one, at) => [one, tracks.get(kept[at])?.references]));
  const records = all.filter(({ native }) => native === true);
  const skipped: Skipped = new Map();
  const way = { port, now, was: twin.sheet, skipped };
  const places = await findPlaces(port, records, { now, was: twin.sheet });
  const sheets = (await port.sheets()).map(({ name }) => name);
  const found: Found[] = [];
  for (const record of records) {
    const place = places.get(record);
    if (place === undefined) {
      const { sheet: own } = parseAddress(record.cell);
      skipped.set(record, sheets.some((name) => sameSheet(name, own)) ? EDITED : GONE);
    } else {
      const formula = formulaAt(record, references.get(record), place.range);
      found.push({ record, place: place.range, formula, shown: place.value, held: place.formula });
    }
  }
  const free = await withoutOthers(way, found);
  const back = await enterFormulas(way, free);
  if (now !== null) {
    await writeCells(
      port,
      back.map(({ record, place }) => liveCell(record, place, now)),
    );
  }
  const done = new Map(back.map((one) => [one.record, one]));
  const updated = all.map((record) => {
    const one = done.get(record);
    return one === undefined
      ? record
      : { ...record, native: false, cell: formatAddress(one.place), formula: one.formula };
  });
  await replaceTwin(port, twin, { sheet: now ?? twin.sheet, records: updated });
  return outcome(records, skipped);
}

/** A record with the addresses of today. */
function asItIsNow(record: TwinRecord, track: Track | undefined): TwinRecord {
  return track === undefined
    ? record
    : {
        ...record,
        copy: formatCells(track.copy),
        addIn: { ...record.addIn, cell: formatCells(track.addIn) },
      };
}

/** The formula as it reads in a cell that its own has become. */
function formulaAt(
  record: TwinRecord,
  references: readonly string[] | undefined,
  place: CellRange,
): string {
  if (references !== undefined) {
    return formulaNow(record, references, place.sheet);
  }
  const own = parseAddress(record.cell);
  return sameRange(own, place) ? record.formula : atCell(fromCell(record.formula, own), place);
}

interface Way {
  readonly port: WorkbookPort;
  /** What the sheet of copies is called; null where it is gone. */
  readonly now: string | null;
  /** What it was called. */
  readonly was: string;
  readonly skipped: Skipped;
}

/** Leaves out blocks in which something stands that the formula would run into. */
async function withoutOthers(
  { port, now, was, skipped }: Way,
  found: readonly Found[],
): Promise<readonly Found[]> {
  const free: Found[] = [];
  for (const one of found) {
    const expected = referencesTo(one.record, now ?? was, blockFrom(one));
    const rest = expected.slice(1);
    const contents = await contentsOf(port, rest);
    const taken = rest.find(({ input }, at) => !isOurs(contents[at], input, now !== null));
    if (taken === undefined) {
      free.push(one);
    } else {
      skipped.set(one.record, `stays: ${formatAddress(taken.cell)} holds something of its own now`);
    }
  }
  return free;
}

function isOurs({ formula }: Content, expected: CellInput, there: boolean): boolean {
  return formula === "" || sameFormula(formula, expected) || (!there && isLost(formula));
}

function isLost(formula: CellValue): boolean {
  return String(formula).includes("#REF!");
}

/** Enters the formulas; one that says something else than its copy gives way to the copy again. */
async function enterFormulas(
  { port, now, was, skipped }: Way,
  found: readonly Found[],
): Promise<readonly Found[]> {
  const entries = found.flatMap((one) =>
    referencesTo(one.record, now ?? was, blockFrom(one)).map(({ cell }, at) => ({
      cell,
      input: at === 0 ? one.formula : "",
      ...(at === 0 && { held: one.held }),
    })),
  );
  const refused = await enterCells(port, entries);
  for (const one of found) {
    const refusal = refused.find(({ cell }) => sameRange(cell, one.place));
    if (refusal !== undefined) {
      skipped.set(one.record, `stays: ${refusal.reason.replace(/\.$/, "")}`);
    }
  }
  const entered = found.filter(({ record }) => !skipped.has(record));
  await calculated(port);
  const after = await contentsOf(
    port,
    entered.map(({ place }) => ({ cell: place })),
  );
  const wrong = entered.filter((one, at) => now !== null && differs(one, after[at].value));
  wrong.forEach(({ record, formula }) =>
    skipped.set(
      record,
      `stays: ${formula} does not give what its copy gives, its inputs have moved`,
    ),
  );
  await enterCells(
    port,
    wrong.flatMap((one) => referencesTo(one.record, now ?? was, blockFrom(one))),
  );
  return entered.filter(({ record }) => !skipped.has(record));
}

/** A kept value may be old, and a copy that answers with an error asks to be made anew. */
function differs({ record, place, shown }: Found, after: CellValue): boolean {
  const moved = !sameRange(parseAddress(record.cell), place);
  const comparable = !isErrorText(shown) && !isUnsettled(after) && (!record.kept || moved);
  return comparable && !isSame(shown, after);
}

function liveCell(record: TwinRecord, place: CellRange, now: string): Entry {
  const { cell, live } = record.addIn;
  const input =
    typeof live === "string" && live.startsWith("=")
      ? aboutBlock(live, parseAddress(record.cell), place)
      : live;
  return { cell: parseAddressOn(now, cell), input };
}

function blockFrom({ record, place }: Found): CellRange {
  const { rows, columns } = copyBlock(record, "copy");
  return { ...place, rows, columns };
}
