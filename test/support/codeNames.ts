/** Spelt like code though the trade writes them so. */
const TRADE = new Set(["kWh", "kW", "mW", "iM", "eBay", "pH"]);

/** A word of a shown text that is a name for programs, such as power_price_usd_kwh or siteMw; addresses and formulas apart. */
export function codeNameIn(text: string): string | null {
  const words = text
    .replace(/https?:\/\/\S+/g, "")
    .replace(/WATT\.[A-Z0-9_]+/g, "")
    .split(/[^A-Za-z0-9_]+/);
  return words.find((word) => isCodeName(word)) ?? null;
}

function isCodeName(word: string): boolean {
  const snake = /^[a-z0-9]+(_[a-z0-9]+)+$/i.test(word) && /[a-z]/.test(word);
  return snake || (/^[a-z]+[A-Z]/.test(word) && !TRADE.has(word));
}
