import { spawn } from "node:child_process";

/** A convenience only: without a browser or a screen the printed address is enough. */
export function openBrowser(address: string): void {
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
