import { PortError } from "../../src/sheet/errors";
import { WAIT_MS } from "../support/patience";

/** Expects a refusal with its reason, and a whole sentence for the user. */
export async function expectRefusal(
  operation: Promise<unknown>,
  reason: PortError["reason"],
  part: string | RegExp = /./,
): Promise<void> {
  const error: unknown = await operation.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PortError);
  const { reason: actual, message } = error as PortError;
  expect({ reason: actual, message }).toEqual({ reason, message: expect.stringMatching(part) });
  expect(message).toMatch(/^["A-Z].*[.?]$/);
}

/** Waits for something that a host does in its own time; fails after two seconds, or as long as given. */
export async function eventually(check: () => void): Promise<void> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    try {
      check();
      return;
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

/** Long enough for a late event to arrive that should not. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}
