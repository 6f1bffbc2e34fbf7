import { refreshDist } from "../../scripts/workbench/dist";
import { forgetRecords } from "./records";

module.exports = function setUp(): void {
  refreshDist();
  forgetRecords();
};
