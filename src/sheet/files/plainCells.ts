import { daySerial, FIRST_DATE } from "../../core/dates";
import { SECONDS_PER_DAY } from "../../core/units";
import { damaged } from "./archive";
import { DAYS_TO_1904 } from "./dates1904";
import { attribute, entitiesRead, escaped, whole } from "./xml";

/*
 * Cells as Excel writes them. Other programs leave out where a row stands, write dates as such, words
 * for TRUE and FALSE, and the text of a formula's result by its place in the file's list of texts.
 */

/** What the cells of a sheet are read with. */
export interface CellTexts {
  readonly date1904: boolean;
  /** A text of the file's list by its place; undefined where there is none. */
  textAt(place: number): string | undefined;
  /** Told of what is not taken as the file has it. */
  leave(what: string): void;
}

const CELL =
  /<c((?:\s[^<>]*)?)>\s*((?:<f(?:\s[^<>]*?)?(?:\/>|>[^<]*<\/f>))?)\s*(?:<v(?:\s[^<>]*)?>([^<]*)<\/v>|<is>((?:(?!<\/?is>|<c[\s>]).)*)<\/is>)\s*<\/c>/gs;
const PHONETIC = new RegExp(whole("rPh"), "gs");
const TEXT = /<t(?:\s[^<>]*)?>([^<]*)<\/t>/g;
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;
const DAY = /^(\d{4})-(\d\d)-(\d\d)(?:$|T)/;
const TIME = /^(?:\d{4}-\d\d-\d\dT)?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/;

export function plainCells(xml: string, texts: CellTexts): string {
  return eachOnce(withCapitals(withRowNumbers(xml)))
    .replace(PHONETIC, "")
    .replace(CELL, (cell, ...groups: (string | undefined)[]) => {
      const [attributes = "", formula = "", held = "", inline] = groups;
      const type = attribute(attributes, "t") ?? "n";
      const found = plainCell({ type, formula, held, inline }, texts);
      return found === null
        ? cell
        : `<c${attributes.replace(/\st="\w*"/, "")} t="${found.type}">${formula}<v>${escaped(found.value)}</v></c>`;
    });
}

/** The texts of a file's list by their places. */
export function textReader(strings: string): CellTexts["textAt"] {
  const items = strings.replace(PHONETIC, "").split(/<si(?=[\s>/])/);
  return (place) => (place < 0 ? undefined : textIn(items[place + 1]));
}

function textIn(xml: string | undefined): string | undefined {
  return xml && [...xml.matchAll(TEXT)].map(([, text]) => entitiesRead(text)).join("");
}

interface Held {
  readonly type: string;
  readonly formula: string;
  readonly held: string;
  readonly inline: string | undefined;
}

/** What the cell holds in Excel's way of saying it; null where it says so. */
function plainCell(
  { type, formula, held, inline }: Held,
  { date1904, textAt, leave }: CellTexts,
): { readonly type: string; readonly value: string } | null {
  switch (type) {
    case "s": {
      const text = textAt(Number(held));
      if (text === undefined) {
        throw damaged(`a cell holds text ${held}, and its list of texts has none of that number`);
      }
      return formula === "" ? null : { type: "str", value: text };
    }
    case "inlineStr":
      return formula === "" ? null : { type: "str", value: textIn(inline) ?? "" };
    case "b":
      return /^[01]$/.test(held) ? null : { type, value: /^true$/i.test(held.trim()) ? "1" : "0" };
    case "d": {
      const serial = serialOf(entitiesRead(held).trim(), date1904);
      return serial === null ? asText(held, leave) : { type: "n", value: String(serial) };
    }
    case "n":
      return held === "" || NUMBER.test(held) ? null : asText(held, leave);
    default:
      return null;
  }
}

function asText(held: string, leave: CellTexts["leave"]): { type: string; value: string } {
  leave("numbers and dates that are none (their text stays)");
  return { type: "str", value: entitiesRead(held) };
}

/** Excel's number for a day, a time, or both; null for another text. */
function serialOf(text: string, date1904: boolean): number | null {
  const [, ...day] = DAY.exec(text) ?? [];
  const [, hours, minutes, seconds = "0"] = TIME.exec(text) ?? [];
  if ((day.length === 0 || text.includes("T")) && hours === undefined) {
    return null;
  }
  const time =
    hours === undefined ? 0 : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return (day.length === 0 ? 0 : daysOf(day.map(Number), date1904)) + time / SECONDS_PER_DAY;
}

function daysOf([year, month, day]: readonly number[], date1904: boolean): number {
  const serial = daySerial(year, month, day);
  return date1904 ? serial - DAYS_TO_1904 : serial < FIRST_DATE ? serial - 1 : serial;
}

/** A row that does not say where it stands comes below the one before it. */
function withRowNumbers(xml: string): string {
  const seen = new Set<number>();
  let last = 0;
  return xml.replace(/<row((?:\s[^<>]*)?)>/g, (row, attributes: string) => {
    const said = attribute(attributes, "r");
    last = said === undefined ? last + 1 : Number(said);
    if (seen.has(last)) {
      throw damaged(`row ${last} stands twice in a sheet`);
    }
    seen.add(last);
    return said === undefined ? `<row r="${last}"${attributes}>` : row;
  });
}

/** Addresses in capitals. */
function withCapitals(xml: string): string {
  return !/<c\s[^<>]*\br="[a-z]/.test(xml)
    ? xml
    : xml.replace(
        /(<c\s(?:[^<>]*?\s)?r=")([a-z]+)/gi,
        (_, start: string, letters: string) => start + letters.toUpperCase(),
      );
}

/** Of two cells at one place no reader knows which one counts. */
function eachOnce(xml: string): string {
  const seen = new Set<string>();
  for (const [, address] of xml.matchAll(/<c\s(?:[^<>]*?\s)?r="([A-Z]+\d+)"/g)) {
    if (seen.has(address)) {
      throw damaged(`cell ${address} stands twice in a sheet`);
    }
    seen.add(address);
  }
  return xml;
}
