import { miningDisagreements } from "./disagreements";
import {
  mappedOf,
  miningMappings,
  miningVectors,
  runVector,
  type Fate,
  type Outcome,
  type Vector,
} from "./miningVectors";
import { isUnmapped } from "./mapping";

const FATES: Readonly<Record<Fate, string>> = {
  yes: "reproduced from the printed inputs",
  fit: "reproduced after fitting one unprinted input",
  close: "within 3%, not within the tolerance: documented disagreement",
  no: "not reproduced: wrong on its own inputs, or on another basis",
};

/** docs/vectors-mining.md: every published mining figure and what the functions make of it. */
export function miningVectorReport(): string {
  const vectors = miningVectors();
  const outcomes = vectors.flatMap((vector) => {
    const mapped = mappedOf(vector);
    return mapped === undefined ? [] : [runVector(vector, mapped)];
  });
  const rest = vectors.filter((vector) => mappedOf(vector) === undefined);
  return `${[
    "# Published mining figures",
    "Generated from `test/vectors/mining-vectors.csv` and `scripts/vectors`; `test/miningVectors.test.ts` checks every row.",
    ...counts(vectors),
    "## Run through the functions",
    outcomeTable(outcomes),
    "## Disagreements",
    disagreementTable(outcomes),
    "## Not run",
    restTable(rest),
  ].join("\n\n")}\n`;
}

function counts(vectors: readonly Vector[]): string[] {
  const rows = Object.entries(FATES).map(([fate, meaning]) => {
    const all = vectors.filter((vector) => vector.fate === fate);
    const run = all.filter((vector) => mappedOf(vector) !== undefined);
    return `| ${fate} | ${meaning} | ${all.length} | ${run.length} | ${all.length - run.length} |`;
  });
  const run = vectors.filter((vector) => mappedOf(vector) !== undefined).length;
  return [
    [
      "| fate | meaning | figures | run | not run |",
      "|---|---|---|---|---|",
      ...rows,
      `| all | | ${vectors.length} | ${run} | ${vectors.length - run} |`,
    ].join("\n"),
    "A `fit` agrees by construction in the input that was fitted; it shows that the formula can meet the figure, not that the source computed it so.",
  ];
}

function outcomeTable(outcomes: readonly Outcome[]): string {
  return [
    "| case | quantity | functions | published | ours | tolerance | unit | fate | source |",
    "|---|---|---|---|---|---|---|---|---|",
    ...outcomes.map(outcomeRow),
  ].join("\n");
}

function outcomeRow(outcome: Outcome): string {
  const { id, record, functions, how, got, fate } = outcome;
  const quantity = how === "" ? outcome.quantity : `${outcome.quantity} (${how})`;
  const cells = [id, quantity, functions.join(", "), record.expected, digits(got)];
  return `| ${[...cells, digits(outcome.tolerance), record.unit, fate, link(record.source_url)].join(" | ")} |`;
}

function digits(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(8)));
}

function disagreementTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes
    .filter(({ agrees }) => !agrees)
    .map(
      ({ id, record, got }) =>
        `| ${id} | ${record.expected} | ${digits(got)} | ${miningDisagreements[id]} |`,
    );
  return ["| case | published | ours | why |", "|---|---|---|---|", ...rows].join("\n");
}

/** An address that is not secure stays text, so that nobody opens it by a click. */
function link(source: string): string {
  return source.startsWith("https://") ? `<${source}>` : `\`${source}\``;
}

function restTable(vectors: readonly Vector[]): string {
  const rows = vectors.map(({ id, quantity, fate }) => {
    const mapping = miningMappings[quantity];
    return `| ${id} | ${quantity} | ${fate} | ${isUnmapped(mapping) ? mapping.unmapped : ""} |`;
  });
  return ["| case | quantity | fate | why |", "|---|---|---|---|", ...rows].join("\n");
}
