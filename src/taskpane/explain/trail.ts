import { element, fill } from "../frame/dom";
import { linkButton } from "../frame/links";

/** The cells that links of an explanation led through, with a way back to each. */
export interface Trail {
  readonly element: HTMLElement;
  /** Goes on to a cell from the one that is shown. */
  to(address: string, from: string | null): void;
  /** The user moves on his own: the trail ends unless it led there. */
  moved(address: string | null): void;
}

export function createTrail(goBack: (address: string) => void): Trail {
  const root = element("p", { class: "trail" });
  let path: readonly string[] = [];
  let visiting: string | null = null;
  const set = (next: readonly string[]): void => {
    path = next;
    fill(root, ...path.flatMap((one) => [linkButton(`Back to ${one}`, () => goBack(one)), " "]));
  };
  return {
    element: root,
    to(address, from) {
      visiting = address;
      const known = path.indexOf(address);
      set(known >= 0 ? path.slice(0, known) : from === null ? path : [...path, from]);
    },
    moved(address) {
      if (address !== visiting) {
        visiting = null;
        set([]);
      }
    },
  };
}
