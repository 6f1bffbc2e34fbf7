/* Writes what Excel and readers need from the catalog. Run: npm run generate */
import { writeFileSync } from "node:fs";
import { generatedFiles } from "./generated";

async function main(): Promise<void> {
  for (const [file, content] of Object.entries(await generatedFiles())) {
    writeFileSync(file, content);
  }
}

void main();
