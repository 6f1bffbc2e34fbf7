import type { FunctionDefinition, Parameters } from "../catalog/define";
import { NAMESPACE } from "./namespace";

type Omittable = { readonly optional: true } | { readonly default: unknown };

type Needed<P extends Parameters> = {
  [Name in keyof P]: P[Name] extends Omittable ? never : Name;
}[keyof P];

/** An argument as a formula writes it: a number, a reference, `"a text"`. */
export type ArgumentText = string | number;

/** Arguments by name: those without a default must be there, and no other names. */
export type NamedArguments<P extends Parameters> = Readonly<Record<Needed<P>, ArgumentText>> &
  Partial<Readonly<Record<Exclude<keyof P, Needed<P>>, ArgumentText>>>;

/** A call as a formula holds it, each argument in its place: `WATT.SOTP(A1:A9,B1:B9,,,,,0.1)`. */
export function callText<const P extends Parameters>(
  { name, parameters }: FunctionDefinition<P>,
  given: NamedArguments<P>,
): string {
  const texts: Readonly<Record<string, ArgumentText | undefined>> = given;
  const places = Object.keys(parameters);
  const last = places.reduce((found, key, at) => (texts[key] === undefined ? found : at), -1);
  const written = places.slice(0, last + 1).map((key) => texts[key] ?? "");
  return `${NAMESPACE}.${name}(${written.join(",")})`;
}
