import { leaseRentUsdPerKwMonth } from "../../core/rent";
import { contracts } from "../../presets/contracts";
import type { Contract } from "../../presets/types";
import { words } from "./facts";

/** A contract as the pane shows it. */
export interface ContractFacts {
  readonly contract: Contract;
  readonly title: string;
  /** Status, type and what keeps it out of totals. */
  readonly status: string;
  readonly power: string;
  /** Average over the term per kW of IT load; null where it cannot be computed. */
  readonly rentUsdPerKwMonth: number | null;
  /** What the rent holds, or why there is none. */
  readonly rentNote: string;
}

/** Contracts of a company, the newest first. */
export function contractFacts(ticker: string): readonly ContractFacts[] {
  const newestFirst = (a: Contract, b: Contract): number => (a.announced < b.announced ? 1 : -1);
  return [...contracts(ticker)].sort(newestFirst).map((contract) => ({
    contract,
    title: contractTitle(contract),
    status: statusOf(contract),
    power: powerOf(contract),
    ...rentOf(contract),
  }));
}

/** "Fluidstack for Anthropic". */
export function contractTitle({ counterparty, endTenant }: Contract): string {
  return endTenant === undefined || endTenant === counterparty
    ? counterparty
    : `${counterparty} for ${endTenant}`;
}

function statusOf({ status, type, role, countsInTotals }: Contract): string {
  const shownRole = role === "single" ? [] : [role === "aggregate" ? "sum of several" : "part"];
  const left = countsInTotals ? [] : ["not in totals"];
  return [words(status), words(type), ...shownRole, ...left].join(", ");
}

function powerOf({ siteMw, itMw }: Contract): string {
  const it = itMw === undefined ? [] : [`${itMw} MW critical IT`];
  const site = siteMw === undefined ? [] : [`${siteMw} MW site`];
  return [...it, ...site].join(", ") || "MW not published";
}

type Rent = Pick<ContractFacts, "rentUsdPerKwMonth" | "rentNote">;

function rentOf(contract: Contract): Rent {
  const { itMw, termYears, totalContractValueUsd, type, status } = contract;
  if (status === "cost_side") {
    return none("money flows out: no rent");
  }
  if (totalContractValueUsd === undefined || termYears === undefined) {
    return none("value or term not published");
  }
  if (itMw === undefined) {
    return none("IT load not published: no rent per kW of it");
  }
  const rentUsdPerKwMonth = leaseRentUsdPerKwMonth({
    contractValueUsd: totalContractValueUsd,
    itMw,
    termYears,
    escalatorRate: 0,
    basis: "average",
  });
  const holds = type === "ai_cloud" ? "cloud revenue, GPUs included" : "average over the term";
  return { rentUsdPerKwMonth, rentNote: holds };
}

function none(rentNote: string): Rent {
  return { rentUsdPerKwMonth: null, rentNote };
}
