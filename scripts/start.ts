/* `npm start`: builds what the workbench needs and serves it; `-- --watch` builds and reloads anew. */
import { mkdirSync, watch } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "./workbench/browser";
import { isStale } from "./workbench/freshness";
import { quickBuild, SOURCES } from "./workbench/quickBuild";
import { RELOAD_SCRIPT, reloads, type Reloads } from "./workbench/reloads";
import { serveFolder } from "./workbench/server";

const CACHE = path.join(__dirname, "../node_modules/.cache/hashwatt");
/** Saving a file, or all of them, may tell several times. */
const QUIET_MS = 50;

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3210" },
    watch: { type: "boolean", default: false },
  },
});

void start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

async function start(): Promise<void> {
  const folder = path.join(CACHE, values.watch ? "watched" : "workbench");
  mkdirSync(folder, { recursive: true });
  const announcer = values.watch ? reloads() : undefined;
  let built = (): void => undefined;
  const ready = new Promise<void>((resolve) => (built = resolve));
  const server = await serveFolder(folder, portFrom(values.port), { ready, reloads: announcer });
  const address = `${server.address}/workbench/`;
  console.log(`Workbench: ${address}`);
  await (announcer ? buildAndWatch(folder, announcer) : buildOnce(folder));
  built();
  console.log("Ready. Ctrl+C ends it.");
  openBrowser(address);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.close().then(() => process.exit()));
  }
}

async function buildOnce(folder: string): Promise<void> {
  if (isStale(path.join(folder, "workbench/index.html"), SOURCES)) {
    console.log("Building the workbench, the page opens when it is there:");
    const { run, end } = await quickBuild(folder);
    await run(console.log);
    await end();
  }
}

/** Every save builds anew; a mistake is shown and waits to be mended. */
async function buildAndWatch(folder: string, { announce }: Reloads): Promise<void> {
  const { run } = await quickBuild(folder, RELOAD_SCRIPT);
  await run(console.log);
  let timer: NodeJS.Timeout | undefined;
  const rebuild = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(console.log).then(announce, console.error), QUIET_MS);
  };
  SOURCES.forEach((source) => watch(source, { recursive: true }, rebuild));
  console.log("Watching: the page loads itself again after every save.");
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`--port must be a whole number from 1 to 65535, got ${text}`);
  }
  return port;
}
