/* Adds new functions and new arguments to the released signatures; never changes a line. */
import { appendFileSync, readFileSync } from "node:fs";
import { catalog } from "../src/catalog";
import { describeDefault } from "../src/catalog/metadata";

const FILE = "test/released-signatures.csv";
const released = readFileSync(FILE, "utf8");

for (const { name, parameters } of catalog) {
  const lines = Object.entries(parameters).map(([argument, p]) =>
    [name, argument, p.kind, quoted(describeDefault(p))].join(","),
  );
  for (const line of lines.length === 0 ? [`${name},,,`] : lines) {
    const [fn, argument] = line.split(",");
    if (!released.includes(`\n${fn},${argument},`)) {
      appendFileSync(FILE, `${line}\n`);
    }
  }
}

function quoted(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
