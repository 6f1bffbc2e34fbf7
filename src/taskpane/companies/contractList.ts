import { contracts } from "../../presets/contracts";
import type { Contract } from "../../presets/types";
import { element } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { contractFacts, type ContractFacts } from "./contractFacts";
import { shownValue } from "./facts";
import { folded, sourceLink } from "../frame/parts";

/** The contracts of a company, folded away; null where there are none. */
export function contractList(pane: Pane, ticker: string): HTMLElement | null {
  const count = contracts(ticker).length;
  return count === 0
    ? null
    : folded(
        `Contracts (${count})`,
        element(
          "ul",
          { class: "contracts" },
          ...contractFacts(ticker).map((facts) => contractItem(pane, facts)),
        ),
      );
}

function contractItem(pane: Pane, facts: ContractFacts): HTMLElement {
  const { contract, title, status, power } = facts;
  return element(
    "li",
    {},
    element(
      "p",
      {},
      element("strong", {}, title),
      " ",
      sourceLink(pane, contract.sourceUrl, `Source of the contract with ${title}`),
    ),
    element("p", {}, power),
    element("p", {}, termsText(facts)),
    element("p", {}, rentText(facts)),
    element("small", {}, `${status}; announced ${announcedText(contract)}`),
    contract.note !== "" && element("small", { class: "note" }, contract.note),
  );
}

function announcedText({ announced, vintage }: Contract): string {
  return vintage === "later" ? `${announced}, after 18 November 2025` : announced;
}

function termsText({ contract }: ContractFacts): string {
  const { totalContractValueUsd: value, termYears } = contract;
  const total =
    value === undefined
      ? "value not published"
      : shownValue({ field: "hpc_contract_value_usd", value, unit: "USD" });
  return termYears === undefined
    ? `${total}, term not published`
    : `${total} over ${termYears} years`;
}

function rentText({ rentUsdPerKwMonth, rentNote }: ContractFacts): string {
  return rentUsdPerKwMonth === null
    ? `Rent: ${rentNote}`
    : `${rentUsdPerKwMonth.toFixed(2)} USD/kW-month of IT load (${rentNote})`;
}
