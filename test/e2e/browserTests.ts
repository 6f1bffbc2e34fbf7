import { startBrowser, type BrowserSession, type Workbench } from "./harness";

/**
 * Starts a browser for the tests of a file; answers what brings its workbench back to how it opens.
 * After each test there must have been no problems.
 */
export function useBrowser(): BrowserSession["open"] {
  let session: BrowserSession;
  let opened: Workbench | undefined;
  beforeAll(async () => {
    session = await startBrowser();
  });
  afterEach(() => expect(opened?.newProblems() ?? []).toEqual([]));
  afterAll(() => session.close());
  return async (options) => (opened = await session.open(options));
}
