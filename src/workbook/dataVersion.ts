import { figure, tickers } from "../presets/companies";
import { FIELDS, findField, type FieldName } from "../presets/fields";
import { DEFAULT_VINTAGE, VINTAGES, type VintageChoice } from "../presets/vintages";
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
  /** Of the other quarters, by quarter. */
  readonly quarters: Readonly<Record<string, Figures>>;
}

/** A figure that the workbook uses and whose value is another now; null where there is none. */
export interface FigureChange {
  readonly ticker: string;
  readonly field: FieldName;
  readonly vintage: VintageChoice;
  readonly before: Value | null;
  readonly after: Value | null;
}

/** A figure of a quarter that the workbook uses, and of which a newer one is known. */
export interface NewerFigure {
  readonly ticker: string;
  readonly field: FieldName;
  readonly vintage: VintageChoice;
  readonly value: Value;
  readonly newest: Value;
}

export interface DataReview {
  readonly stored: string;
  readonly current: string;
  readonly changes: readonly FigureChange[];
  readonly newer: readonly NewerFigure[];
}

const KEY = "hashwatt.data";

/** The data of this add-in. Names and grids are left out: no calculation rests on them. */
export function currentStamp(): DataStamp {
  const figures = figuresIn(DEFAULT_VINTAGE);
  const latest = figuresIn("latest", (value, ticker, name) => value !== figures[ticker]?.[name]);
  const others = OTHER_QUARTERS.map((quarter) => [quarter, figuresIn(quarter)] as const);
  return { version: DATA_VERSION, figures, latest, quarters: Object.fromEntries(others) };
}

const OTHER_QUARTERS = VINTAGES.filter(
  (vintage) => vintage !== DEFAULT_VINTAGE && vintage !== "latest",
);

function figuresIn(
  vintage: VintageChoice,
  wanted: (value: Value, ticker: string, name: FieldName) => boolean = () => true,
): Figures {
  const companies = tickers().map((ticker) => {
    const known = STAMPED.flatMap((name) => {
      const value = figure(ticker, name, vintage)?.value;
      return value !== undefined && wanted(value, ticker, name) ? [[name, value] as const] : [];
    });
    return [ticker, Object.fromEntries(known)] as const;
  });
  return Object.fromEntries(companies);
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
export async function tryStampData(
  port: WorkbookPort,
  note: () => Promise<void> = () => stampData(port),
): Promise<string[]> {
  try {
    await note();
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
    newer: newerFigures(current, used),
  };
}

interface Place {
  readonly ticker: string;
  readonly field: FieldName;
  readonly vintage: VintageChoice;
}

function isUsed(used: UsedFigures, { ticker, field, vintage }: Place): boolean {
  return (
    used.tickers.has(ticker) &&
    (used.everyField || used.fields.has(field)) &&
    (vintage === DEFAULT_VINTAGE || used.vintages.has(vintage))
  );
}

/** Where formulas name other vintages only, none of them takes the default. */
function newerFigures(current: DataStamp, used: UsedFigures): NewerFigure[] {
  const quarters = VINTAGES.filter((vintage) =>
    used.vintages.size === 0 ? vintage === DEFAULT_VINTAGE : used.vintages.has(vintage),
  );
  return everyPlace(current, quarters)
    .filter((place) => isUsed(used, place))
    .flatMap((place) => {
      const value = valueIn(current, place);
      const newest = valueIn(current, { ...place, vintage: "latest" });
      return value === null || newest === null || value === newest
        ? []
        : [{ ...place, value, newest }];
    });
}

function changesBetween(before: DataStamp, after: DataStamp): FigureChange[] {
  const vintages = VINTAGES.filter((vintage) => isNoted(before, vintage));
  return everyPlace(after, vintages, Object.keys(before.figures)).flatMap((place) => {
    const [old, now] = [before, after].map((stamp) => valueIn(stamp, place));
    return old === now ? [] : [{ ...place, before: old, after: now }];
  });
}

/** A quarter that the workbook's data did not have yet is new, not changed. */
function isNoted({ quarters }: DataStamp, vintage: VintageChoice): boolean {
  return vintage === DEFAULT_VINTAGE || vintage === "latest" || vintage in quarters;
}

function everyPlace(
  { figures }: DataStamp,
  vintages: readonly VintageChoice[],
  more: readonly string[] = [],
): Place[] {
  const all = [...new Set([...more, ...Object.keys(figures)])];
  return all.flatMap((ticker) =>
    FIELDS.flatMap(({ name: field }) => vintages.map((vintage) => ({ ticker, field, vintage }))),
  );
}

function valueIn(stamp: DataStamp, { ticker, field, vintage }: Place): Value | null {
  const preset = stamp.figures[ticker]?.[field];
  switch (vintage) {
    case DEFAULT_VINTAGE:
      return preset ?? null;
    case "latest":
      return stamp.latest[ticker]?.[field] ?? preset ?? null;
    default:
      return stamp.quarters[vintage]?.[ticker]?.[field] ?? null;
  }
}

async function storedStamp(port: WorkbookPort): Promise<DataStamp | null> {
  const stored = (await port.getDocument(KEY)) as Partial<DataStamp> | null;
  return isVersion(stored?.version)
    ? {
        version: stored.version,
        figures: cleanFigures(stored.figures),
        latest: cleanFigures(stored.latest),
        quarters: Object.fromEntries(
          Object.entries(Object(stored.quarters) as object).map(([quarter, figures]) => [
            quarter,
            cleanFigures(figures),
          ]),
        ),
      }
    : null;
}

/** Whether it reads as a version, of the add-in or of its data. */
export function isVersion(value: unknown): value is string {
  return typeof value === "string" && /^[\w.-]{1,40}$/.test(value);
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
