import { FIELDS, type FieldName } from "../../presets/fields";
import { readings } from "../../presets/readings";
import type { Reading } from "../../presets/types";
import { dateSerial, isoDate } from "../../sheet/dates";
import { linePlot, type Curve, type Point } from "../../plot/linePlot";
import { compact } from "../../plot/words";
import { element, fill } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { foldedUntilOpened, select } from "../frame/parts";
import { figureTable } from "./figureTable";
import { labelOf, words } from "./facts";

/** How a figure of a company has moved, with every reading; null where nothing has two. */
export function historyList(pane: Pane, ticker: string): HTMLElement | null {
  const fields = FIELDS.filter(({ name }) => inOrder(ticker, name).length > 1);
  if (fields.length === 0) {
    return null;
  }
  const first = fields.find(({ name }) => name === "power_secured_mw") ?? fields[0];
  return foldedUntilOpened(`History of a figure (${fields.length})`, () => {
    const place = element("div");
    const show = (field: FieldName): void => fill(place, ...historyOf(pane, ticker, field));
    show(first.name);
    return [
      select({
        label: `Figure of ${ticker}`,
        choices: fields.map(({ name, label }) => ({ value: name, label })),
        chosen: first.name,
        onChoose: show,
      }),
      place,
    ];
  });
}

/** Numbers by their day. */
function inOrder(ticker: string, field: FieldName): readonly Reading[] {
  return readings(ticker, field)
    .filter(({ value }) => typeof value === "number")
    .sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
}

function historyOf(pane: Pane, ticker: string, field: FieldName): (Element | null)[] {
  const known = inOrder(ticker, field);
  const label = labelOf(field);
  return [
    line(`${ticker}: ${label}`, known),
    figureTable(pane, {
      caption: `Every reading of ${ticker} ${label}`,
      readings: known,
      head: ({ asOf, use }) => (use === "alternative" ? `${asOf}, competing` : asOf),
    }),
  ];
}

/** Readings on unlike bases make no one line: a line each, and a point for each reading. */
function line(title: string, known: readonly Reading[]): SVGElement | null {
  const shown = known.filter(({ use }) => use !== "alternative");
  const bases = [...new Set(shown.map(({ basis }) => basis))];
  const [first, last] = [shown[0], shown[shown.length - 1]];
  if (shown.length < 2 || first.asOf === last.asOf) {
    return null;
  }
  const curves = bases.map((basis): Curve => ({
    name: bases.length === 1 ? "" : words(basis),
    points: shown.filter((reading) => reading.basis === basis).map(pointOf),
  }));
  return linePlot({
    title,
    description: `From ${described(first)} to ${described(last)}; every reading is listed below.`,
    x: { label: "Day", format: (serial) => isoDate(Math.round(serial)).slice(0, 7) },
    y: { label: first.unit, format: compact },
    curves,
    markers: shown.map((reading) => ({ name: "", at: pointOf(reading) })),
    fromZero: true,
  });
}

function pointOf({ asOf, value }: Reading): Point {
  return [Number(dateSerial(asOf)), Number(value)];
}

function described({ value, unit, asOf }: Reading): string {
  return `${compact(Number(value))} ${unit} on ${asOf}`;
}
