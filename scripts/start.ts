import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { DIST, refreshDist } from "./workbench/dist";
import { serveFolder } from "./workbench/server";

const { values } = parseArgs({ options: { port: { type: "string", default: "3210" } } });

void start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function start(): Promise<void> {
  await refreshDist();
  const server = await serveFolder(DIST, portFrom(values.port));
  const address = `${server.address}/workbench/`;
  console.log(`Workbench: ${address}\nCtrl+C ends it.`);
  openBrowser(address);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.close());
  }
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`--port must be a whole number from 1 to 65535, got ${text}`);
  }
  return port;
}

/** A convenience only: without a browser or a screen the printed address is enough. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  const noScreen = platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY;
  if (env.CI || noScreen) {
    return;
  }
  const [command, ...args] = OPENERS[platform] ?? ["xdg-open"];
  const opener = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  opener.on("error", () => undefined);
  opener.unref();
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};
