import { figure, tickers } from "../presets/companies";
import { FIELDS, findField, type FieldName } from "../presets/fields";
import type { VintageChoice } from "../presets/types";
import { DATA_VERSION } from "../presets/version";
import { usedFigures, type UsedFigures } from "./dataVersionUse";
import type { WorkbookPort } from "./port/port";

type Value = number | string;
type Figures = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** The data a workbook was built with: its version, and its figures to tell old from new. */
export interface DataStamp {
  readonly version: string;
  /** By ticker and field, of the default vintage. */
  readonly figures: Figures;
  /** Those of `latest` that differ. */
  readonly latest: Figures;
}

/** A figure that the workbook uses and whose value is another now; null where there is none. */
export interface FigureChange {
  readonly ticker: string;
  readonly field: FieldName;
  readonly vintage: VintageChoice;
  readonly before: Value | null;
  readonly after: Value | null;
}

export interface DataReview {
  readonly stored: string;
  readonly current: string;
  readonly changes: readonly FigureChange[];
}

const KEY = "hashwatt.data";

/** The data of this add-in. Names and grids are left out: no calculation rests on them. */
export function currentStamp(): DataStamp {
  const figures: Record<string, Record<string, Value>> = {};
  const latest: Record<string, Record<string, Value>> = {};
  for (const ticker of tickers()) {
    figures[ticker] = {};
    latest[ticker] = {};
    for (const name of STAMPED) {
      const preset = figure(ticker, name)?.value;
      const newer = figure(ticker, name, "latest")?.value;
      Object.assign(figures[ticker], preset !== undefined && { [name]: preset });
      Object.assign(latest[ticker], newer !== undefined && newer !== preset && { [name]: newer });
    }
  }
  return { version: DATA_VERSION, figures, latest };
}

const STAMPED: readonly FieldName[] = FIELDS.filter(
  ({ name, unit }) => unit !== "text" || name.startsWith("strategy_"),
).map(({ name }) => name);

/** Notes the data in a workbook that has no note yet; an older note stays until it is reviewed. */
export async function stampData(port: WorkbookPort): Promise<void> {
  if ((await storedStamp(port)) === null) {
    await port.setDocument(KEY, currentStamp());
  }
}

/** For what stands all the same when the note fails: answers what to tell, nothing when it is noted. */
export async function tryStampData(port: WorkbookPort): Promise<string[]> {
  try {
    await stampData(port);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [`The data version could not be noted in the workbook: ${reason}`];
  }
}

/** The user has seen the changes: from now on the workbook counts as built with today's data. */
export async function acceptData(
  port: WorkbookPort,
  current: DataStamp = currentStamp(),
): Promise<void> {
  await port.setDocument(KEY, current);
}

/** The data version noted in the workbook, or null. */
export async function storedVersion(port: WorkbookPort): Promise<string | null> {
  return (await storedStamp(port))?.version ?? null;
}

/**
 * Compares the workbook's data with the add-in's. Changes nothing.
 *
 * @returns null where the workbook has no note or the same data.
 */
export async function reviewData(
  port: WorkbookPort,
  current: DataStamp = currentStamp(),
): Promise<DataReview | null> {
  const stored = await storedStamp(port);
  if (stored === null || stored.version === current.version) {
    return null;
  }
  const used = await usedFigures(port);
  return {
    stored: stored.version,
    current: current.version,
    changes: changesBetween(stored, current).filter((change) => isUsed(used, change)),
  };
}

function isUsed(used: UsedFigures, { ticker, field, vintage }: FigureChange): boolean {
  return (
    used.tickers.has(ticker) &&
    (used.everyField || used.fields.has(field)) &&
    (vintage === "2025-Q3" || used.latest)
  );
}

function changesBetween(before: DataStamp, after: DataStamp): FigureChange[] {
  const all = [...new Set([...Object.keys(before.figures), ...Object.keys(after.figures)])];
  return all.flatMap((ticker) =>
    FIELDS.flatMap(({ name }) =>
      VINTAGES.flatMap((vintage) => {
        const [old, now] = [before, after].map((stamp) => valueIn(stamp, [ticker, name, vintage]));
        return old === now ? [] : [{ ticker, field: name, vintage, before: old, after: now }];
      }),
    ),
  );
}

const VINTAGES: readonly VintageChoice[] = ["2025-Q3", "latest"];

function valueIn(
  { figures, latest }: DataStamp,
  [ticker, field, vintage]: readonly [string, string, VintageChoice],
): Value | null {
  const newer = vintage === "latest" ? latest[ticker]?.[field] : undefined;
  return newer ?? figures[ticker]?.[field] ?? null;
}

async function storedStamp(port: WorkbookPort): Promise<DataStamp | null> {
  const stored = (await port.getDocument(KEY)) as Partial<DataStamp> | null;
  return typeof stored?.version === "string"
    ? {
        version: stored.version,
        figures: cleanFigures(stored.figures),
        latest: cleanFigures(stored.latest),
      }
    : null;
}

/** Anyone can write into a workbook: keeps what reads as figures. */
function cleanFigures(stored: unknown): Figures {
  return Object.fromEntries(
    Object.entries(Object(stored) as object).map(([ticker, fields]) => [
      ticker,
      Object.fromEntries(
        Object.entries(Object(fields) as object).filter(
          ([field, value]) =>
            findField(field) !== undefined && ["number", "string"].includes(typeof value),
        ),
      ) as Record<string, Value>,
    ]),
  );
}
