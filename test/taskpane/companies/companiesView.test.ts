/** @jest-environment jsdom */
import { createCompaniesView } from "../../../src/taskpane/companies/companiesView";
import { announceDataChanges } from "../../../src/taskpane/companies/dataNotice";
import { acceptData, currentStamp, storedVersion } from "../../../src/workbook/dataVersion";
import { createMemoryPort, type MemoryPort } from "../../../src/workbook/memory/memoryPort";
import { VINTAGES } from "../../../src/presets/vintages";
import { DATA_VERSION } from "../../../src/presets/version";
import { vintageAge } from "../../../src/taskpane/companies/vintageAge";
import { eventually, paneFor, type TestPane } from "../paneFor";

interface Shown {
  readonly port: MemoryPort;
  readonly pane: TestPane;
  readonly root: HTMLElement;
}

function show(port = createMemoryPort()): Shown {
  const pane = paneFor(port);
  const { element } = createCompaniesView(pane);
  document.body.append(element);
  return { port, pane, root: element };
}

/** With the figures that formulas take when they name no quarter. */
function showDefault(port = createMemoryPort()): Shown {
  const shown = show(port);
  choose(shown.root, "Figures", "2025-Q3");
  return shown;
}

function pick(root: HTMLElement, ...tickers: string[]): void {
  for (const ticker of tickers) {
    labelled(root, ticker).click();
  }
}

function labelled(root: HTMLElement, text: string): HTMLElement {
  const label = [...root.querySelectorAll("label")].find((one) =>
    one.textContent?.startsWith(text),
  );
  const control = label?.control ?? label?.querySelector("input");
  if (!(control instanceof HTMLElement)) {
    throw new Error(`no control ${text}`);
  }
  return control;
}

function press(root: HTMLElement, text: string): void {
  const found = [...root.querySelectorAll<HTMLElement>("fluent-button")].find(
    ({ textContent }) => textContent === text,
  );
  if (found === undefined) {
    throw new Error(`no button ${text}`);
  }
  found.click();
}

function choose(root: HTMLElement, label: string, value: string): void {
  const list = labelled(root, label) as HTMLSelectElement;
  list.value = value;
  list.dispatchEvent(new Event("change"));
}

const cards = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>(".card")];
const status = (): string => document.querySelector(".status")?.textContent ?? "";
const row = (card: HTMLElement, label: string): string =>
  [...card.querySelectorAll("tr")].find((one) => one.querySelector("th")?.textContent === label)
    ?.textContent ?? "";

/** Opened, as a click does. */
function section(root: HTMLElement, summary: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLDetailsElement>("details.folded")].find((one) =>
    one.querySelector("summary")?.textContent?.startsWith(summary),
  );
  if (found === undefined) {
    throw new Error(`no section ${summary}`);
  }
  found.open = true;
  found.dispatchEvent(new Event("toggle"));
  return found;
}

it("narrows the list by words and keeps what is picked", () => {
  const { root } = showDefault();
  pick(root, "RIOT");
  const box = root.querySelector<HTMLInputElement>("input[type=search]");
  if (box === null) {
    throw new Error("no search box");
  }
  const search = (text: string) => {
    box.value = text;
    box.dispatchEvent(new Event("input"));
    return [...root.querySelectorAll(".companies strong")].map(({ textContent }) => textContent);
  };
  expect(search("grid dependent")).toEqual(["HIVE"]);
  expect(search("Anthropic")).toEqual(["RIOT", "HUT", "WULF"]);
  expect(root.querySelector(".companies")?.textContent).toContain(
    "Hawesville (Justified), contract with Anthropic",
  );
  expect(search("qqq")).toEqual([]);
  expect(root.textContent).toContain("No company fits");
  expect(search("")).toHaveLength(13);
  expect((labelled(root, "RIOT") as HTMLInputElement).checked).toBe(true);
});

