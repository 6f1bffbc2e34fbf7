import { JUDGED_EXACTLY, judge, offBy, solveInput, SOLVED_INPUT } from "../../scripts/claims/judge";
import { readClaims, VERDICTS } from "../../scripts/claims/ledger";
import { mismatch } from "../support";

const claims = readClaims();

describe.each(claims.map((claim) => [claim.id, claim] as const))("%s", (_, claim) => {
  it("gives what its inputs give", () => {
    const { computed } = judge(claim);
    expect(computed === null ? claim.expected : mismatch(computed.value, claim.expected)).toBe(
      computed === null ? "" : null,
    );
  });

  it("deserves its verdict", () => {
    expect(judge(claim).judgement).toBe(claim.verdict);
  });

  it("says who published it, where and when", () => {
    expect(VERDICTS).toContain(claim.verdict);
    expect(claim.source).not.toBe("");
    expect(claim.sourceUrl).toMatch(/^https?:\/\/\S+$/);
    expect(claim.statedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(Number.isFinite(claim.stated)).toBe(true);
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

it.each(Object.entries(SOLVED_INPUT))("%s: solving for %s gives the input", (id, name) => {
  const claim = claimOf(id);
  const input = String(claim.inputs[name]);
  const decimals = input.split(".")[1]?.length ?? 0;
  expect(solveInput(claim).toFixed(decimals)).toBe(input);
});

it.each(Object.keys(JUDGED_EXACTLY))("%s is near enough that a reason is needed", (id) => {
  const claim = claimOf(id);
  const { computed } = judge(claim);
  expect(Math.abs(offBy(claim.stated, computed?.value ?? NaN))).toBeLessThan(0.06);
});

it("shows the mismatch of the power gap: 44 against about 45", () => {
  const { computed, stated } = judge(claimOf("msx_power_gap"));
  expect(computed?.formula).toBe("=WATT.POWER_GAP(65,15,6)");
  expect(computed?.value).toBe(44);
  expect(stated).toBe(45);
});

describe("a row that nothing computes", () => {
  const sample = claimOf("msx_power_gap");

  it.each([
    ["an unknown function", { calculation: "POWER_GAPS" }],
    ["an unknown operation", { calculation: "arithmetic", inputs: { operation: "guess" } }],
    ["an input of no use", { inputs: { ...sample.inputs, moonlight_gw: 1 } }],
    ["a missing input", { inputs: { demand_gw: 65 } }],
  ])("is an error: %s", (_, change) => {
    expect(() => judge({ ...sample, ...change })).toThrow();
  });
});

it("lists no claim twice", () => {
  expect(byId.size).toBe(claims.length);
});
