import { formatNumber } from "../../src/catalog/cells";
import { codeSpan, link, plain, tableText } from "../docs/markdown";
import { judge, offBy, type Judged } from "./judge";
import { readClaims, type Page, type Verdict } from "./ledger";

const BOUNDS = ["at most", "at least"];

interface Chapter {
  readonly verdict: Verdict;
  readonly heading: string;
  readonly text: string;
}

const CHAPTERS: readonly Chapter[] = [
  {
    verdict: "does_not_reproduce",
    heading: "Does not reproduce",
    text: "The published inputs give another number.",
  },
  {
    verdict: "reproduces",
    heading: "Reproduces",
    text:
      "The published inputs give the published number, or a bound holds. What is printed exactly may be off by the ± beside it; " +
      'up to 6% off counts where the source says "about" or rounds its inputs; the column shows by how much, so that 44 GW is never taken for 45.',
  },
  {
    verdict: "calibrated",
    heading: "Calibrated",
    text:
      "One input, named here, was solved so that the number comes back. The agreement is by construction: it shows that " +
      "the formula can meet the number, not that the source computed it so.",
  },
  {
    verdict: "derived",
    heading: "Derived",
    text: "The inputs were published, the number was not. It was worked out by other means too, and both agree.",
  },
  {
    verdict: "cannot_test",
    heading: "Cannot be tested",
    text: "The inputs were not published, or there is no number to compute.",
  },
];

const TITLES: Readonly<Record<Page, string>> = {
  claims: "Published numbers, recomputed",
  mining: "Published mining figures",
  hosting: "Published figures on AI hosting and power",
};

/** A page of the ledger: every published number beside what its inputs give. */
export async function claimsReport(page: Page): Promise<string> {
  const claims = await Promise.all(
    readClaims()
      .filter((claim) => claim.page === page)
      .map(judge),
  );
  const chapters = CHAPTERS.filter(({ verdict }) => of(claims, verdict).length > 0);
  const counts = chapters.map(({ verdict, heading }) => [
    heading,
    String(of(claims, verdict).length),
  ]);
  return [
    `# ${TITLES[page]}`,
    "Generated from `data/published.csv`; `test/vectors/claims.test.ts` computes the formula of every row as a cell would and judges it anew. Every formula can be pasted into a cell.",
    tableText(["verdict", "numbers"], [...counts, ["All", String(claims.length)]]),
    ...chapters.flatMap((chapter) => [
      `## ${chapter.heading}`,
      chapter.text,
      chapterTable(of(claims, chapter.verdict)),
    ]),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

/** The claims of a verdict, those furthest off first. */
function of(claims: readonly Judged[], verdict: Verdict): readonly Judged[] {
  return claims
    .filter(({ judgement }) => judgement === verdict)
    .sort((a, b) => distance(b) - distance(a));
}

/** A bound that holds is as good as a number that comes back. */
function distance(claim: Judged): number {
  const { computed, stated, judgement } = claim;
  const counts = computed !== null && !(judgement === "reproduces" && unitOf(claim).bound !== "");
  return counts && stated !== null ? Math.abs(offBy(stated, computed)) : 0;
}

function chapterTable(claims: readonly Judged[]): string {
  const head = ["claim", "published", "from its inputs", "off by", "computed as", "source"];
  return tableText(head, claims.map(toRow));
}

function toRow(claim: Judged): string[] {
  const { computed, source, sourceUrl, statedOn } = claim;
  return [
    [`${plain(claim.claim)}.`, ...remarks(claim).map((text) => `*${plain(text)}*`)].join(" "),
    computed === null ? "" : published(claim),
    computed === null ? "" : shown(computed, unitOf(claim).unit),
    computed === null ? "" : difference(claim, computed),
    computed === null ? "" : codeSpan(claim.formula),
    `${link(source, sourceUrl)}, ${statedOn}`,
  ];
}

function remarks({ note, exactBecause, solvedFor }: Judged): string[] {
  const parts = [
    note,
    ...(exactBecause === "" ? [] : [`Judged exactly: ${exactBecause}.`]),
    ...(solvedFor === "" ? [] : [`Solved for: ${solvedFor.split(" ")[0]}.`]),
  ].filter((part) => part !== "");
  return parts.length === 0 ? [] : [parts.join(" ")];
}

/** "45 GW", "at most 5.19 USD/W", "-30%", "43.33 ± 0.07 USD/PH/day". */
function published(claim: Judged): string {
  const { unit, bound } = unitOf(claim);
  if (claim.stated === null) {
    return "";
  }
  const room = claim.tolerance === null ? "" : `± ${shown(claim.tolerance, unit)}`;
  const parts = [bound, shown(claim.stated, unit), room, unit === "fraction" ? "" : unit];
  return plain(parts.filter((part) => part !== "").join(" "));
}

function unitOf({ unit }: Judged): { readonly unit: string; readonly bound: string } {
  const bound = BOUNDS.find((words) => unit.endsWith(` ${words}`)) ?? "";
  return { unit: unit.slice(0, unit.length - bound.length).trim(), bound };
}

function shown(value: number, unit: string): string {
  const percent = unit === "fraction";
  const number = formatNumber(Number((percent ? 100 * value : value).toPrecision(6)));
  return percent ? `${number}%` : number;
}

function difference(claim: Judged, value: number): string {
  const { stated, judgement } = claim;
  if (stated === null) {
    return "";
  }
  if (unitOf(claim).bound !== "") {
    return judgement === "reproduces" ? "holds" : "does not hold";
  }
  const share = offBy(stated, value);
  if (Math.abs(share) < 0.0005) {
    return Math.abs(share) < 1e-6 ? "0" : "under 0.05%";
  }
  return `${share > 0 ? "+" : ""}${(100 * share).toFixed(1)}%`;
}
