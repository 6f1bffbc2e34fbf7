import { literalText } from "../../formula/literals";
import { NAMESPACE } from "../../formula/namespace";
import type { VintageChoice } from "../../presets/types";
import { TEAM_REFERENCE } from "../../workbook/team/table";

/** Which figures a formula takes. */
export interface Choice {
  readonly vintage: VintageChoice;
  /** Prefer the team's table. */
  readonly team: boolean;
}

/** A call of COMPANY without the equals sign; ticker and field are formula texts. */
export function companyCall(ticker: string, field: string, { vintage, team }: Choice): string {
  const overrides = team ? [TEAM_REFERENCE] : [];
  return call("COMPANY", ticker, field, quoted(vintage), ...overrides);
}

export function call(name: string, ...texts: readonly string[]): string {
  return `${NAMESPACE}.${name}(${texts.join(",")})`;
}

export function quoted(text: string): string {
  return literalText(text);
}
