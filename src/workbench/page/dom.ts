/** The element of that id; the page's own markup holds it. */
export function byId<K extends keyof HTMLElementTagNameMap>(
  id: string,
  tag: K,
): HTMLElementTagNameMap[K] {
  const element = document.getElementById(id);
  if (element?.localName !== tag) {
    throw new Error(`The page has no ${tag} #${id}.`);
  }
  return element as HTMLElementTagNameMap[K];
}

export function onClick(id: string, action: () => void): void {
  byId(id, "button").addEventListener("click", action);
}
