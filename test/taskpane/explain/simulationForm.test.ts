/** @jest-environment jsdom */
import { catalog } from "../../../src/catalog";
import { createTryout } from "../../../src/taskpane/functions/tryout";
import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";
import { eventually, paneFor } from "../paneFor";

const find = (name: string) => catalog.find((definition) => definition.name === name);

function formOf(name: string, port = createMemoryPort({ sheets: ["Plan"], evaluate: () => 0 })) {
  const definition = find(name);
  if (definition === undefined) {
    throw new Error(`no ${name}`);
  }
  const pane = paneFor(port);
  const tryout = createTryout({ pane, definition, find });
  const root = document.createElement("div");
  root.append(...tryout.elements);
  document.body.append(root);
  const labelled = (text: string): HTMLInputElement => {
    const label = [...root.querySelectorAll("label")].find((one) => one.textContent === text);
    return document.getElementById(label?.htmlFor ?? "") as HTMLInputElement;
  };
  const enter = (text: string, value: string): void => {
    const field = labelled(text);
    field.value = value;
    field.dispatchEvent(new Event("input"));
    field.dispatchEvent(new Event("change"));
  };
  const formula = (): string => root.querySelector(".formula")?.textContent ?? "";
  const told = (): string => root.querySelector("figcaption")?.textContent ?? "";
  return { root, tryout, labelled, enter, formula, told };
}

it("draws a lease's return as soon as an input is uncertain, and writes its list", async () => {
  const { enter, labelled, formula, told, root } = formOf("MONTE_CARLO");
  enter("functionName", "LEASE_IRR");
  enter("costUsd", "2450000000");
  enter("noiUsdPerYear", "371000000");
  enter("termYears", "15");
  await eventually(() => expect(labelled("Another uncertain input")).not.toBeNull());
  expect(root.textContent).toContain("Nothing is uncertain yet");
  enter("Another uncertain input", "costUsd");
  expect(labelled("costUsd").value).toBe('{"triangular",1960000000,2450000000,2940000000}');
  enter("Lowest", "2200000000");
  enter("Highest", "2900000000");
  enter("Another uncertain input", "noiUsdPerYear");
  enter("How likely at least (a year)", "0.15");
  // Another program, another generator: eight in ten of such returns lie from 14.1% to 18.6%.
  await eventually(() => expect(formula()).toContain('{"triangular",2200000000,2450000000'));
  expect(root.querySelectorAll("rect.bar")).toHaveLength(24);
  expect(told()).toMatch(
    /^Eight in ten of 10,000 trials lie from 1\d\.\d% .*\d% of the trials reach 15/,
  );
});

it("takes two numbers of a range for two assets, and one that begins with a name as uncertain", async () => {
  const { enter, labelled, root } = formOf("MONTE_CARLO");
  enter("functionName", "SOTP");
  enter("mw", "{480;50}");
  enter("valueUsdPerMw", "14000000");
  await eventually(() => expect(labelled("Another uncertain input")).not.toBeNull());
  expect(root.textContent).toContain("Nothing is uncertain yet");
  enter("mw", '{"uniform",400,500}');
  await eventually(() => expect(root.textContent).not.toContain("Nothing is uncertain yet"));
  expect(labelled("Lowest").value).toBe("400");
});

it("chooses each of four shapes, and takes an input as it is again", async () => {
  const { enter, labelled, root } = formOf("MONTE_CARLO");
  enter("functionName", "POWER_GAP");
  enter("demandGw", "65");
  enter("gridAccessGw", "15");
  enter("underConstructionGw", "6");
  await eventually(() => expect(labelled("Another uncertain input")).not.toBeNull());
  enter("Another uncertain input", "demandGw");
  enter("May turn out", "range");
  expect(labelled("demandGw").value).toBe('{"uniform",52,78}');
  enter("May turn out", "normal");
  expect(labelled("demandGw").value).toMatch(/^\{"normal",65,7\.9/);
  enter("May turn out", "fixed");
  expect(labelled("demandGw").value).toBe("65");
  enter("May turn out", "range");
  root.querySelector<HTMLElement>("[aria-label='Take demandGw as it is']")?.click();
  expect(labelled("demandGw").value).toBe("65");
});

it("reads lists typed into the form, and keeps correlations among SIMULATE's settings", async () => {
  const { enter, labelled, root, told } = formOf("SIMULATE");
  enter("functionName", "POWER_GAP");
  enter("settings", '{"trials",2000;"threshold",44}');
  enter("demandGw", "{60,65,70}");
  enter("gridAccessGw", '{"uniform",10,20}');
  enter("underConstructionGw", "6");
  await eventually(() => expect(root.querySelectorAll("fieldset.uncertain")).toHaveLength(2));
  await eventually(() => expect(told()).toContain("of 2,000 trials"));
  enter("Correlation of demandGw and gridAccessGw (-1 to 1)", "0.5");
  expect(labelled("settings").value).toBe(
    '{"trials",2000,"","";"seed",1,"","";"threshold",44,"","";"correlation","demandGw","gridAccessGw",0.5}',
  );
});

it("waits without a picture while something is missing, wrong or of another shape", async () => {
  const { enter, root } = formOf("SIMULATE");
  enter("functionName", "POWER_GAP");
  enter("demandGw", '{"pert",60,65,70}');
  enter("gridAccessGw", "15");
  enter("underConstructionGw", "6");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(root.querySelector("section.tool")?.hasAttribute("hidden")).toBe(true);
  enter("demandGw", "{60,65,70}");
  await eventually(() =>
    expect(root.querySelector("section.tool")?.hasAttribute("hidden")).toBe(false),
  );
});

it("inserts percentiles in the format of what is simulated, and counts as they are", async () => {
  const port = createMemoryPort({ sheets: ["Plan"], evaluate: () => 0 });
  await port.activate("Plan!B2");
  const { enter, root } = formOf("MONTE_CARLO", port);
  enter("functionName", "LEASE_IRR");
  enter("costUsd", "2450000000");
  enter("noiUsdPerYear", "{371000000,20000000}");
  enter("termYears", "15");
  await eventually(() =>
    expect(root.querySelector(".result-bar")?.textContent).toMatch(/1\d\.\d+%/),
  );
  root.querySelector<HTMLElement>(".result-bar fluent-button")?.click();
  await eventually(async () =>
    expect((await port.numberFormats("Plan!B2:C14")).map(([, value]) => value)).toEqual([
      "General",
      ...Array<string>(9).fill("0.00%"),
      ...Array<string>(3).fill("General"),
    ]),
  );
});
