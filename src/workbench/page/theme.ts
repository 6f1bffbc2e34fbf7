import { ThemeService } from "@univerjs/core";
import { ICanvasColorService } from "@univerjs/engine-render";
import type { Engine } from "../engine/engine";

const SYSTEM = matchMedia("(prefers-color-scheme: dark)");

export function systemIsDark(): boolean {
  return SYSTEM.matches;
}

/** The page itself follows by its style sheet, the grid has to be told. */
export function followSystemTheme(engine: Engine): void {
  keepInputsReadable(engine);
  SYSTEM.addEventListener("change", ({ matches }) => engine.api.toggleDarkMode(matches));
}

const INPUT_BLUE = "#0000FF";
const LIGHT_BLUE = "#7FA8FF";

/**
 * In dark mode the grid turns every colour round by itself. The blue that marks inputs in models
 * would come out too dark to read on its turned yellow (contrast 3.2 to 1; this one has 7).
 */
function keepInputsReadable({ injector }: Engine): void {
  const colors = injector.get(ICanvasColorService);
  const theme = injector.get(ThemeService);
  const turned = colors.getRenderColor.bind(colors);
  colors.getRenderColor = (color) =>
    theme.darkMode && color.toUpperCase() === INPUT_BLUE ? LIGHT_BLUE : turned(color);
}
