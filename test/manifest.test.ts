import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Check, Surroundings } from "../scripts/manifest/check";
import { CHECKS } from "../scripts/manifest/checks";
import { pngSize } from "../scripts/manifest/icons";
import { registeredCommands } from "../scripts/manifest/registrations";
import { schemaFaults } from "../scripts/manifest/schema";
import { parseXml } from "../scripts/manifest/xml";

const MANIFEST = readFileSync("manifest.xml", "utf8");
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const METADATA = JSON.stringify({ functions: [{ id: "POWER_GAP" }, { id: "VERSION" }] });

/** A passage of the manifest, what stands there instead, and the sentence that must follow. */
type Fault = readonly [from: string, to: string, sentence: RegExp];

/** The folder a release serves: the real icons, the pages by name. */
function servedFile(file: string): Uint8Array | undefined {
  if (file.startsWith("assets/")) {
    return readFileSync(file);
  }
  const pages = ["taskpane.html", "functions.js", "help/index.html"];
  return file === "functions.json" || pages.includes(file)
    ? new TextEncoder().encode(METADATA)
    : undefined;
}

const SURROUNDINGS: Surroundings = {
  production: false,
  packageVersion: version,
  servedFile,
  commands: new Set([
    "explainCell",
    "recalculateAll",
    "repairFormulas",
    "showCompanies",
    "showDoctor",
    "showFunctions",
    "showHelp",
    "showModels",
  ]),
  functions: new Set(["POWER_GAP", "VERSION"]),
};

function faults(xml: string, surroundings: Partial<Surroundings> = {}): string[] {
  const manifest = parseXml(xml);
  const run = (check: Check) => check.run(manifest, { ...SURROUNDINGS, ...surroundings });
  return CHECKS.flatMap(run);
}

/** The manifest with one passage changed; the passage must be there. */
function broken(from: string, to: string): string {
  expect(MANIFEST).toContain(from);
  return MANIFEST.replace(from, to);
}

it("finds nothing wrong with our manifest", () => {
  expect(faults(MANIFEST)).toEqual([]);
});

it("keeps the identity that installed copies know", () => {
  expect(MANIFEST).toContain("<Id>e2090c7b-7f37-4092-bd54-326068483432</Id>");
  expect(MANIFEST).toContain('id="Functions.Namespace" DefaultValue="WATT"');
});

describe("finds a fault that the schema lets through", () => {
  it.each<[string, Fault]>([
    [
      "a reference to nothing",
      [
        '<Label resid="Build.Label" />',
        '<Label resid="Builds.Label" />',
        /^line \d+: Label refers to "Builds.Label", which no resource defines\.$/,
      ],
    ],
    [
      "a resource that nothing uses",
      [
        '<Label resid="Build.Label" />',
        '<Label resid="Tab.Label" />',
        /nothing refers to the resource "Build.Label"/,
      ],
    ],
    [
      "an id given twice",
      ['id="Button.Repair"', 'id="Button.Help"', /^The id "Button.Help" is used more than once\.$/],
    ],
    [
      "a resource id of more than 32 characters",
      [
        '<bt:Url id="LearnMore.Url"',
        '<bt:Url id="LearnMoreAboutThisAddIn.Address.Url"',
        /is longer than 32 characters/,
      ],
    ],
    [
      "a label of more than 125 characters",
      [
        'DefaultValue="Recalculate"',
        `DefaultValue="${"x".repeat(126)}"`,
        /"Recalculate.Label" has 126 characters, at most 125 are allowed/,
      ],
    ],
    [
      "an address without encryption",
      [
        "https://localhost:3000/functions.js",
        "http://localhost:3000/functions.js",
        /http:\/\/localhost:3000\/functions.js must be an https address/,
      ],
    ],
    [
      "a file that is not served",
      [
        "https://localhost:3000/functions.js",
        "https://localhost:3000/function.js",
        /function.js leads to a file that is not there/,
      ],
    ],
    [
      "a missing icon size",
      [
        '<bt:Image size="80" resid="Repair.80" />',
        '<bt:Image size="64" resid="Repair.80" />',
        /this icon lacks the size of 80 pixels/,
      ],
    ],
    [
      "an icon of the wrong size",
      ["assets/icon-64.png", "assets/icon-80.png", /must be 64 x 64 pixels, got 80 x 80/],
    ],
    ["an icon that is no PNG", ["assets/icon-64.png", "assets/logo.svg", /is not a PNG file/]],
    [
      "commands on a page of their own",
      [
        '<FunctionFile resid="Taskpane.Url" />',
        '<FunctionFile resid="LearnMore.Url" />',
        /FunctionFile names "LearnMore.Url", the runtime "Taskpane.Url"/,
      ],
    ],
    [
      "a pane on a page of its own",
      [
        `<Action xsi:type="ExecuteFunction">
                    <FunctionName>showHelp</FunctionName>`,
        `<Action xsi:type="ShowTaskpane">
                    <SourceLocation resid="LearnMore.Url" />`,
        /SourceLocation names "LearnMore.Url"/,
      ],
    ],
    ["a short-lived runtime", ['lifetime="long"', 'lifetime="short"', /must have lifetime="long"/]],
    [
      "a namespace that could be a column",
      [
        'id="Functions.Namespace" DefaultValue="WATT"',
        'id="Functions.Namespace" DefaultValue="HW"',
        /^The namespace must be 4 to 8 capital letters or digits, got "HW"\.$/,
      ],
    ],
    [
      "a placeholder for the id",
      [
        "e2090c7b-7f37-4092-bd54-326068483432",
        "00000000-0000-0000-0000-000000000000",
        /^Id must be a random GUID/,
      ],
    ],
    [
      "a version that is not the package's",
      [
        `<Version>${version}.0</Version>`,
        "<Version>9.9.9.9</Version>",
        /^Version must be .* as in package.json, got 9.9.9.9\.$/,
      ],
    ],
    [
      "a command nobody wrote",
      [
        "<FunctionName>recalculateAll</FunctionName>",
        "<FunctionName>recalculateSome</FunctionName>",
        /no source registers "recalculateSome"/,
      ],
    ],
    [
      "an equivalent add-in",
      [
        "<Resources>",
        "<EquivalentAddins></EquivalentAddins><Resources>",
        /EquivalentAddins would take the namespace out/,
      ],
    ],
  ])("%s", (_title, [from, to, sentence]) => {
    expect(faults(broken(from, to))).toContainEqual(expect.stringMatching(sentence));
  });
});

