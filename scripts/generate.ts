/* Writes what Excel and readers need from the catalog. Run: npm run generate */
import { writeFileSync } from "node:fs";
import { generatedFiles } from "./generated";

for (const [file, content] of Object.entries(generatedFiles())) {
  writeFileSync(file, content);
}