it("shows a card each with value, unit, basis, day, confidence and source", () => {
  const { root, pane } = showDefault();
  pick(root, "HUT", "RIOT");
  const [hut, riot] = cards(root);
  expect(hut.getAttribute("aria-label")).toBe("HUT, Hut 8 Corp.");
  expect(row(riot, "Fleet efficiency")).toContain("20.5 J/THfleet average, 2025-10-31");
  expect(row(hut, "Power price")).toContain("! low confidence");
  expect(row(riot, "Operating power")).toContain("1,160 MWsite, 2025-06-30");
  expect(hut.textContent).toContain("Path: keep mining. Tier: unclassified (low confidence).");
  expect(hut.textContent).toContain("our reading");
  const missing = [...hut.querySelectorAll("details")].find((one) =>
    one.textContent?.startsWith("Not published"),
  );
  expect(missing?.textContent).toContain("AI contract value (there is one of 2026-07-20)");
  riot.querySelector<HTMLElement>("a.source")?.click();
  expect(pane.links).toEqual([
    "https://github.com/parijat-singh/Agentic-trials/blob/8fe0a0941f20fa67dbef6ce6d69459e1a0c9b0bb/data/RIOT.csv",
  ]);
  pick(root, "HUT");
  expect(cards(root).map((card) => card.getAttribute("aria-label"))).toEqual([
    "RIOT, Riot Platforms, Inc.",
  ]);
});

it("offers the newest figures first", () => {
  const { root } = show();
  const offered = labelled(root, "Figures") as HTMLSelectElement;
  expect(offered.value).toBe("latest");
  expect([...offered.options].map(({ value }) => value)).toEqual([...VINTAGES].reverse());
});

it("switches the vintage of every card", () => {
  const { root } = showDefault();
  pick(root, "HUT");
  choose(root, "Figures", "latest");
  expect(row(cards(root)[0], "Cash")).toContain("700m USD");
  choose(root, "Figures", "2026-Q1");
  expect(row(cards(root)[0], "Cash")).toContain("160m USD");
});

it("shows contracts with MW basis, term, rent and status", () => {
  const { root } = showDefault();
  pick(root, "CIFR");
  const items = [...section(root, "Contracts").querySelectorAll("li")].map(
    ({ textContent }) => textContent,
  );
  expect(items).toHaveLength(5);
  const aws = items.find((text) => text?.startsWith("Amazon Web Services"));
  expect(aws).toContain("216 MW critical IT, 300 MW site");
  expect(aws).toContain("5.5bn USD over 15 years");
  expect(aws).toContain("141.46 USD/kW-month of IT load");
  expect(items[0]).toContain("Rent: IT load not published");
  const first = items[items.length - 1];
  expect(first).toContain("148.81 USD/kW-month of IT load (average over the term)");
  expect(items[0]).toContain("after 18 November 2025");
});

it("shows notes where someone wants them", () => {
  const { root } = showDefault();
  pick(root, "RIOT");
  const [card] = cards(root);
  press(card, "Show notes");
  expect(card.classList.contains("with-notes")).toBe(true);
  press(card, "Hide notes");
  expect(card.classList.contains("with-notes")).toBe(false);
});

it("compares any two of the picked side by side", () => {
  const { root } = showDefault();
  pick(root, "RIOT", "CIFR", "HIVE");
  press(root, "Compare two");
  const compare = () => root.querySelector<HTMLElement>(".compare") ?? root;
  expect(row(compare(), "Hashrate")).toContain("36.6 EH/sdeployed, 2025-10-31");
  expect(compare().textContent).toContain("! Not on one basis: deployed and installed");
  choose(root, "Second company", "HIVE");
  expect(row(compare(), "Cash")).toContain("not published");
});

it("builds the comps of the picked with the ticked columns and what these need", async () => {
  const { root, port, pane } = showDefault();
  press(root, "Comps table");
  expect(root.querySelector(".task")).toBeNull();
  pick(root, "RIOT", "HUT");
  press(root, "Comps table");
  await eventually(() => expect(root.textContent).toContain("Goes to the new sheet Comps."));
  const boxes = [...root.querySelectorAll<HTMLInputElement>(".task details input")];
  boxes.filter(({ checked }) => checked).forEach((box) => box.click());
  await eventually(() => expect(root.textContent).toContain("Choose at least one column."));
  press(root, "Insert");
  expect(status()).toContain("Choose at least one column.");
  labelled(root, "EV/W in operation (site)").click();
  await eventually(() => expect(root.textContent).toContain("Goes to the new sheet Comps."));
  press(root, "Insert");
  await eventually(() => expect(status()).toContain("Comps table stands on the new sheet Comps."));
  const { values } = await port.read("Comps!A1:U90");
  // The table goes on below itself, in as many parts as fit a printed page.
  const heads = values.filter(([first, second]) => first === "Ticker" && second !== "");
  const labels = heads
    .slice(0, 2)
    .flatMap(([first, ...others], at) => (at === 0 ? [first, ...others] : others));
  expect(labels.filter((label) => label !== "")).toEqual([
    ...["Ticker", "Share price", "Shares", "Debt", "Cash", "Bitcoin held", "In operation (site)"],
    ...["Market cap (price x shares)", "Day of the cash used", "Day of the debt"],
    ...["Vintage of the debt used", "Debt beside the cash"],
    ...["Cash, with what is restricted", "EV, basic shares"],
    ...["Diluted shares at the price", "EV, diluted", "EV/W in operation (site)"],
  ]);
  const head = values.indexOf(heads[0]);
  expect(values.slice(head + 3, head + 7).map(([first]) => first)).toEqual([
    ...["RIOT", "HUT", "Mean", "Median"],
  ]);
  expect(pane.questions).toEqual([]);
  await eventually(() => expect(root.textContent).toContain("Goes to the new sheet Comps 2."));
});

