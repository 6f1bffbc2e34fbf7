import type { Preferences } from "../frame/preferences";

/* The functions that a user opens often, and those he marks. */

const RECENT = "recent";
const FAVOURITES = "favourites";
const MOST_RECENT = 6;

export function recentNames(preferences: Preferences): readonly string[] {
  return names(preferences, RECENT);
}

export function favouriteNames(preferences: Preferences): readonly string[] {
  return names(preferences, FAVOURITES);
}

/** Where the guided first sheet was left: the step and the sheet. */
export const WALK = "walk";

export function hasBegun(preferences: Preferences): boolean {
  return (preferences.get(WALK) ?? "") !== "";
}

/** The newest first, each once. */
export function rememberName(preferences: Preferences, name: string): void {
  const others = recentNames(preferences).filter((one) => one !== name);
  put(preferences, RECENT, [name, ...others].slice(0, MOST_RECENT));
}

/** Answers whether the function is a favourite now. */
export function toggleFavourite(preferences: Preferences, name: string): boolean {
  const known = favouriteNames(preferences);
  const was = known.includes(name);
  put(preferences, FAVOURITES, was ? known.filter((one) => one !== name) : [...known, name]);
  return !was;
}

function names(preferences: Preferences, key: string): readonly string[] {
  return (preferences.get(key) ?? "").split(" ").filter(Boolean);
}

function put(preferences: Preferences, key: string, list: readonly string[]): void {
  preferences.set(key, list.join(" "));
}
