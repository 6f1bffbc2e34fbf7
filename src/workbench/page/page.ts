import { loadAddIn } from "./addIn";
import "./page.css";
import { say } from "./say";

void start().catch((error: unknown) => {
  say(`The workbench could not start. ${error instanceof Error ? error.message : String(error)}`);
});

/** The grid's code comes while the add-in's files do. */
async function start(): Promise<void> {
  const [addIn, { openWorkbench }] = await Promise.all([loadAddIn(), import("./workbench")]);
  await openWorkbench(addIn);
  document.documentElement.dataset.ready = "true";
}
