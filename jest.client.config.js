const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const base = require("./jest.base");

/** Tests of what goes over a port: in npm test over memory, here over Excel's. */
const TEST = path.join(__dirname, "test");
const overPorts = readdirSync(TEST, { recursive: true })
  .filter((file) => file.endsWith(".test.ts"))
  .filter((file) =>
    /\bdescribeOver(Ports|Hosts)\(/.test(readFileSync(path.join(TEST, file), "utf8")),
  )
  .map((file) => `<rootDir>/test/${file.split(path.sep).join("/")}`);

/** Over Microsoft's own client library, which `npm ci --prefix tools` brings. */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/client/**/*.test.ts", ...overPorts],
  moduleNameMapper: {
    "/support/ports$": "<rootDir>/test/client/ports.ts",
    "(^\\./|/doctor/)hosts$": "<rootDir>/test/client/doctorHosts.ts",
  },
  globalSetup: "<rootDir>/test/client/globalSetup.ts",
  globalTeardown: "<rootDir>/test/client/globalTeardown.ts",
  maxWorkers: 1,
};
