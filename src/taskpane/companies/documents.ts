/* Addresses as people name documents. */

/** Filings, companies' own pages, and wires that print companies' releases word for word. */
const PRIMARY =
  /(?:^|\.)(?:sec\.gov|globenewswire\.com|prnewswire\.com|businesswire\.com|riotplatforms\.com|mara\.com|cipherdigital\.com|ciphermining\.com|corescientific\.com|hut8\.com|cleanspark\.com|bitdeer\.com|iren\.com|hivedigitaltechnologies\.com|terawulf\.com|applieddigital\.com|galaxy\.com|bitfarms\.com|keelinfra\.com)$/;

/** Whether it is the company's own word or a filing, and not somebody's account of it. */
export function isPrimary(url: string): boolean {
  return PRIMARY.test(hostOf(url));
}

/** "sec.gov, q325shareholderletter": where it is and what its file is called. */
export function documentTitle(url: string): string {
  const host = hostOf(url);
  const parts = pathOf(url).split("/").filter(Boolean);
  const last = (parts[parts.length - 1] ?? "").replace(/\.\w{2,5}$/, "").replace(/[-_]+/g, " ");
  return last === "" ? host : `${host}, ${last.slice(0, LONGEST)}`;
}

const LONGEST = 60;

function hostOf(url: string): string {
  return parsed(url)?.hostname.replace(/^www\./, "") ?? url;
}

function pathOf(url: string): string {
  return (parsed(url)?.pathname ?? "").replace(/%20/g, " ");
}

/** null for what is no address, such as the name of a list. */
function parsed(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
