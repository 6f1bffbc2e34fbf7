import { append, greatest, least } from "../../src/core/lists";

const many = Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 300_007);

it("takes more elements than a call takes arguments", () => {
  expect(greatest(many)).toBe(300_006);
  expect(least(many)).toBe(0);
  const list = [1];
  append(list, many);
  expect(list).toHaveLength(300_001);
  expect(list.slice(0, 3)).toEqual([1, 0, 7919]);
});

it("answers for no elements as Math does, and NaN where one is NaN", () => {
  expect([greatest([]), least([])]).toEqual([-Infinity, Infinity]);
  expect([greatest([1, NaN, 2]), least([1, NaN, 2])]).toEqual([NaN, NaN]);
});
