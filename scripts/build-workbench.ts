import { buildPage } from "./workbench/page";

void buildPage().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
