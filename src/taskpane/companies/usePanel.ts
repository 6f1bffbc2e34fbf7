import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import type { BlockBuilder } from "./block";
import { calculationBlock } from "./calculation";
import { offerTeam } from "./compsPanel";
import type { Panel, Session } from "./session";
import { createTargetChoice } from "./targetChoice";
import { createUseForm } from "./useForm";

/** Fills the arguments of a function from a company and asks for those it cannot fill. */
export function createUsePanel(session: Session, ticker: string): Panel {
  let team = false;
  const form = createUseForm({ session, ticker, onChange: () => target.refresh() });
  const build = (): BlockBuilder | string => {
    const given = form.given();
    const [definition, company] = [form.definition(), form.ticker()];
    const choice = { vintage: session.vintage(), team };
    return typeof given === "string"
      ? given
      : (at) => calculationBlock({ definition, ticker: company, given, ...choice }, at);
  };
  const sheetName = (): string => sheetNameOf(form.ticker(), form.definition().result.label);
  const target = createTargetChoice({ session, sheetName, build });
  const teamChoice = element("div");
  void offerTeam(session, (chosen) => {
    team = chosen;
    target.refresh();
  }).then((box) => fill(teamChoice, box));
  const tryOut = (): void => {
    const request = { name: form.definition().name, inputs: form.texts() };
    void session.pane.open("functions", request);
  };
  return {
    title: "Use in a function",
    element: element(
      "div",
      {},
      form.element,
      teamChoice,
      target.element,
      button("Try it in Functions", tryOut),
    ),
    close: () => target.close(),
  };
}

function sheetNameOf(ticker: string, label: string): string {
  return `${ticker} ${label.replace(/[[\]:*?/\\']/g, " ")}`.slice(0, 31).trim();
}
