import { reportRecords } from "./records";

module.exports = function tearDown(): void {
  process.stdout.write(`\n${reportRecords()}\n`);
};
