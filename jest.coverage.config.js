const base = require("./jest.base");

/** Every branch of core and catalog is taken by their own tests. */
module.exports = {
  ...base,
  testMatch: [
    "<rootDir>/test/*.test.ts",
    "<rootDir>/test/{core,catalog,presets}/**/*.test.ts",
    "<rootDir>/test/vectors/*.test.ts",
  ],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/(manifest|layers|frozen)"],
  collectCoverage: true,
  collectCoverageFrom: ["src/{core,catalog}/**/*.ts"],
  coverageReporters: ["text-summary", "json"],
  coverageDirectory: "<rootDir>/coverage",
  coverageThreshold: { "src/{core,catalog}/**/*.ts": { branches: 100 } },
};
