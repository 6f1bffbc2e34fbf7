/** Shared by every Jest configuration here. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: "node",
  // No test or hook ends by the clock of a slow machine: what hangs is given up with its step.
  testTimeout: 1_800_000,
  setupFiles: [require.resolve("./scripts/jest/seed.js")],
  // Packages that ship ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(@fluentui|@microsoft/fast-[a-z]+|tabster)/)"],
  transform: { "\\.(ts|js|mjs)$": "<rootDir>/scripts/jest/esbuildTransform.js" },
};
