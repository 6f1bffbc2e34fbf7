import { judge, offBy, solveInput } from "../../scripts/claims/judge";
import { PAGES, readClaims, VERDICTS } from "../../scripts/claims/ledger";
import { mismatch } from "../support";

const claims = readClaims();

describe.each(claims.map((claim) => [claim.id, claim] as const))("%s", (_, claim) => {
  it("gives what its inputs give, and deserves its verdict", async () => {
    const { computed, judgement } = await judge(claim);
    expect(computed === null ? claim.expected : mismatch(computed, claim.expected)).toBe(
      computed === null ? "" : null,
    );
    expect(judgement).toBe(claim.verdict);
  });

  it("says who published it, where and when", () => {
    expect(VERDICTS).toContain(claim.verdict);
    expect(PAGES).toContain(claim.page);
    expect(claim.source).not.toBe("");
    expect(claim.sourceUrl).toMatch(/^https?:\/\/\S+$/);
    expect(claim.statedOn).toMatch(/^20\d\d(-\d\d){0,2}$/);
    expect(Number.isFinite(claim.stated ?? Number(claim.expected))).toBe(true);
    expect(claim.verdict === "calibrated").toBe(claim.solvedFor !== "");
  });
});

const byId = new Map(claims.map((claim) => [claim.id, claim]));

function claimOf(id: string) {
  const claim = byId.get(id);
  if (claim === undefined) {
    throw new Error(`no claim ${id}`);
  }
  return claim;
}

/** An input without a number was solved on another row of the same source. */
const solved = claims.filter(({ solvedFor }) => solvedFor.includes(" "));

it.each(solved.map((claim) => [claim.id, claim] as const))(
  "%s: solving for its input gives what stands in the formula",
  async (_, claim) => {
    const input = claim.solvedFor.split(" ")[1];
    expect(claim.formula.split(input)).toHaveLength(2);
    const decimals = input.split(".")[1]?.length ?? 0;
    const found = await solveInput({ ...claim, stated: claim.stated ?? NaN }, input);
    expect(found.toFixed(decimals)).toBe(input);
  },
);

const exact = claims.filter(({ exactBecause }) => exactBecause !== "");

it.each(exact.map((claim) => [claim.id, claim] as const))(
  "%s is near enough that a reason is needed",
  async (_, claim) => {
    const { computed } = await judge(claim);
    expect(Math.abs(offBy(claim.stated ?? NaN, computed ?? NaN))).toBeLessThan(0.06);
  },
);

it("shows the mismatch of the power gap: 44 against about 45", async () => {
  const { formula, computed, stated } = await judge(claimOf("msx_power_gap"));
  expect(formula).toBe("=WATT.POWER_GAP(65,15,6)");
  expect([computed, stated]).toEqual([44, 45]);
});

it.each(["=WATT.POWER_GAPS(65,15,6)", "=WATT.POWER_GAP(65)", "=A1*2", '="text"', "=GUESS(1)"])(
  "%s in the ledger is an error",
  async (formula) => {
    await expect(judge({ ...claimOf("msx_power_gap"), formula })).rejects.toThrow();
  },
);

it("lists no claim twice", () => {
  expect(byId.size).toBe(claims.length);
});
