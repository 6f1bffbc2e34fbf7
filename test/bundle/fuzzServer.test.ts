import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveFolder, type StaticServer } from "../../scripts/workbench/server";
import { oneOf, seededPick, type Pick } from "./hostile";

/** A hundred thousand by `npm run test:fuzz`. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 5_000);
const A_CONNECTION = 250;
const SECRET = "what lies beside the folder";
const SHOWN = "what lies in it";

const STATUS = /HTTP\/1\.1 ([2-5]\d\d)/g;

const METHODS = ["GET", "HEAD", "POST", "OPTIONS", "TRACE"];
const HOSTS = ["localhost", "127.0.0.1:3450", "127.0.0.1", "other.example"];
const PIECES = [
  "/",
  "//",
  "a.js",
  "workbench",
  "index.html",
  "secret.txt",
  "..",
  ".",
  "%2e%2e",
  "%2f",
  "%5c",
  "\\",
  "%00",
  "%",
  "%ff",
  "%c0%ae",
  "%u2215",
  "?",
  "#",
  "http://127.0.0.1/",
  "file:///etc/passwd",
  "C:",
  "NUL",
  "*",
];
const HEADERS = ["Range: bytes=0-", "Content-Length: 0", "Expect: 100-continue", "Origin: null"];
/** What is no request, or ends its connection. */
const BREAKING = [
  "GET /a.js",
  "GET /a.js HTTP/9.9\r\nHost: localhost",
  "GET /\u0000 HTTP/1.1\r\nHost: localhost",
  "G\u0000T / HTTP/1.1\r\nHost: localhost",
  "GET /a.js HTTP/1.1",
  "GET /a.js HTTP/1.0\r\nHost: localhost",
  "GET /a.js HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1",
  "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost",
  `GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ${"c".repeat(17_000)}`,
].map((lines) => `${lines}\r\n\r\n`);

let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "hashwatt-fuzz-"));
  mkdirSync(path.join(folder, "dist/workbench"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), SECRET);
  writeFileSync(path.join(folder, "dist/a.js"), SHOWN);
  writeFileSync(path.join(folder, "dist/workbench/index.html"), SHOWN);
  server = await serveFolder(path.join(folder, "dist"), 3450);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

it(`answers each of ${REQUESTS} hostile requests, none with a file from beside the folder`, async () => {
  const pick = seededPick(1);
  const statuses = new Set<string>();
  for (let sent = 0; sent < REQUESTS; sent += A_CONNECTION) {
    const requests = Array.from({ length: A_CONNECTION }, () => readableRequest(pick));
    const answers = await answersTo(requests);
    expect(answers).not.toContain(SECRET);
    const found = [...answers.matchAll(STATUS)].map(([, status]) => status);
    expect(found).toHaveLength(A_CONNECTION + 1);
    found.forEach((status) => statuses.add(status));
  }
  expect([...statuses].sort()).toEqual(["200", "302", "403", "404", "405"]);
});

it.each(BREAKING)("hangs up on what is no request, %#, and goes on serving", async (request) => {
  const [, status] = new RegExp(STATUS.source).exec(await answersTo([request])) ?? [];
  expect(["200", "400", "403", "431", undefined]).toContain(status);
  expect(await answersTo([])).toContain(SHOWN);
});

/** The server hangs up when it has answered this, and so tells that it has answered all. */
const LAST = "GET /a.js HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

/** Everything the server sends on one connection, in answer to requests sent at once. */
function answersTo(requests: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve) => {
    let answers = "";
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${requests.join("")}${LAST}`, "latin1"),
    );
    socket.on("data", (part) => (answers += part.toString("latin1")));
    // The server may hang up on what it cannot read.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(answers));
  });
}

function readableRequest(pick: Pick): string {
  const parts = Array.from({ length: pick(5) }, () => oneOf(PIECES, pick));
  const long = pick(50) === 0 ? oneOf(["a", "/a", "%41", "../"], pick).repeat(1500) : "";
  const target = `/${parts.join(pick(2) === 0 ? "/" : "")}${long}`;
  const header = pick(5) === 0 ? `${oneOf(HEADERS, pick)}\r\n` : "";
  const method = pick(3) === 0 ? oneOf(METHODS, pick) : "GET";
  return `${method} ${target} HTTP/1.1\r\nHost: ${oneOf(HOSTS, pick)}\r\n${header}\r\n`;
}
