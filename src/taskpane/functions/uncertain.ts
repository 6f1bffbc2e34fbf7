import type { FunctionDefinition } from "../../catalog/define";
import type { SimulationForm } from "../explain/simulationForm";
import { element, fill } from "../frame/dom";
import type { FilledArgument } from "./answer";
import { isSimulation } from "./numberFormats";

interface Named {
  readonly definition: FunctionDefinition;
  find(name: string): FunctionDefinition | undefined;
}

/** The choice of shapes in the form of a simulation, whose code loads with it; null elsewhere. */
export function createUncertain(
  { definition, find }: Named,
  put: (texts: Readonly<Record<string, string>>) => void,
): SimulationForm | null {
  if (!isSimulation(definition)) {
    return null;
  }
  const place = element("div");
  let last: readonly FilledArgument[] = [];
  let form: SimulationForm | null = null;
  void import("../explain/simulationForm").then(({ createSimulationForm }) => {
    form = createSimulationForm({ definition, find, put });
    fill(place, form.element);
    form.show(last);
  });
  return {
    element: place,
    show(filled) {
      last = filled;
      form?.show(filled);
    },
  };
}
