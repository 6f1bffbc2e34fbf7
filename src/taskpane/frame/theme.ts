import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import type { Preferences } from "./preferences";

export const THEME_CHOICES = ["auto", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export interface ThemeSwitch {
  readonly choice: ThemeChoice;
  choose(choice: ThemeChoice): void;
}

const KEY = "theme";

/** Linux has no Segoe UI; its default face is so wide that the tabs would break into two lines. */
const FONTS = {
  fontFamilyBase: `${webLightTheme.fontFamilyBase.replace(/,\s*sans-serif$/, "")}, Arial, "Liberation Sans", sans-serif`,
};
const LIGHT = { ...webLightTheme, ...FONTS };
const DARK = { ...webDarkTheme, ...FONTS };

/**
 * Sets the theme now and whenever the choice or the system changes. "auto" follows Office where it
 * tells its theme (Excel on the web does not), else the system.
 */
export function startTheme(preferences: Preferences, officeIsDark: boolean | null): ThemeSwitch {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let choice = toChoice(preferences.get(KEY));
  const apply = (): void => {
    const dark = choice === "auto" ? (officeIsDark ?? system.matches) : choice === "dark";
    setTheme(dark ? DARK : LIGHT);
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  };
  system.addEventListener("change", apply);
  apply();
  return {
    get choice() {
      return choice;
    },
    choose(next) {
      choice = next;
      preferences.set(KEY, next);
      apply();
    },
  };
}

/** What Office tells of its colours; older clients turn every value into the text of a colour. */
interface OfficeTheme {
  readonly isDarkTheme?: unknown;
  readonly bodyBackgroundColor?: unknown;
}

/** null where Office does not tell. */
export function isOfficeDark(theme: OfficeTheme | undefined): boolean | null {
  if (typeof theme?.isDarkTheme === "boolean") {
    return theme.isDarkTheme;
  }
  const [, ...channels] =
    /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(theme?.bodyBackgroundColor)) ?? [];
  const light = channels.reduce((sum, channel) => sum + parseInt(channel, 16), 0);
  return channels.length === 0 ? null : light < (3 * 255) / 2;
}

function toChoice(stored: string | null): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === stored) ?? "auto";
}
