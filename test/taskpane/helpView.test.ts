/** @jest-environment jsdom */
import { createHelpView } from "../../src/taskpane/help/helpView";
import { createMemoryPort } from "../../src/workbook/memory/memoryPort";
import { paneFor } from "./paneFor";

it("leads to the pages of all functions", () => {
  const pane = paneFor(createMemoryPort());
  const { element } = createHelpView(pane);
  element.querySelector<HTMLAnchorElement>("a[href]")?.click();
  expect(pane.links).toEqual([new URL("help/index.html", document.baseURI).href]);
});
