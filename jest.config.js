const base = require("./jest.base");

module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/(e2e|native|bundle|client|rivals)/"],
};