it("asks for what a function needs and a company cannot give", async () => {
  const { root, port } = showDefault();
  pick(root, "BTDR");
  press(root, "Use BTDR in a function");
  choose(root, "Function", "MINER_BREAKEVEN");
  expect(root.textContent).toContain("! Not published by this company: type a value.");
  const type = (name: string, text: string) => {
    const input = labelled(root, name) as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new Event("input"));
  };
  await eventually(() => expect(root.textContent).toContain("Fill in efficiencyJPerTh first."));
  // The state of the network is given, with the month it is of: 3.125 / (1 - 0.0068) BTC.
  const given = (name: string) => (labelled(root, name) as HTMLInputElement).value;
  expect([given("networkHashrateEhs"), given("blockRewardBtc")]).toEqual(["1076.3", "3.1464"]);
  expect(root.textContent).toContain("Begins with 1076.3: Average of 2025-11, NETWORK_HISTORY.");
  press(root, "Insert");
  expect(status()).toContain("Fill in efficiencyJPerTh");
  type("efficiencyJPerTh", "-1");
  type("networkHashrateEhs", "1090");
  type("blockRewardBtc", "3.15");
  await eventually(() =>
    expect(root.textContent).toContain("must be between 1 and 10,000, got -1"),
  );
  type("efficiencyJPerTh", "18");
  await eventually(() => expect(root.textContent).toContain("Goes to a new sheet, BTDR"));
  press(root, "Insert");
  await eventually(() => expect(status()).toContain("Inserted on the new sheet"));
  const [, { name }] = await port.sheets();
  expect((await port.read(`'${name}'!A4:B8`)).formulas).toEqual([
    ["Energy per terahash at the wall", 18],
    ["Electricity price net of credits", '=WATT.COMPANY("BTDR","power_price_usd_kwh","2025-Q3")'],
    ["Hashrate of the whole network", 1090],
    ["Subsidy plus average fees per block", 3.15],
    ["Shutdown price", "=WATT.MINER_BREAKEVEN($B$4,$B$5,$B$6,$B$7)"],
  ]);
  const [[input, key]] = (await port.read(`'${name}'!E4:F4`)).values;
  expect([input, key]).toEqual(["your input", "efficiencyJPerTh"]);
});

it("makes the team's table and points formulas at it after asking", async () => {
  const { root, port, pane } = showDefault();
  await port.write("Sheet1!A1", [['=WATT.COMPANY("RIOT","debt_usd")']]);
  pick(root, "RIOT");
  press(root, "Team table");
  await eventually(() => press(root, "Insert team table"));
  await eventually(() => expect(root.textContent).toContain("TeamFigures stands at"));
  pane.answer = false;
  press(root, "Point formulas at it");
  await eventually(() => expect(pane.questions).toHaveLength(1));
  expect(pane.questions[0].text).toContain(
    'Sheet1!A1: =WATT.COMPANY("RIOT","debt_usd",,TeamFigures[[#Headers],[#Data]])',
  );
  const [[before]] = (await port.read("Sheet1!A1")).formulas;
  expect(before).toBe('=WATT.COMPANY("RIOT","debt_usd")');
  pane.answer = true;
  await eventually(() => expect(status()).toBe(""));
  press(root, "Point formulas at it");
  await eventually(() =>
    expect(status()).toContain("Rewritten to prefer the team's figures: 1 formula."),
  );
  const [[after]] = (await port.read("Sheet1!A1")).formulas;
  expect(after).toContain("TeamFigures[[#Headers],[#Data]]");
});

