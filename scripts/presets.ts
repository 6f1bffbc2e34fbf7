/* Turns data/*.csv into the typed data of src/presets/data. Run: npx tsx scripts/presets.ts */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type CsvRecord, readRecords } from "./csv";
import { checkAsics, emitAsics } from "./presets/asics";
import { checkCompanies, emitCompanies, emitReadings } from "./presets/companies";
import { checkContracts, emitContracts } from "./presets/contracts";
import { checkDemand, emitDemand } from "./presets/demand";
import { checkSolutions, emitSolutions } from "./presets/solutions";

const ROOT = path.join(__dirname, "..");

interface Dataset {
  readonly csv: string;
  readonly target: string;
  check(records: readonly CsvRecord[]): string[];
  emit(records: readonly CsvRecord[]): string;
}

const DATASETS: readonly Dataset[] = [
  { csv: "companies.csv", target: "companies.ts", check: checkCompanies, emit: emitCompanies },
  {
    csv: "companies.csv",
    target: "readings.ts",
    check: checkCompanies,
    emit: emitReadings,
  },
  { csv: "contracts.csv", target: "contracts.ts", check: checkContracts, emit: emitContracts },
  { csv: "asics.csv", target: "asics.ts", check: checkAsics, emit: emitAsics },
  { csv: "demand-scenarios.csv", target: "demand.ts", check: checkDemand, emit: emitDemand },
  {
    csv: "power-solutions.csv",
    target: "solutions.ts",
    check: checkSolutions,
    emit: emitSolutions,
  },
];

/** Records of one file in data/. */
export function readData(csv: string): CsvRecord[] {
  return readRecords(readFileSync(path.join(ROOT, "data", csv), "utf8"));
}

/**
 * The generated files: their paths from the project's root, and their text.
 *
 * @throws Error naming every row that breaks a rule of the data.
 */
export function presetFiles(): Record<string, string> {
  return Object.fromEntries(
    DATASETS.map(({ csv, target, check, emit }) => {
      const records = readData(csv);
      const problems = check(records);
      if (problems.length > 0) {
        throw new Error(`data/${csv}:\n  ${problems.join("\n  ")}`);
      }
      return [`src/presets/data/${target}`, emit(records)];
    }),
  );
}

if (require.main === module) {
  for (const [file, text] of Object.entries(presetFiles())) {
    writeFileSync(path.join(ROOT, file), text);
  }
}
