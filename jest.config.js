const base = require("./jest.base");

module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  // The slowest suites start a grid each; a core left free would double their time on two.
  maxWorkers: "100%",
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/(e2e|native|bundle|client|rivals)/"],
};
