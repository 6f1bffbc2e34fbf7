/* Checks the manifest without a network. Run: npm run validate [-- --production] [file] */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CHECKS } from "./manifest/checks";
import { schemaFaults } from "./manifest/schema";
import { lookAround } from "./manifest/surroundings";
import { parseXml } from "./manifest/xml";

const SCHEMA_FOLDER = "../shared/xsd";
const BUILT = "dist";

const { values, positionals } = parseArgs({
  options: { production: { type: "boolean", default: false } },
  allowPositionals: true,
});
const file = positionals[0] ?? (values.production ? `${BUILT}/manifest.xml` : "manifest.xml");

async function validate(): Promise<boolean> {
  console.log(`${file}${values.production ? ", as users install it" : ""}`);
  const xml = readFileSync(file, "utf8");
  const surroundings = lookAround(BUILT, values.production);
  const manifest = parseXml(xml);
  const results = CHECKS.map(({ title, run }) => report(title, run(manifest, surroundings)));
  const bySchema = await schemaFaults(xml, SCHEMA_FOLDER);
  if (bySchema === undefined) {
    console.log(`not checked: Office's manifest schema (not found in ${SCHEMA_FOLDER})`);
  } else {
    results.push(report("the manifest follows Office's schema", bySchema));
  }
  const failed = results.filter((passed) => !passed).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed === 0;
}

function report(title: string, faults: readonly string[]): boolean {
  console.log(`${faults.length === 0 ? "ok    " : "FAILED"} ${title}`);
  faults.forEach((fault) => console.log(`         ${fault}`));
  return faults.length === 0;
}

void validate().then((passed) => {
  process.exitCode = passed ? 0 : 1;
});
