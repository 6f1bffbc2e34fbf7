const { TestEnvironment } = require("jest-environment-node");

/** Skips every test after the first that fails: one is enough to judge a mutant. */
module.exports = class FirstFailureEnvironment extends TestEnvironment {
  handleTestEvent({ name, test }) {
    if (name === "test_fn_failure") {
      this.hasFailed = true;
    }
    if (name === "test_start" && this.hasFailed) {
      test.mode = "skip";
    }
  }
};