it("keeps the team's form while companies are picked, and follows them", async () => {
  const { root } = showDefault();
  press(root, "Team table");
  await eventually(() => expect(root.textContent).toContain("Pick companies above"));
  pick(root, "RIOT");
  await eventually(() => expect(root.textContent).toMatch(/Copies \d+ figures of RIOT to/));
  pick(root, "MARA");
  await eventually(() => expect(root.textContent).toMatch(/Copies \d+ figures of RIOT, MARA to/));
});

it("says beside the choice of figures how old they are", () => {
  const { root } = showDefault();
  expect(root.textContent).toContain("Up to 2025-11-18, ");
  expect(root.querySelector("small.stale")?.textContent).toContain("should be out");
  const then = new Date("2025-12-01T12:00:00Z");
  expect(vintageAge("2025-Q3", then).textContent).toBe("Up to 2025-11-18, 13 days old.");
  expect(vintageAge("2025-Q4", then).textContent).toBe("Up to 2025-12-31.");
});

it("takes the team's table away again, unless someone has worked in it", async () => {
  const { root, port } = showDefault();
  pick(root, "RIOT");
  press(root, "Team table");
  const insert = async () => {
    await eventually(() => press(root, "Insert team table"));
    await eventually(() => expect(status()).toContain("The team's table stands at"));
  };
  await insert();
  press(document.body, "Undo");
  await eventually(() => expect(status()).toContain("The sheet Team figures is gone."));
  await insert();
  port.user.edit("'Team figures'!C6", [["mine"]]);
  press(document.body, "Undo");
  await eventually(() => expect(status()).toContain("has changed since and was kept"));
  expect(await port.sheets()).toHaveLength(2);
});

it("shows rows of the team's table that formulas refuse, as soon as they are typed", async () => {
  const { root, port } = showDefault();
  pick(root, "RIOT");
  press(root, "Team table");
  await eventually(() => press(root, "Insert team table"));
  await eventually(() => expect(root.textContent).toContain("TeamFigures stands at"));
  port.user.edit("'Team figures'!C6", [["n/a"]]);
  port.user.edit("'Team figures'!B7", [["grid"]]);
  await eventually(() => expect(root.textContent).toContain("Row 7: unknown field 'grid'"));
});

describe("a workbook built with other data", () => {
  async function builtEarlier(): Promise<MemoryPort> {
    const port = createMemoryPort();
    await port.write("Sheet1!A1", [['=WATT.COMPANY("RIOT","debt_usd")']]);
    const stamp = currentStamp();
    const figures = { ...stamp.figures, RIOT: { ...stamp.figures.RIOT, debt_usd: 725e6 } };
    await acceptData(port, { ...stamp, version: "2025-Q3.0", figures });
    return port;
  }

  it("shows old and new of the figures it uses, until they are reviewed", async () => {
    const port = await builtEarlier();
    const { root } = showDefault(port);
    await eventually(() =>
      expect(root.textContent).toContain("RIOT Debt: 725m USD, now 859.4m USD"),
    );
    expect(root.textContent).toContain(
      `It was built with data 2025-Q3.0; this add-in has ${DATA_VERSION}.`,
    );
    press(root, "Mark as reviewed");
    await eventually(() => expect(root.querySelector(".notice")).toBeNull());
    expect(await storedVersion(port)).toBe(DATA_VERSION);
  });

  it("is announced when the pane starts, and only then", async () => {
    const pane = paneFor(await builtEarlier());
    await announceDataChanges(pane);
    expect(status()).toContain("1 figure of this workbook changed.");
    const quiet = paneFor(createMemoryPort());
    await announceDataChanges(quiet);
    expect(status()).toBe("");
  });
});

