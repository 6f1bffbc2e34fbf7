import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { isStale } from "../../scripts/workbench/freshness";
import { paneForWorkbench } from "../../scripts/workbench/page";
import { serveFolder, type StaticServer } from "../../scripts/workbench/server";

const PORT = 3410;

let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "hashwatt-server-"));
  mkdirSync(path.join(folder, "dist/workbench"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "dist/functions.js"), "let x;");
  writeFileSync(path.join(folder, "dist/a b.json"), "{}");
  writeFileSync(path.join(folder, "dist/workbench/index.html"), "<p>page</p>");
  symlinkSync(path.join(folder, "secret.txt"), path.join(folder, "dist/link.txt"));
  symlinkSync(folder, path.join(folder, "dist/up"));
  symlinkSync("functions.js", path.join(folder, "dist/alias.js"));
  server = await serveFolder(path.join(folder, "dist"), PORT);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sends the path as it is: fetch would tidy it up. */
function get(
  target: string,
  { method = "GET", host }: { method?: string; host?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server.address);
  const headers = host === undefined ? {} : { host };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: target, method, headers }, (response) => {
      let body = "";
      response.on("data", (part) => (body += String(part)));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on("error", reject).end();
  });
}

it.each([
  ["/functions.js", "text/javascript; charset=utf-8", "let x;"],
  ["/functions.js?v=1", "text/javascript; charset=utf-8", "let x;"],
  ["/a%20b.json", "application/json; charset=utf-8", "{}"],
  ["/workbench/", "text/html; charset=utf-8", "<p>page</p>"],
])("serves %s as %s and lets nobody keep it", async (target, type, body) => {
  const answer = await get(target);
  expect(answer).toMatchObject({ status: 200, body });
  expect(answer.headers).toMatchObject({ "content-type": type, "cache-control": "no-store" });
});

it("sends visitors of the root to the workbench", async () => {
  expect(await get("/")).toMatchObject({ status: 302, headers: { location: "/workbench/" } });
});

it.each([
  "/../secret.txt",
  "/workbench/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/workbench/..%2f..%2fsecret.txt",
  "/..%5csecret.txt",
  "//",
  "//secret.txt",
  "/%00",
  "/%",
  "/missing.js",
  "/workbench",
  "/functions.js/",
  "/functions.js/deeper",
  "/%ff%fe",
  "/functions.js%00.txt",
  "http://other.example/functions.js",
  "/link.txt",
  "/up/secret.txt",
])("answers nothing for %s", async (target) => {
  const { status, body } = await get(target);
  expect({ status, body }).toEqual({ status: 404, body: "Not found" });
});

it.each([
  ["a name", "a"],
  ["a chain of folders", "a/"],
  ["a chain of steps upwards", "../"],
])("answers nothing for %s of thousands of characters", async (_, part) => {
  expect(await get(`/${part.repeat(3000)}`)).toMatchObject({ status: 404 });
});

it("follows a link that stays in the folder", async () => {
  expect(await get("/alias.js")).toMatchObject({ status: 200, body: "let x;" });
});

it.each(["localhost", "LOCALHOST:3410", "127.0.0.1", "127.0.0.1:80"])(
  "answers to its own name %s",
  async (host) => {
    expect(await get("/functions.js", { host })).toMatchObject({ status: 200 });
  },
);

it.each(["other.example", "127.0.0.1.other.example", "localhost.", "10.0.0.1:3410", "a@localhost"])(
  "answers nothing to a page that reaches it as %s",
  async (host) => {
    const { status, body } = await get("/functions.js", { host });
    expect({ status, body }).toEqual({
      status: 403,
      body: "This server answers at 127.0.0.1 and localhost only",
    });
  },
);

it("reads only", async () => {
  expect(await get("/functions.js", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  expect(await get("/functions.js", { method: "POST" })).toMatchObject({ status: 405 });
});

it("takes the next port when one is in use", async () => {
  const second = await serveFolder(folder, Number(new URL(server.address).port));
  expect(Number(new URL(second.address).port)).toBeGreaterThan(
    Number(new URL(server.address).port),
  );
  await second.close();
});

it("listens to this machine only", () => {
  expect(new URL(server.address).hostname).toBe("127.0.0.1");
});

describe("what counts as stale", () => {
  const age = (name: string, seconds: number) =>
    utimesSync(path.join(folder, name), seconds, seconds);

  it("is a result that is missing or older than a source, however deep", () => {
    const result = path.join(folder, "dist/functions.js");
    const sources = [path.join(folder, "dist/workbench"), path.join(folder, "not there")];
    age("dist/workbench/index.html", 1000);
    age("dist/functions.js", 1001);
    expect(isStale(result, sources)).toBe(false);
    age("dist/workbench/index.html", 1002);
    expect(isStale(result, sources)).toBe(true);
    expect(isStale(path.join(folder, "none"), sources)).toBe(true);
  });
});

describe("the pane's page in the workbench", () => {
  const office = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

  it.each([
    ["quoted", `<head><script src="${office}"></script><script src="a.js"></script></head>`],
    ["unquoted", `<head><script src=${office}></script><script src="a.js"></script></head>`],
    ["spread", `<head><script\n  src="${office}"\n></script><script src="a.js"></script></head>`],
  ])("has the workbench in office.js's place: %s", (_, html) => {
    expect(paneForWorkbench(html)).toBe(
      '<head><base href="../" /><script src="workbench/paneHost.js"></script><script src="a.js"></script></head>',
    );
  });

  it("is refused when it loads no office.js", () => {
    expect(() => paneForWorkbench("<head></head>")).toThrow("loads no office.js");
  });
});
