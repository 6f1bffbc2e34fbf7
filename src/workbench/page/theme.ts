import type { Engine } from "../engine/engine";

const SYSTEM = matchMedia("(prefers-color-scheme: dark)");

export function systemIsDark(): boolean {
  return SYSTEM.matches;
}

/** The page itself follows by its style sheet, the grid has to be told. */
export function followSystemTheme({ api }: Engine): void {
  SYSTEM.addEventListener("change", ({ matches }) => api.toggleDarkMode(matches));
}
