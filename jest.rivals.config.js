const base = require("./jest.base");

/** Against other people's libraries, which `npm ci --prefix tools` brings. */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/rivals/**/*.test.ts"],
};
