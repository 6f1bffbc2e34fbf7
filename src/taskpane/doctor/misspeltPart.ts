import { formulas } from "../../doctor/reportWords";
import { isMendable, mendNames, type MisspeltCell } from "../../doctor/misspelt";
import { NAMESPACE } from "../../formula/namespace";
import { formatAddress } from "../../sheet/address";
import { button } from "../frame/controls";
import { element } from "../frame/dom";
import { linkButton } from "../frame/links";
import type { Pane } from "../frame/pane";

const SHOWN = 30;

/** Cells that call functions by names which no function has, each with the name that was meant. */
export function misspeltPart(
  pane: Pane,
  cells: readonly MisspeltCell[],
  { select, done }: { select(address: string): void; done(): void },
): HTMLElement[] {
  if (cells.length === 0) {
    return [];
  }
  const mendable = cells.filter(isMendable);
  const mend = (): void => {
    const run = () => mendNames(pane.port, mendable);
    void pane.perform({ doing: "Mending names", run }).then(done);
  };
  return [
    element("h3", {}, `Misspelt names (${formulas(cells.length)})`),
    element("ul", { class: "text" }, ...cells.slice(0, SHOWN).map((cell) => item(cell, select))),
    element(
      "div",
      { class: "actions" },
      mendable.length > 0 && button(`Mend ${formulas(mendable.length)}`, mend),
    ),
  ];
}

function item({ cell, names }: MisspeltCell, select: (address: string) => void): HTMLElement {
  const address = formatAddress(cell);
  const texts = names.map(({ typed, meant }) =>
    meant === null
      ? `${typed} is no function, and no name is near`
      : `${typed} is no function, did you mean ${NAMESPACE}.${meant}?`,
  );
  return element(
    "li",
    {},
    linkButton(address, () => select(address)),
    `: ${texts.join("; ")}`,
  );
}
