import { select } from "../frame/parts";
import { element, fill } from "../frame/dom";
import { numberField } from "../frame/numberField";
import type { ExplainedCall } from "./explanation";
import { reachOver, strongestFirst, type Range } from "./sensitivity";
import { movableArguments } from "./solve";

/** A picture of the result over one or two of its inputs. */
export interface SensitivityPanel {
  readonly element: HTMLElement;
  /** Keeps the chosen inputs as long as the function stays the same. */
  show(explained: ExplainedCall): void;
}

interface Chosen {
  readonly names: readonly string[];
  first: string;
  /** "" for a picture over one input. */
  second: string;
  /** What the user typed in place of the first input's own reach. */
  range: Range | undefined;
}

export function createSensitivityPanel(): SensitivityPanel {
  const choices = element("div", { class: "tool" });
  const picture = element("div", { class: "picture" });
  const root = element(
    "details",
    { class: "folded tool-panel", on: { toggle: () => open() } },
    element("summary", {}, "Sensitivity"),
    choices,
    picture,
  );
  let explained: ExplainedCall | null = null;
  let chosen: Chosen | null = null;

  /** The code that draws loads when someone looks. */
  const draw = async (): Promise<void> => {
    const [asked, wanted] = [explained, chosen];
    if (!root.open || asked === null || wanted === null) {
      return;
    }
    const { first, second, range } = wanted;
    try {
      const { sensitivityPicture } = await import("./sensitivityPicture");
      if (asked === explained && wanted === chosen) {
        const over = { first, second: second === "" ? null : second, range };
        fill(picture, sensitivityPicture(asked, over));
      }
    } catch {
      const sentence = "The picture could not be loaded. Check the connection, then try again.";
      fill(picture, element("p", { class: "error" }, sentence));
    }
  };
  const choose = (next: Chosen): void => {
    chosen = next;
    if (explained !== null) {
      fill(choices, ...chooser(next, choose), rangeOf(explained, next, choose));
    }
    void draw();
  };
  /** Which input counts most is worked out when someone looks. */
  const open = (): void => {
    if (root.open && !root.hidden && explained !== null && chosen === null) {
      const names = strongestFirst(explained, movableArguments(explained));
      choose({ names, first: names[0], second: "", range: undefined });
    }
  };
  return {
    element: root,
    show(next) {
      const same = explained?.definition === next.definition;
      const names = movableArguments(next);
      root.hidden = names.length === 0;
      explained = next;
      if (!same || root.hidden || chosen === null) {
        chosen = null;
        open();
      } else {
        choose(chosen);
      }
    },
  };
}

type Choose = (next: Chosen) => void;

function chooser(chosen: Chosen, choose: Choose): HTMLElement[] {
  const { names, first, second } = chosen;
  const others = names.filter((name) => name !== first);
  return [
    select({
      label: "Over",
      choices: toChoices(names),
      chosen: first,
      onChoose: (name) =>
        choose({
          ...chosen,
          first: name,
          second: second === name ? "" : second,
          range: undefined,
        }),
    }),
    select({
      label: "And over",
      choices: [{ value: "", label: "nothing else" }, ...toChoices(others)],
      chosen: second,
      onChoose: (name) => choose({ ...chosen, second: name }),
    }),
  ];
}

/** From and to of the first input; a map goes its own way round both. */
function rangeOf(explained: ExplainedCall, chosen: Chosen, choose: Choose): HTMLElement | null {
  if (chosen.second !== "") {
    return null;
  }
  const reach = chosen.range ?? reachOver(explained, chosen.first);
  let [low, high] = [reach?.low ?? null, reach?.high ?? null];
  const root = element("div", { class: "pair" });
  const put = (): void => {
    if (low !== null && high !== null && low < high) {
      choose({ ...chosen, range: { low, high } });
    }
  };
  root.append(
    numberField("From", low, (value) => {
      low = value;
      put();
    }),
    numberField("To", high, (value) => {
      high = value;
      put();
    }),
  );
  return root;
}

function toChoices(names: readonly string[]): { value: string; label: string }[] {
  return names.map((value) => ({ value, label: value }));
}
