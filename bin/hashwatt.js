#!/usr/bin/env node
/* Runs the command as built; in a clone it is built at the first call. */
const { execFileSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
const built = path.join(root, "build/cli/hashwatt.js");
if (!existsSync(built)) {
  execFileSync(process.execPath, [require.resolve("tsx/cli"), "scripts/cli/build.ts"], {
    cwd: root,
    stdio: "inherit",
  });
}
require(built);
