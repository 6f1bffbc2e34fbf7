/** Mutates the maths and what runs it; `-- --mutate src/core/mining.ts` takes single files. */
export default {
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: {
    projectType: "custom",
    configFile: "jest.mutation.config.js",
    // One file of tests reaches everything: working out which would takes longer than it runs.
    enableFindRelatedTests: false,
  },
  mutate: ["src/core/**/*.ts", "src/catalog/**/*.ts"],
  coverageAnalysis: "perTest",
  // What runs while a module loads would need every test again for each mutant.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  timeoutFactor: 4,
  ignorePatterns: ["/assets", "/bench", "/dist", "/coverage"],
  reporters: ["clear-text", "progress-append-only", "json"],
  jsonReporter: { fileName: "test-results/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  allowConsoleColors: false,
  thresholds: { high: 95, low: 90, break: null },
};
