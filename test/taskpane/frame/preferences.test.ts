/** @jest-environment jsdom */
import { openPreferences } from "../../../src/taskpane/frame/preferences";

afterEach(() => localStorage.clear());

it("keeps a choice for the next time, apart from other sites", () => {
  openPreferences("site-a.").set("theme", "dark");
  expect(openPreferences("site-a.").get("theme")).toBe("dark");
  expect(openPreferences("site-b.").get("theme")).toBeNull();
});

it("keeps a choice while the pane is open where the browser refuses storage", () => {
  const refuse = (): never => {
    throw new DOMException("denied", "SecurityError");
  };
  const get = jest.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
  const set = jest.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
  const preferences = openPreferences("");
  preferences.set("theme", "light");
  expect(preferences.get("theme")).toBe("light");
  get.mockRestore();
  set.mockRestore();
});
