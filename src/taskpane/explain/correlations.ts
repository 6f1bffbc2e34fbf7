import { numberField } from "../frame/numberField";
import type { Correlated, Uncertain, Uncertainty } from "./sure";

/** The inputs that are not taken as they are. */
export function namesMoving(inputs: readonly Uncertain[]): readonly string[] {
  return inputs.filter(({ shape }) => shape !== "fixed").map(({ argument }) => argument);
}

/** How each two of the uncertain inputs move together. */
export function correlationFields(
  asked: () => Uncertainty,
  change: (part: Partial<Uncertainty>) => void,
): HTMLElement[] {
  const { inputs, correlated } = asked();
  const names = namesMoving(inputs);
  const pairs = names.flatMap((first, at) =>
    names.slice(at + 1).map((second) => ({ first, second })),
  );
  return pairs.map((pair) => {
    const isPair = ({ first, second }: Correlated): boolean =>
      first === pair.first && second === pair.second;
    return numberField(
      `Correlation of ${pair.first} and ${pair.second} (-1 to 1)`,
      correlated.find(isPair)?.rho ?? null,
      (rho) =>
        change({
          correlated: [
            ...asked().correlated.filter((one) => !isPair(one)),
            ...(rho === null ? [] : [{ ...pair, rho }]),
          ],
        }),
    );
  });
}
