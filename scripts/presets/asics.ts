import { toKey } from "../../src/presets/names";
import type { CsvRecord } from "../csv";
import {
  agree,
  amount,
  checkCells,
  filled,
  orBlank,
  repeated,
  type Rule,
  webAddress,
} from "./check";
import { declaration, distinct, heading, lines, numberOrUnknown, tuple } from "./emit";

const REPOSITORY_FILE = /^[\w.-]+\/[\w.-]+:\S+$/;
const LIST_WITHOUT_ADDRESS = /^unlocated:\S+$/;

const source: Rule = (cell) =>
  REPOSITORY_FILE.test(cell) || LIST_WITHOUT_ADDRESS.test(cell) ? undefined : webAddress(cell);

const CELL_RULES: Readonly<Record<string, Rule>> = {
  model: filled,
  maker: filled,
  hashrate_th_s: amount(),
  power_w: amount(),
  efficiency_j_th: amount(),
  year: orBlank((cell) => (/^20\d\d$/.test(cell) ? undefined : `is '${cell}', not a year`)),
  source_url: source,
  note: () => undefined,
};

/** Everything wrong with the mining machines, a sentence each; empty if they may be shipped. */
export function checkAsics(records: readonly CsvRecord[]): string[] {
  const rows = records.flatMap((record) => {
    const problems = checkCells(record, CELL_RULES);
    const all = problems.length > 0 ? problems : checkAsic(record);
    return all.map((problem) => `${record.model}: ${problem}`);
  });
  const twice = repeated(records.map(({ model }) => toKey(model)));
  return [...rows, ...twice.map((model) => `${model}: more than one row`)];
}

function checkAsic(record: CsvRecord): string[] {
  const { hashrate_th_s: hashrate, power_w: power, efficiency_j_th: efficiency } = record;
  const computed = Number(power) / Number(hashrate);
  const problems: string[] = [];
  if (!agree(computed, Number(efficiency), 0.02)) {
    problems.push(`${power} W / ${hashrate} TH/s is not ${efficiency} J/TH`);
  }
  if (record.source_url.startsWith("unlocated:") && !record.note.includes("verify")) {
    problems.push("a source without an address needs a warning in the note");
  }
  return problems;
}

/** The typed data of the machines; expects records without problems. */
export function emitAsics(records: readonly CsvRecord[]): string {
  const texts = distinct(records.flatMap((record) => [record.source_url, record.note]));
  const rows = records.map((r) =>
    tuple([
      r.model,
      r.maker,
      Number(r.hashrate_th_s),
      Number(r.power_w),
      Number(r.efficiency_j_th),
      numberOrUnknown(r.year),
      texts.indexOf(r.source_url),
      texts.indexOf(r.note),
    ]),
  );
  return (
    heading("asics.csv", "AsicRow", "rows") +
    declaration(
      "asicTexts",
      "string",
      lines(
        texts.map((text) => JSON.stringify(text)),
        "",
      ),
    ) +
    declaration("asicRows", "AsicRow", lines(rows, ""))
  );
}
