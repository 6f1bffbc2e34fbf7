import { catalog } from "../../src/catalog";
import { isOptional, type FunctionDefinition } from "../../src/catalog/define";
import { compile } from "../../src/catalog/evaluate";
import { NAMESPACE } from "../../src/formula/namespace";
import { literalText } from "../../src/formula/literals";
import type { Computed } from "./arithmetic";
import type { Inputs } from "./ledger";

/** Arguments that another function gives where the inputs hold what that one takes. */
const GIVEN_BY: Readonly<Record<string, string>> = {
  networkHashrateEhs: "NETWORK_HASHRATE",
  blockRewardBtc: "BLOCK_REWARD",
  enterpriseValueUsd: "ENTERPRISE_VALUE",
};

/** Inputs whose names do not follow from the argument's. */
const ARGUMENT_OF: Readonly<Record<string, string>> = { hashrate_eh_s: "hashrateEhs" };

/** Outputs by the name that the ledger has for them. */
const OUTPUTS: Readonly<Record<string, string>> = { revenue_per_it_mw: "revenue_usd_per_it_mw" };

type Value = number | string | Computed | null;
type Arguments = ReadonlyMap<string, unknown>;

/**
 * The call of a function with the inputs of a claim.
 *
 * @throws Error if the function is unknown, an argument is missing or an input is of no use to it.
 */
export function functionCall(name: string, inputs: Inputs): Computed {
  const given = new Map(Object.entries(inputs).map(([key, value]) => [argumentName(key), value]));
  const used = new Set<string>();
  const computed = call(name, impliedToo(name, given), used);
  const unused = [...given.keys()].filter((key) => !used.has(key));
  if (unused.length > 0) {
    throw new Error(`${name} has no use for ${unused.join(", ")}`);
  }
  return computed;
}

/** What a claim takes for granted: it asks for the first year's rent, or does not depend on it. */
function impliedToo(name: string, given: Arguments): Arguments {
  const implied: Record<string, Readonly<Record<string, unknown>>> = {
    LEASE_RENT: given.has("escalatorRate") ? {} : { basis: "average" },
    CLOUD_CONTRACT: { itMw: 1, gpuCapexUsd: 0 },
  };
  return new Map([...Object.entries(implied[name] ?? {}), ...given]);
}

function call(name: string, given: Arguments, used: Set<string>): Computed {
  const definition = definitionOf(name);
  const values = Object.keys(definition.parameters).map((argument) => {
    const value = argumentValue(argument, given, used);
    if (value === null && !isOptional(definition.parameters[argument])) {
      throw new Error(`${name} needs ${argument}`);
    }
    return value;
  });
  while (values.at(-1) === null) {
    values.pop();
  }
  return { value: run(definition, values), formula: formula(name, values) };
}

function argumentValue(argument: string, given: Arguments, used: Set<string>): Value {
  const value = given.get(argument);
  if (typeof value === "number" || typeof value === "string") {
    used.add(argument);
    return argument === "output" ? (OUTPUTS[value] ?? value) : value;
  }
  const giver = GIVEN_BY[argument];
  const canGive = giver !== undefined && given.has(firstArgument(giver));
  return canGive ? call(giver, given, used) : null;
}

function run(definition: FunctionDefinition, values: readonly Value[]): number {
  const plain = values.map((value) => (isComputed(value) ? value.value : value));
  const answer = compile(definition)(plain)[0][0];
  if (typeof answer !== "number") {
    throw new Error(`${definition.name} gives no number`);
  }
  return answer;
}

function formula(name: string, values: readonly Value[]): string {
  const texts = values.map((value) => {
    if (value === null) {
      return "";
    }
    return isComputed(value) ? value.formula.slice(1) : literalText(value);
  });
  return `=${NAMESPACE}.${name}(${texts.join(",")})`;
}

function isComputed(value: Value): value is Computed {
  return typeof value === "object" && value !== null;
}

function definitionOf(name: string): FunctionDefinition {
  const definition = catalog.find((other) => other.name === name);
  if (definition === undefined) {
    throw new Error(`there is no function ${name}`);
  }
  return definition;
}

function firstArgument(name: string): string {
  return Object.keys(definitionOf(name).parameters)[0];
}

/** "site_to_it_ratio" as "siteToItRatio". */
function argumentName(input: string): string {
  return (
    ARGUMENT_OF[input] ?? input.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  );
}
