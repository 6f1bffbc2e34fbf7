import type { NotesBlock } from "../../describe";

const NAMES: Readonly<Record<string, string>> = {
  efficiency: "fleet efficiency",
  powerPrice: "power price",
  hashrate: "hashrate",
  operating: "power in operation",
  generation: "own generation",
  secured: "secured power",
  pipeline: "pipeline",
  contracted: "contracted IT power",
  btcHeld: "bitcoin held",
  cash: "cash",
  debt: "debt",
  shares: "shares",
  price: "share price",
  marketCap: "market cap",
};

/** Which of the company's figures nobody published, in a sentence. */
export function missingFigures(keys: readonly string[]): NotesBlock {
  const parts = keys.map((key) => `IF(ISNUMBER({${key}}),"","${NAMES[key]}, ")`);
  const count = `COUNT(${keys.map((key) => `{${key}}`).join(",")})`;
  return {
    kind: "notes",
    title: "What is missing for this company",
    texts: [
      `=IF(${count}=${keys.length},"Nothing: every figure was published","Not published, and not guessed: "&${parts.join("&")}&"type yours beside it")`,
    ],
  };
}
