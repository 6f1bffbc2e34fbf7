import type { Example, FunctionDefinition } from "../../catalog/define";
import { button } from "../frame/controls";
import { element, formulaCode } from "../frame/dom";
import { createAnswerer } from "./answer";
import { filledByExample, textsOfExample, type Lookup } from "./examples";
import { formulaText } from "./formulaText";
import { resultView } from "./result";
import type { Tryout } from "./tryout";

/** The examples, each computed here and now, to insert or to put into the form. */
export function exampleList(lookup: Lookup, tryout: Tryout): HTMLElement {
  const { definition } = lookup;
  const answerer = createAnswerer(definition);
  return element(
    "section",
    {},
    element("h3", {}, definition.examples.length > 1 ? "Examples" : "Example"),
    ...definition.examples.map((example) => {
      const filled = filledByExample(lookup, example);
      const calculation = { filled, answer: answerer(filled), unreadable: false };
      return element(
        "div",
        { class: "example" },
        element("p", {}, example.note),
        formulaCode(
          formulaText(
            definition.name,
            filled.map(({ input }) => input),
            null,
          ),
        ),
        resultView(definition, calculation.answer),
        element(
          "div",
          { class: "actions" },
          button("Insert", () => tryout.insert(calculation)),
          takesArguments(definition, example) &&
            button("Fill in the form", () => tryout.fill(textsOfExample(lookup, example))),
        ),
      );
    }),
  );
}

function takesArguments({ parameters }: FunctionDefinition, example: Example): boolean {
  return Object.keys(parameters).length > 0 && example.arguments.length > 0;
}
