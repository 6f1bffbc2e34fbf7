import { SITE_STAGES, SITE_USES } from "../../src/presets/siteTypes";
import { COVERED_TICKERS, PEER_TICKERS } from "../../src/presets/tickers";
import type { CsvRecord } from "../csv";
import {
  amount,
  checkCells,
  checkEvidence,
  confidence,
  filled,
  isoDate,
  oneOf,
  orBlank,
  partialDateOrQuarter,
  repeated,
  type Rule,
  webAddress,
} from "./check";
import { notesOf, type PackedFile, packedFile } from "./emit";

const quantity = orBlank(amount());
const anything: Rule = () => undefined;

const CELL_RULES: Readonly<Record<string, Rule>> = {
  site_id: (cell) => (/^[a-z]+(_[a-z0-9]+)+$/.test(cell) ? undefined : `is '${cell}', not a slug`),
  ticker: oneOf([...COVERED_TICKERS, ...PEER_TICKERS]),
  site: filled,
  part_of: anything,
  state: (cell) =>
    /^[A-Z]{2}(-[A-Z]{2,3})?$/.test(cell) ? undefined : `is '${cell}', not a state as US-TX or NO`,
  grid: anything,
  gross_mw: quantity,
  energized_mw: quantity,
  critical_it_mw: quantity,
  use: oneOf(SITE_USES),
  tenant: anything,
  stage: oneOf(SITE_STAGES),
  energization_date: orBlank(partialDateOrQuarter),
  ownership_fraction: amount(1),
  as_of: isoDate,
  source_url: webAddress,
  confidence,
  note: filled,
};

const LOADS = ["gross_mw", "energized_mw", "critical_it_mw"] as const;
const WITHOUT_POWER: readonly string[] = ["contracted", "connection_agreement", "development"];
const RUNNING: readonly string[] = ["operating", "energized"];

/** Everything wrong with the sites, a sentence each; empty if they may be shipped. */
export function checkSites(records: readonly CsvRecord[]): string[] {
  const rows = records.flatMap((record) => {
    const problems = checkCells(record, CELL_RULES);
    const all = problems.length > 0 ? problems : checkSite(record, records);
    return all.map((problem) => `${record.site_id}: ${problem}`);
  });
  const twice = repeated(records.map(({ site_id: id }) => id));
  return [...rows, ...twice.map((id) => `${id}: more than one row`)];
}

function checkSite(record: CsvRecord, records: readonly CsvRecord[]): string[] {
  const problems = [...checkLoads(record), ...checkParts(record, records)];
  if (!record.site_id.startsWith(`${record.ticker.toLowerCase()}_`)) {
    problems.push(`the id does not start with ${record.ticker.toLowerCase()}_`);
  }
  return [...problems, ...checkEvidence(record)];
}

function checkLoads(record: CsvRecord): string[] {
  const { gross_mw: gross, energized_mw: energized, critical_it_mw: it, stage } = record;
  const problems: string[] = [];
  if (gross !== "" && Number(energized) > Number(gross)) {
    problems.push(`${energized} MW energized of ${gross} MW`);
  }
  if (gross !== "" && Number(it) > Number(gross)) {
    problems.push(`IT load ${it} is above the site load ${gross}`);
  }
  if (WITHOUT_POWER.includes(stage) && Number(energized) > 0) {
    problems.push(`stage ${stage} with ${energized} MW energized`);
  }
  if (RUNNING.includes(stage) && energized !== "" && Number(energized) === 0) {
    problems.push(`stage ${stage} with nothing energized`);
  }
  return problems;
}

/** Parts lie inside their whole: of one company, one level deep, and never more than it has. */
function checkParts(record: CsvRecord, records: readonly CsvRecord[]): string[] {
  const parts = records.filter((other) => other.part_of === record.site_id);
  const whole = records.find((other) => other.site_id === record.part_of);
  const orphan =
    record.part_of !== "" && (whole?.ticker !== record.ticker || whole.part_of !== "")
      ? [`part_of '${record.part_of}' is no whole site of the company`]
      : [];
  const tooMuch = LOADS.flatMap((load) => {
    const sum = parts.reduce((total, part) => total + Number(part[load]), 0);
    return record[load] !== "" && sum > Number(record[load]) + 1e-9
      ? [`parts have ${sum} ${load}, the whole ${record[load]}`]
      : [];
  });
  return [...orphan, ...tooMuch];
}

const PACKED: PackedFile = {
  csv: "sites.csv",
  row: "Site",
  types: "siteTypes",
  name: "packedSites",
  textColumns: {
    id: "site_id",
    ticker: "ticker",
    name: "site",
    partOf: "part_of",
    state: "state",
    grid: "grid",
    use: "use",
    tenant: "tenant",
    stage: "stage",
    energizationDate: "energization_date",
    asOf: "as_of",
    sourceUrl: "source_url",
    confidence: "confidence",
  },
  numberColumns: {
    grossMw: "gross_mw",
    energizedMw: "energized_mw",
    criticalItMw: "critical_it_mw",
    ownershipFraction: "ownership_fraction",
  },
};

/** The typed data of the sites, without notes; expects records without problems. */
export function emitSites(records: readonly CsvRecord[]): string {
  return packedFile(PACKED, records);
}

/** The notes, in the order of the sites. */
export function emitSiteNotes(records: readonly CsvRecord[]): string {
  return notesOf("sites.csv", "siteNotes", records);
}
