import type { SiteBasis } from "../../catalog/companies/siteLoads";
import { BUILD_OUT_QUARTERS } from "../charts/buildOut";
import { buildOutPicture } from "../charts/buildOutPicture";
import { startingInputs } from "../charts/picture";
import { element, fill } from "../frame/dom";
import { radioGroup, select } from "../frame/parts";
import type { Position } from "./block";
import { BASIS_LABELS, buildOutBlock } from "./buildOutBlock";
import type { Panel, Session } from "./session";
import { createTargetChoice } from "./targetChoice";

const BASES = ["gross", "critical_it"] as const satisfies readonly SiteBasis[];

/** When the picked companies' megawatts are energized: seen as a chart, inserted as one formula. */
export function createBuildOutPanel(session: Session): Panel {
  const tickers = session.picked();
  let basis: SiteBasis = "gross";
  const target = createTargetChoice({
    session,
    sheetName: () => "Build-out",
    build: () => (at: Position) =>
      buildOutBlock({ tickers, basis, quarters: BUILD_OUT_QUARTERS }, at),
  });
  return {
    title: `Build-out of ${tickers.join(", ")}`,
    element: element(
      "div",
      {},
      chart(tickers),
      radioGroup<SiteBasis>({
        legend: "Megawatts",
        choices: BASES.map((value) => ({ value, label: BASIS_LABELS[value] })),
        chosen: basis,
        onChoose(value) {
          basis = value;
          target.refresh();
        },
      }),
      target.element,
    ),
    close: () => target.close(),
  };
}

/** The picture of the picked companies; those without a dated site are named. */
function chart(tickers: readonly string[]): HTMLElement {
  const known = buildOutPicture.companies?.tickers ?? [];
  const companies = tickers.filter((ticker) => known.includes(ticker));
  const left = tickers.filter((ticker) => !known.includes(ticker));
  const { choice } = buildOutPicture;
  const place = element("figure");
  const show = (chosen: string): void => {
    const inputs = { ...startingInputs(buildOutPicture), companies, choice: chosen };
    const { svg, gist } = buildOutPicture.draw(inputs);
    const without = left.length === 0 ? "" : ` No dated site load: ${left.join(", ")}.`;
    fill(place, svg, element("figcaption", { class: "hint" }, gist + without));
  };
  show(choice?.value ?? "");
  return element(
    "div",
    {},
    place,
    choice !== undefined &&
      select({ label: "Chart", choices: choice.choices, chosen: choice.value, onChoose: show }),
  );
}
