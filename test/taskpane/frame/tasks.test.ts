/** @jest-environment jsdom */
import { createStatusLine } from "../../../src/taskpane/frame/status";
import { taskRunner, type Perform } from "../../../src/taskpane/frame/tasks";
import { PortError } from "../../../src/sheet/errors";

function run(): {
  perform: Perform;
  text(): string;
  button(label: string): HTMLElement | undefined;
} {
  const status = createStatusLine();
  document.body.replaceChildren(status.element);
  return {
    perform: taskRunner(status),
    text: () => status.element.textContent ?? "",
    button: (label) =>
      [...status.element.querySelectorAll<HTMLElement>("fluent-button")].find(
        ({ textContent }) => textContent === label,
      ),
  };
}

it("shows what it does, then how it went", async () => {
  const { perform, text } = run();
  const done = perform({ doing: "Counting", run: async () => ({ text: "Counted 3 cells." }) });
  expect(text()).toBe("Counting...");
  await done;
  expect(text()).toContain("Counted 3 cells.");
});

it("says a port's sentence", async () => {
  const { perform, text } = run();
  await perform({
    doing: "Writing",
    run: () => Promise.reject(new PortError("protected", "The sheet Plan is protected.")),
  });
  expect(text()).toContain("The sheet Plan is protected.");
});

it("says a port's sentence from another page too", async () => {
  const { perform, text } = run();
  await perform({
    doing: "Writing",
    run: () => Promise.reject({ reason: "missing", message: "There is no sheet Plan." }),
  });
  expect(text()).toContain("There is no sheet Plan.");
});

it("offers to try again when a part of the pane does not load", async () => {
  const { perform, text, button } = run();
  const refusal = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
  await perform({ doing: "Repairing formulas", run: () => Promise.reject(refusal) });
  expect(text()).toContain("A part of Hashwatt could not be loaded. Check the connection");
  expect(button("Try again")).toBeDefined();
});

it("offers to try again when a cell is being edited", async () => {
  const { perform, text, button } = run();
  let editing = true;
  await perform({
    doing: "Writing",
    run: async () => {
      if (editing) {
        throw new PortError("editing", "busy");
      }
      return { text: "Written." };
    },
  });
  expect(text()).toContain("press Enter or Esc");
  editing = false;
  button("Try again")?.click();
  await new Promise((resolve) => setTimeout(resolve));
  expect(text()).toContain("Written.");
});

it("tells after a while that Excel may be waiting for the end of an edit", async () => {
  jest.useFakeTimers();
  const { perform, text } = run();
  void perform({ doing: "Writing", run: () => new Promise(() => undefined) });
  jest.advanceTimersByTime(3000);
  expect(text()).toContain("If you are editing a cell");
  jest.useRealTimers();
});

it("runs one task at a time", async () => {
  const { perform } = run();
  const started: string[] = [];
  let finish: () => void = () => undefined;
  const first = perform({
    doing: "First",
    run: () => {
      started.push("first");
      return new Promise((resolve) => {
        finish = () => resolve(null);
      });
    },
  });
  await perform({
    doing: "Second",
    run: async () => {
      started.push("second");
      return null;
    },
  });
  finish();
  await first;
  expect(started).toEqual(["first"]);
});
