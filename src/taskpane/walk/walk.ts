import { formatCells, parseAddress, quoteSheet, sameSheet } from "../../sheet/address";
import { fillSheet } from "../../workbook/fillSheet";
import { orRemove } from "../../workbook/place/newSheets";
import { removeSheets, snapshot } from "../../workbook/place/removal";
import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import type { Pane } from "../frame/pane";
import type { Outcome } from "../frame/tasks";
import { WALK } from "../functions/memory";
import { firstSheet, NAME, READ, STEPS, type State } from "./firstSheet";

/* A guided first sheet: the pane asks, looks whether it was done, and goes on. */

interface Progress {
  readonly step: number;
  readonly sheet: string;
}

/** Where it was left; null before the first and after the last step. */
function leftAt(pane: Pane): Progress | null {
  const [, step, sheet] = /^(\d+) (.+)$/.exec(pane.preferences.get(WALK) ?? "") ?? [];
  return sheet === undefined ? null : { step: Number(step), sheet };
}

/** Shows the walk in `place` until it is left; a sheet that is gone is made anew. */
export async function startWalk(pane: Pane, place: HTMLElement, left: () => void): Promise<void> {
  const known = leftAt(pane);
  const names = known === null ? [] : await pane.port.sheets().catch(() => []);
  if (known !== null && names.some(({ name }) => sameSheet(name, known.sheet))) {
    follow(pane, { ...known, place, left });
    return;
  }
  let made = "";
  const run = async (): Promise<Outcome> => {
    const { name, outcome } = await insert(pane);
    made = name;
    return outcome;
  };
  await pane.perform({ doing: "Making the first sheet", run });
  if (made !== "") {
    follow(pane, { step: 0, sheet: made, place, left });
  }
}

async function insert(pane: Pane): Promise<{ readonly name: string; readonly outcome: Outcome }> {
  const { port } = pane;
  const name = await port.addSheet(NAME);
  await orRemove(port, [name], () => fillSheet(port, firstSheet(name)));
  await port.activate(`${quoteSheet(name)}!A1`);
  const inserted = await snapshot(port, [name]);
  const undo = (): Promise<string> => removeSheets(pane, inserted, "the first sheet");
  return { name, outcome: { text: `The sheet ${name} is there. Follow the steps above.`, undo } };
}

interface Walking extends Progress {
  readonly place: HTMLElement;
  left(): void;
}

/** Looks at the sheet after each edit and each move, and goes on when the step was done. */
function follow(pane: Pane, { sheet, place, left, ...from }: Walking): void {
  let step = from.step;
  const end = (): void => {
    stops.forEach((stop) => stop());
    fill(place);
    left();
  };
  const finish = (): void => {
    pane.preferences.set(WALK, "");
    end();
    void pane.open("explain", {});
  };
  const show = (done: boolean): void => {
    pane.preferences.set(WALK, `${step} ${sheet}`);
    fill(place, stepPart(pane, { step, sheet, done, end, finish }));
  };
  const look = async (): Promise<void> => {
    const state = await stateOf(pane, sheet).catch(() => null);
    if (state !== null && STEPS[step]?.isDone(state) === true) {
      step += 1;
      show(true);
    }
  };
  const stops = [pane.port.onChange(() => void look()), pane.selection.onMove(() => void look())];
  show(false);
  void look();
}

async function stateOf({ port, selection }: Pane, sheet: string): Promise<State> {
  const { values, formulas } = await port.read(`${quoteSheet(sheet)}!${READ}`);
  const selected = parseAddress(selection.address ?? `${quoteSheet(sheet)}!A1`);
  return {
    ...{ values, formulas },
    selected: sameSheet(selected.sheet, sheet) ? formatCells(selected) : "",
  };
}

interface Shown extends Progress {
  /** The step before was done just now. */
  readonly done: boolean;
  end(): void;
  finish(): void;
}

function stepPart(pane: Pane, { step, sheet, done, end, finish }: Shown): HTMLElement {
  const current = STEPS[step];
  const leave = button("Leave, go on later", end, { subtle: true });
  const head = (text: string): HTMLElement => element("strong", {}, text);
  const praise = done ? "Done. " : "";
  return element(
    "section",
    { class: "notice walk", "aria-label": "Guided first sheet" },
    element(
      "div",
      { role: "status" },
      current === undefined
        ? head(`${praise}That was the first sheet.`)
        : head(`${praise}Step ${step + 1} of ${STEPS.length}`),
      element("p", {}, current?.say ?? "Explain tells of every number how it comes about."),
      current?.formula !== undefined && element("p", {}, element("code", {}, current.formula)),
    ),
    element(
      "div",
      { class: "actions" },
      ...(current === undefined
        ? [button("Explain the cell", finish, { primary: true })]
        : stepButtons(pane, `${quoteSheet(sheet)}!${current.cell}`, current.formula)),
      leave,
    ),
  );
}

function stepButtons(pane: Pane, address: string, formula: string | undefined): HTMLElement[] {
  const go = async (): Promise<null> => {
    await pane.port.activate(address);
    return null;
  };
  const put = async (): Promise<null> => {
    await pane.port.write(address, [[formula ?? null]]);
    return go();
  };
  const show = button("Show the cell", () => {
    void pane.perform({ doing: "Selecting the cell", run: go });
  });
  return formula === undefined
    ? [show]
    : [
        show,
        button("Put it there", () => void pane.perform({ doing: "Writing the formula", run: put })),
      ];
}
