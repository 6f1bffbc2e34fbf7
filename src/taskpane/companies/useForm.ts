import type { FunctionDefinition } from "../../catalog/define";
import { parseAddress } from "../../sheet/address";
import type { NamedRange } from "../../sheet/cells";
import { element, fill } from "../frame/dom";
import type { GivenArgument } from "./calculation";
import { DEFAULT_VINTAGE } from "../../presets/vintages";
import { companyArguments, fillableFunctions } from "./companyArguments";
import { folded, select } from "../frame/parts";
import type { Session } from "./session";
import { createArgument, type ArgumentControl } from "./useArgument";

/** A function, a company, and what each argument comes to. */
export interface UseForm {
  readonly element: HTMLElement;
  ticker(): string;
  definition(): FunctionDefinition;
  /** The arguments in Excel's order, or what is missing, in a sentence. */
  given(): readonly GivenArgument[] | string;
  /** What the form of the function would take, by argument. */
  texts(): Readonly<Record<string, string>>;
}

export interface UseFormOptions {
  readonly session: Session;
  readonly ticker: string;
  onChange(): void;
}

/** The state of the network beside the figures of the default vintage. */
const DEFAULT_MONTH = "2025-11";

export function createUseForm({ session, ticker: first, onChange }: UseFormOptions): UseForm {
  const { pane } = session;
  const functions = fillableFunctions();
  let [ticker, definition] = [first, functions[0]];
  let controls: readonly ArgumentControl[] = [];
  let names: readonly NamedRange[] = [];
  const holder = element("div", { class: "form" });
  const references = () => ({ sheet: sheetOf(pane.selection.address), names });
  const show = (): void => {
    const month = session.vintage() === DEFAULT_VINTAGE ? DEFAULT_MONTH : undefined;
    controls = companyArguments(definition, ticker, session.vintage()).map((argument) =>
      createArgument({ pane, argument, references, onChange, month }),
    );
    fill(holder, element("p", {}, definition.summary), ...arranged(controls));
  };
  const company = namedSelect("Company", [session.picked(), ticker], (chosen) => {
    ticker = chosen;
    show();
    onChange();
  });
  const all = functions.map(({ name }) => name);
  const which = namedSelect("Function", [all, definition.name], (name) => {
    definition = functions.find((one) => one.name === name) ?? definition;
    show();
    onChange();
  });
  void pane.port.names().then(
    (found) => (names = found),
    () => undefined,
  );
  show();
  return {
    element: element("div", {}, company, which, holder),
    ticker: () => ticker,
    definition: () => definition,
    given: () => givenBy(controls),
    texts: () => Object.fromEntries(controls.map((one) => [one.argument.name, one.text()])),
  };
}

function namedSelect(
  label: string,
  [names, chosen]: readonly [readonly string[], string],
  onChoose: (name: string) => void,
): HTMLElement {
  const choices = names.map((name) => ({ value: name, label: name }));
  return select({ label, choices, chosen, onChoose });
}

/** Required ones and those the company fills first, the others folded away. */
function arranged(controls: readonly ArgumentControl[]): HTMLElement[] {
  const first = controls.filter(({ argument }) => argument.required);
  const others = controls.filter(({ argument }) => !argument.required);
  const shown = first.map((control) => control.element);
  return others.length === 0
    ? shown
    : [
        ...shown,
        folded(
          `Optional arguments (${others.length})`,
          element("div", { class: "form" }, ...others.map((control) => control.element)),
        ),
      ];
}

/** The arguments in Excel's order, or what is missing. */
function givenBy(controls: readonly ArgumentControl[]): readonly GivenArgument[] | string {
  const given: GivenArgument[] = [];
  const missing: string[] = [];
  let problem: string | null = null;
  for (const control of controls) {
    const state = control.state();
    if (state === null) {
      if (control.argument.required) {
        missing.push(control.argument.name);
      }
    } else if ("problem" in state) {
      problem ??= state.problem;
    } else {
      given.push(state);
    }
  }
  return problem ?? (missing.length > 0 ? `Fill in ${missing.join(", ")} first.` : given);
}

function sheetOf(address: string | null): string | null {
  return address === null ? null : parseAddress(address).sheet;
}
