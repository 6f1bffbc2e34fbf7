import { readFileSync } from "node:fs";
import { baseAddress } from "../../scripts/manifest/addresses";
import { parseXml } from "../../scripts/manifest/xml";

interface Address {
  hostFrom(host?: unknown): string;
  readonly atHost: Readonly<Record<"xml" | "json", (text: string, host: string) => string>>;
}
const { hostFrom, atHost } = jest.requireActual<Address>("../../scripts/webpack/address");

const MANIFEST = readFileSync("manifest.xml", "utf8");

it.each([
  "https://example.com",
  "https://research.example.com:8443/tools/hashwatt-1.0_b~2",
  "https://localhost:3000",
  "https://10.0.0.7:3000/hashwatt",
  "https://xn--brse-5qa.example",
])("takes %s", (host) => {
  expect(hostFrom(host)).toBe(host);
});

it("is the development address where none is given", () => {
  expect(hostFrom()).toBe("https://localhost:3000");
});

it.each([
  "http://example.com",
  "https://example.com/",
  "https://example.com/r&d/hashwatt",
  'https://example.com/"/><x y="',
  "https://example.com/a b",
  "https://example.com\n",
  "https://user:pw@example.com",
  "https://..",
  "https://example..com",
  "https://-example.com",
  "https://example.com/..",
  "https://example.com/a/../b",
  "https://example.com//a",
  "https://example.com/$&",
  "https://example.com/'",
  "https://example.com/<a>",
  "https://example.com/%00",
  "https://example.com?a=1",
  "https://example.com#a",
  "https://example.com:0",
  "https://example.com:70000",
  "https://example.com:8443:1",
  "https://example.com:443",
  "https://0x7f.1",
  "https://127.1",
  "https://3232235777/hashwatt",
  "https://example.com/a;b",
  "https://example.com/a\\b",
  "https:/example.com",
  "https://exa_mple.com",
  "//example.com",
  ["https://example.com"],
  "https://EXAMPLE.com",
  "https://b\u00f6rse.example",
  "javascript:alert(1)",
  "",
  true,
])("refuses %j with what it takes", (host) => {
  expect(() => hostFrom(host)).toThrow(/must be an https address such as https:.*; got /);
});

describe("where it is written", () => {
  const hostile = `https://example.com/a&b<c>"d'$&$1`;

  it("is the same text for every reader of the manifest", () => {
    const manifest = parseXml(atHost.xml(MANIFEST, hostile));
    expect(baseAddress(manifest)).toBe(`${hostile}/`);
  });

  it("is the same text for every reader of the metadata", () => {
    const written = atHost.json('{"helpUrl":"https://localhost:3000/help/A.html"}', hostile);
    expect(JSON.parse(written)).toEqual({ helpUrl: `${hostile}/help/A.html` });
  });
});
