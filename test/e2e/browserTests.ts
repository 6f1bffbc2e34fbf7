import { BUILD_MS, startBrowser, type BrowserSession, type Workbench } from "./harness";

/**
 * Starts a browser for the tests of a file; answers what opens a workbench in it. After each test,
 * or after all that share theirs, every workbench is closed and must have had no problems.
 */
export function useBrowser({ shared = false } = {}): BrowserSession["open"] {
  const opened: Workbench[] = [];
  let session: BrowserSession;
  beforeAll(async () => {
    session = await startBrowser();
  }, BUILD_MS);
  const afterUse = shared ? afterAll : afterEach;
  afterUse(() => closeAll(opened.splice(0)));
  afterAll(() => session.close());
  return async (options) => {
    const workbench = await session.open(options);
    opened.push(workbench);
    return workbench;
  };
}

async function closeAll(workbenches: readonly Workbench[]): Promise<void> {
  await Promise.all(workbenches.map((workbench) => workbench.close()));
  expect(workbenches.flatMap(({ problems }) => problems)).toEqual([]);
}