describe("a card's sections", () => {
  it("list sites with load by basis, tenant, date, parts and source, beside the own figure", () => {
    const { root, pane } = showDefault();
    pick(root, "IREN");
    const sites = section(root, "Sites (9)");
    expect(row(sites, "SecuredMW of site load")).toContain("4,810 MW");
    expect(row(sites, "RunningMW of site load")).toContain("the company: 810 MW, site, 2025-06-30");
    const childress = sites.querySelector(".contracts > li");
    expect(childress?.textContent).toContain(
      "Childress 750 MW site, 750 MW energized, 200 MW critical IT" +
        "Tenant: Microsoft; NVIDIAoperating, mixed; energized 2023-04; Texas, ERCOT",
    );
    const parts = section(childress as HTMLElement, "Parts, inside these megawatts (4)");
    expect(parts.textContent).toContain("construction, ai cloud; target 2026-Q4");
    childress?.querySelector<HTMLElement>("a.source")?.click();
    expect(pane.links).toEqual([
      "https://github.com/KYC32/iren-3d/blob/61530d61ee9e87c68cdffd93ec9f217fadacc182/data/companies/iren.json",
    ]);
  });

  it("stay open while other companies come and go", () => {
    const { root } = showDefault();
    pick(root, "IREN");
    section(root, "Sites (9)");
    pick(root, "RIOT");
    expect(cards(root)[0].querySelector("details[open] summary")?.textContent).toBe("Sites (9)");
    choose(root, "Figures", "latest");
    expect(cards(root)[0].querySelector("details[open]")).toBeNull();
  });

  it("dilute at a price that starts with the newest close", () => {
    const { root } = showDefault();
    pick(root, "CIFR");
    const securities = section(root, "Securities");
    const box = securities.querySelector("input") as HTMLInputElement;
    expect(Number(box.value)).toBeGreaterThan(0);
    const dilution = (price: string): string => {
      box.value = price;
      box.dispatchEvent(new Event("input"));
      return securities.querySelector("[role=status]")?.textContent ?? "";
    };
    // As in the cases of COMPANY_SHARES: only the notes at 4.45 USD convert at 14.58.
    expect(dilution("14.58")).toContain("459.9m diluted shares at 14.58 USD");
    expect(securities.textContent).toContain("adds no shares at this price");
    expect(dilution("-1")).toBe("Type a share price above 0.");
    expect(dilution("4")).toContain("no debt converts");
  });

  it("draw the history of a figure and list its readings", () => {
    const { root } = showDefault();
    pick(root, "IREN");
    const history = section(root, "History of a figure");
    expect(history.querySelector("desc")?.textContent).toBe(
      "From 2.91k MW on 2025-11-06 to 4.81k MW on 2026-10-06; every reading is listed below.",
    );
    expect(row(history, "2026-02-05")).toContain("4,500 MW");
    expect(history.querySelectorAll("circle")).toHaveLength(3);
    choose(history, "Figure of IREN", "debt_usd");
    expect(history.querySelector("svg title")?.textContent).toBe("IREN: Debt");
  });
});

it("inserts the build-out of five companies as one formula, and shows its chart", async () => {
  const { root, port } = showDefault();
  pick(root, "IREN", "CIFR", "RIOT", "HUT", "GLXY");
  press(root, "Build-out");
  const panel = root.querySelector<HTMLElement>(".task") ?? root;
  expect(panel.querySelector("h2")?.textContent).toBe("Build-out of IREN, CIFR, RIOT, HUT, GLXY");
  expect(panel.querySelector("desc")?.textContent).toContain("5.19 GW of site load energized");
  choose(panel, "Chart", "2027-Q4");
  expect(panel.querySelector("desc")?.textContent).toContain("IREN 2.91, CIFR 0.877");
  await eventually(() => expect(root.textContent).toContain("Goes to a new sheet, Build-out"));
  press(panel, "Insert");
  await eventually(() => expect(status()).toContain("Inserted on the new sheet Build-out"));
  const { formulas } = await port.read("'Build-out'!A3:K9");
  expect(formulas[0].slice(0, 3)).toEqual(["Company", "2025-Q4", "2026-Q1"]);
  // 31 December 2025 as Excel counts days.
  expect(formulas[1][1]).toBe(46022);
  expect(formulas[2]).toEqual([
    "IREN",
    '=WATT.SITE_MW($A$5:$A$9,"gross","all",$B$4:$J$4)',
    ...new Array<string>(8).fill(""),
    '=WATT.SITE_MW($A$5:$A$9,"gross")',
  ]);
  expect(formulas[6][0]).toBe("GLXY");
});

it("names companies without a dated site beside the chart", () => {
  const { root } = showDefault();
  pick(root, "IREN", "HIVE");
  press(root, "Build-out");
  expect(root.querySelector(".task figcaption")?.textContent).toContain(
    "No dated site load: HIVE.",
  );
});
