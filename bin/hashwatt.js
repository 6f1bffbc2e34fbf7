#!/usr/bin/env node
/* Runs the command as built; a clone builds it when its sources are newer than that. */
const { execFileSync } = require("node:child_process");
const { existsSync, readdirSync, statSync } = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
const built = path.join(root, "build/cli/hashwatt.js");
if (!existsSync(built) || changedSince(statSync(built).mtimeMs)) {
  execFileSync(process.execPath, [require.resolve("tsx/cli"), "scripts/cli/build.ts"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
}
require(built);

function changedSince(time) {
  const sources = path.join(root, "src");
  return (
    existsSync(sources) &&
    readdirSync(sources, { recursive: true }).some(
      (name) => statSync(path.join(sources, name)).mtimeMs > time,
    )
  );
}
