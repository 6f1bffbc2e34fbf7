/** @jest-environment jsdom */
import { createHelpView } from "../../../src/taskpane/help/helpView";
import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";
import { paneFor } from "../paneFor";

it("leads to the pages of all functions", () => {
  const pane = paneFor(createMemoryPort());
  const { element } = createHelpView(pane);
  element.querySelector<HTMLAnchorElement>("a[href]")?.click();
  expect(pane.links).toEqual([new URL("help/index.html", document.baseURI).href]);
});

it("leads to the guides and what has changed", () => {
  const pane = paneFor(createMemoryPort());
  const links = [...createHelpView(pane).element.querySelectorAll<HTMLAnchorElement>("a[href]")];
  expect(links.map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(["First model in ten minutes", "Troubleshooting", "Changelog"]),
  );
  links.at(-1)?.click();
  expect(pane.links).toEqual([new URL("help/changelog.html", document.baseURI).href]);
});