describe("looks around", () => {
  it("for a local host in what users install", () => {
    const found = faults(MANIFEST, { production: true });
    expect(found.length).toBe(MANIFEST.match(/https:\/\/localhost/g)?.length);
    expect(faults(MANIFEST.replaceAll("localhost:3000", "x.org"), { production: true })).toEqual(
      [],
    );
  });

  it("for functions without metadata and metadata without functions", () => {
    const found = faults(MANIFEST, { functions: new Set(["POWER_GAP", "HASHPRICE"]) });
    expect(found).toEqual([
      "The metadata lists VERSION, which the function script does not register.",
      "The function script registers HASHPRICE, which the metadata does not list.",
    ]);
  });

  it("for commands that no button runs", () => {
    const commands = new Set([...SURROUNDINGS.commands, "forgotten"]);
    expect(faults(MANIFEST, { commands })).toEqual([
      'The sources register "forgotten", which no button runs.',
    ]);
  });
});

it("names the line of an XML fault", () => {
  expect(() => parseXml("<a>\n<b></a>")).toThrow(/2:/);
});

it("reads commands from sources in any quotes", () => {
  const source = `Office.actions.associate("one", f); Office.actions.associate(\n  'two', g);`;
  expect(registeredCommands(source)).toEqual(["one", "two"]);
});

it("reads the size of a PNG and refuses a cut one", () => {
  const icon = readFileSync("assets/icon-128.png");
  expect(pngSize(icon)).toEqual([128, 128]);
  expect(pngSize(icon.subarray(0, 20))).toBeUndefined();
});

describe("the schema", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "schema-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is asked for by name, and its absence is told from a fault", async () => {
    expect(await schemaFaults("<a/>", folder)).toBeUndefined();
  });

  it("decides, with the line of the fault", async () => {
    const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="a"><xs:complexType><xs:sequence><xs:element name="b" type="xs:int"/>
      </xs:sequence></xs:complexType></xs:element></xs:schema>`;
    writeFileSync(path.join(folder, "OfficeAppManifestV1_1.xsd"), schema);
    expect(await schemaFaults("<a><b>1</b></a>", folder)).toEqual([]);
    const faultyOnLine2 = await schemaFaults("<a>\n<b>one</b></a>", folder);
    expect(faultyOnLine2?.[0]).toMatch(/^line 2: .*'one'/);
  });
});
