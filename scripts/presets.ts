/* Turns data/*.csv into the typed data of src/presets/data. Run: npx tsx scripts/presets.ts */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type CsvRecord, readRecords } from "./csv";
import { checkAsics, emitAsics } from "./presets/asics";
import { checkCompanies, emitCompanies, emitCompanyNotes, emitQuarters } from "./presets/companies";
import { checkContracts, emitContracts } from "./presets/contracts";
import { checkDemand, emitDemand } from "./presets/demand";
import { checkNetwork, emitNetwork } from "./presets/network";
import { checkSecurities, emitSecurities, emitSecurityNotes } from "./presets/securities";
import { checkSites, emitSites, emitSiteNotes } from "./presets/sites";
import { checkSolutions, emitSolutions } from "./presets/solutions";

const ROOT = path.join(__dirname, "..");

interface Dataset {
  readonly csv: string;
  check(records: readonly CsvRecord[]): string[];
  /** Files of src/presets/data. */
  readonly targets: Readonly<Record<string, (records: readonly CsvRecord[]) => string>>;
}

const DATASETS: readonly Dataset[] = [
  {
    csv: "companies.csv",
    check: checkCompanies,
    targets: {
      companies: emitCompanies,
      companyNotes: emitCompanyNotes,
      quarters: emitQuarters,
    },
  },
  { csv: "contracts.csv", check: checkContracts, targets: { contracts: emitContracts } },
  {
    csv: "sites.csv",
    check: checkSites,
    targets: { sites: emitSites, siteNotes: emitSiteNotes },
  },
  {
    csv: "securities.csv",
    check: checkSecurities,
    targets: { securities: emitSecurities, securityNotes: emitSecurityNotes },
  },
  {
    csv: "network-history.csv",
    check: checkNetwork,
    targets: { network: emitNetwork },
  },
  { csv: "asics.csv", check: checkAsics, targets: { asics: emitAsics } },
  { csv: "demand-scenarios.csv", check: checkDemand, targets: { demand: emitDemand } },
  { csv: "power-solutions.csv", check: checkSolutions, targets: { solutions: emitSolutions } },
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
    DATASETS.flatMap(({ csv, check, targets }) => {
      const records = readData(csv);
      const problems = check(records);
      if (problems.length > 0) {
        throw new Error(`data/${csv}:\n  ${problems.join("\n  ")}`);
      }
      return Object.entries(targets).map(([target, emit]) => [
        `src/presets/data/${target}.ts`,
        emit(records),
      ]);
    }),
  );
}

if (require.main === module) {
  for (const [file, text] of Object.entries(presetFiles())) {
    writeFileSync(path.join(ROOT, file), text);
  }
}
