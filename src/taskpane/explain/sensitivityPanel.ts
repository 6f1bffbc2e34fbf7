import { select } from "../frame/parts";
import { element, fill } from "../frame/dom";
import type { ExplainedCall } from "./explanation";
import { movableArguments } from "./solve";

/** A picture of the result over one or two of its inputs. */
export class SensitivityPanel {
  readonly element: HTMLDetailsElement;
  private readonly choices = element("div", { class: "tool" });
  private readonly picture = element("div", { class: "picture" });
  private explained: ExplainedCall | null = null;
  private first = "";
  /** "" for a picture over one input. */
  private second = "";

  constructor() {
    this.element = element(
      "details",
      { class: "folded tool-panel", on: { toggle: () => void this.draw() } },
      element("summary", {}, "Sensitivity"),
      this.choices,
      this.picture,
    );
  }

  /** Keeps the chosen inputs as long as the function stays the same. */
  show(explained: ExplainedCall): void {
    const names = movableArguments(explained);
    const same = this.explained?.definition === explained.definition;
    this.explained = explained;
    this.element.hidden = names.length === 0;
    if (!same || !names.includes(this.first)) {
      this.first = names[0] ?? "";
      this.second = "";
      this.offer(names);
    }
    void this.draw();
  }

  private offer(names: readonly string[]): void {
    const others = names.filter((name) => name !== this.first);
    this.second = others.includes(this.second) ? this.second : "";
    fill(
      this.choices,
      select({
        label: "Over",
        choices: toChoices(names),
        chosen: this.first,
        onChoose: (name) => {
          this.first = name;
          this.offer(names);
          void this.draw();
        },
      }),
      select({
        label: "And over",
        choices: [{ value: "", label: "nothing else" }, ...toChoices(others)],
        chosen: this.second,
        onChoose: (name) => {
          this.second = name;
          void this.draw();
        },
      }),
    );
  }

  /** The code that draws loads when someone looks. */
  private async draw(): Promise<void> {
    const { explained, first, second } = this;
    if (!this.element.open || explained === null || first === "") {
      return;
    }
    try {
      const { sensitivityPicture } = await import("./sensitivityPicture");
      if (explained === this.explained && first === this.first && second === this.second) {
        fill(this.picture, sensitivityPicture(explained, first, second === "" ? null : second));
      }
    } catch {
      const sentence = "The picture could not be loaded. Check the connection, then try again.";
      fill(this.picture, element("p", { class: "error" }, sentence));
    }
  }
}

function toChoices(names: readonly string[]): { value: string; label: string }[] {
  return names.map((value) => ({ value, label: value }));
}
