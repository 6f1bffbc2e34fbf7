import type axeCore from "axe-core";
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** Of axe's four grades, those that keep somebody from using the page. */
const GRAVE: readonly axeCore.ImpactValue[] = ["serious", "critical"];

interface Finding {
  readonly rule: string;
  readonly impact: axeCore.ImpactValue;
  readonly elements: string;
}

/** All that axe finds wrong in a part of a page, as "rule: elements". */
export async function findings(frame: Frame, selector: string): Promise<string[]> {
  return (await run(frame, selector)).map(inWords);
}

/** What axe finds wrong and grave on a page, as "rule: elements". */
export async function graveFindings(frame: Frame): Promise<string[]> {
  const all = await run(frame);
  return all.filter(({ impact }) => GRAVE.includes(impact)).map(inWords);
}

async function run(frame: Frame, selector?: string): Promise<Finding[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async (part) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run(part ?? document);
    return violations.map(({ id, impact = null, nodes }) => ({
      rule: id,
      impact,
      elements: nodes.map(({ html }) => html).join(" "),
    }));
  }, selector);
}

function inWords({ rule, elements }: Finding): string {
  return `${rule}: ${elements}`;
}
