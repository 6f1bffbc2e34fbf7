import type { Browser } from "playwright-core";
import type { CellValue } from "../../src/sheet/cells";
import { launchChromium } from "../e2e/harness";
import { PaneDriver } from "../e2e/paneDriver";
import { areaIn } from "./host/areas";
import { formulasOf, valuesOf } from "./host/cells";
import {
  openWebPane,
  openWindowsPane,
  type PageOptions,
  type PanePage,
  type WebPane,
} from "./panePages";
import { record } from "./records";

export interface Panes {
  web(options?: PageOptions): Promise<WebPane>;
  windows(options?: PageOptions): Promise<PanePage>;
}

/**
 * One browser for the tests of a file; answers what opens panes in it. After each test every pane
 * is closed; it must have had no problems, and asked for nothing that Excel does not know.
 */
export function usePanes(): Panes {
  const opened: PanePage[] = [];
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    const panes = opened.splice(0);
    await Promise.all(panes.map(({ close }) => close()));
    panes.forEach(({ host }) => record(host));
    expect(panes.flatMap(({ problems, host }) => [...problems, ...host.state.complaints])).toEqual(
      [],
    );
  });
  afterAll(() => browser.close());
  const keep = <Pane extends PanePage>(pane: Pane): Pane => {
    opened.push(pane);
    return pane;
  };
  return {
    web: async (options) => keep(await openWebPane(browser, options)),
    windows: async (options) => keep(await openWindowsPane(browser, options)),
  };
}

/** Waits until the first view stands. */
export async function started<Pane extends PanePage>(opening: Promise<Pane>): Promise<Pane> {
  const pane = await opening;
  await pane.pane.waitForSelector("button.item");
  return pane;
}

/** The pane over the web client, on a view. */
export interface Opened {
  readonly web: WebPane;
  readonly driver: PaneDriver<WebPane>;
}

/** Opens the view that a button of the ribbon shows. */
export async function openOn(open: Panes, command: string): Promise<Opened> {
  const web = await started(open.web());
  await web.command(command);
  return { web, driver: new PaneDriver(web, web.pane) };
}

export const sheetsOf = ({ host }: PanePage): string[] => host.book.sheets.map(({ name }) => name);

export const valuesIn = ({ host }: PanePage, address: string): CellValue[][] =>
  valuesOf(areaIn(host.book, address));

export const formulaIn = ({ host }: PanePage, address: string): CellValue =>
  formulasOf(areaIn(host.book, address))[0][0];
