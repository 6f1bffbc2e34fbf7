/** How long a test waits for what must come, also on a slow and busy machine. */
export const WAIT_MS = 240_000;
