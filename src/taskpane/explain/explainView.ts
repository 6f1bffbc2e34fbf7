import { checkbox } from "../frame/parts";
import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import type { ExplainRequest, Pane, View } from "../frame/pane";
import { isPortError } from "../frame/tasks";
import { createCallPanel } from "./callPanel";
import { filledBy, findCell, offered, storyOf, type FoundCell, type Teller } from "./story";
import { createTrail, type Trail } from "./trail";

/** How long the selection must rest, so that moving through cells stays light. */
const REST_MS = 150;

/** Shows how any cell comes to its number, down to the documents, and what else it could be. */
export function createExplainView(pane: Pane): View<ExplainRequest> {
  let pinned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pin = checkbox({
    label: "Keep this cell while I select others",
    checked: false,
    onChange(keep) {
      pinned = keep;
      if (!keep) {
        follow(pane.selection.address);
      }
    },
  });
  const page = createPage(pane, pin);
  const later = (to: string | null): void => {
    clearTimeout(timer);
    if (to !== null) {
      timer = setTimeout(() => void page.load(to), REST_MS);
    }
  };
  const follow = (to: string | null): void => {
    page.trail.moved(to);
    if (!pinned) {
      later(to);
    }
  };
  const open = async ({ address }: ExplainRequest): Promise<void> => {
    pinned = false;
    const box = pin.querySelector("input");
    if (box !== null) {
      box.checked = false;
    }
    try {
      await page.load(address ?? (await pane.selection.refresh()));
    } catch (error) {
      page.problem(error, () => void open({ address }));
    }
  };
  pane.selection.onMove(follow);
  // An input of the formula may have changed, or the formula itself.
  pane.port.onChange(() => later(page.address ?? pane.selection.address));
  void open({});
  return { element: page.element, show: (request) => void open(request) };
}

/** One explained cell at a time, with the way to the cells that it names. */
interface Page {
  readonly element: HTMLElement;
  readonly trail: Trail;
  /** The cell that is explained. */
  readonly address: string | null;
  load(address: string): Promise<void>;
  problem(error: unknown, retry: () => void): void;
}

function createPage(pane: Pane, pin: HTMLElement): Page {
  const root = element("div", { class: "view explain" });
  const heading = element("h2", { tabindex: "-1" });
  const note = element("p", { class: "hint" });
  const content = element("div");
  let address: string | null = null;
  let turn = 0;
  const goTo = async (to: string): Promise<void> => {
    trail.to(to, address);
    await select(pane, to);
    await page.load(to);
  };
  const trail = createTrail((to) => void goTo(to));
  const go = (to: string): void => void goTo(to);
  const teller: Teller = { pane, calls: createCallPanel(pane, go), goTo: go };
  const show = async (found: FoundCell, current: () => boolean): Promise<void> => {
    const { cell, holder } = found;
    const blank = cell.text === "" && cell.formula === "";
    if (blank && address !== null && address !== cell.address) {
      fill(note, `${cell.address} is blank, so ${address} stays.`);
      return;
    }
    const parts = blank ? await offered(found, go) : await storyOf(found, teller);
    if (!current()) {
      return;
    }
    address = blank ? null : cell.address;
    fill(heading, holder.label === "" ? cell.address : `${cell.address}: ${holder.label}`);
    fill(note, filledBy(found, go));
    fill(content, ...parts);
    fill(root, trail.element, ...(blank ? [] : [heading, pin, note]), content);
  };
  const page: Page = {
    element: root,
    trail,
    get address() {
      return address;
    },
    async load(wanted) {
      turn += 1;
      const mine = turn;
      const current = (): boolean => mine === turn;
      try {
        await show(await findCell(pane, wanted), current);
      } catch (error) {
        if (current()) {
          page.problem(error, () => void page.load(wanted));
        }
      }
    },
    problem(error, retry) {
      address = null;
      const text = isPortError(error) ? error.message : `Not explained: ${String(error)}`;
      const empty = { class: "empty" };
      fill(root, element("div", empty, element("p", {}, text), button("Try again", retry)));
    },
  };
  return page;
}

async function select({ perform, port }: Pane, address: string): Promise<void> {
  await perform({
    doing: `Selecting ${address}`,
    run: async () => {
      await port.activate(address);
      return null;
    },
  });
}
