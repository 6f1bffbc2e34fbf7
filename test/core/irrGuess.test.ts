import { irr } from "../../src/core/irr";
import { guessSteps } from "../../src/core/irrGuess";

const flows = (...values: readonly number[]) => Float64Array.from(values);

// Undiscounted 132 against 100, received (60 + 2 x 72)/132 periods later: ln(1.32)/1.545455.
it("steps from a rate of 0 by the logarithm of received over paid, by the wait between them", () => {
  const [first, second, ...others] = guessSteps(flows(-100, 60, 72), 2);
  expect(others).toEqual([]);
  expect(first.logRate).toBe(0);
  expect([first.receivedUsd, first.paidUsd]).toEqual([132, 100]);
  expect(first.wait).toBeCloseTo(1.54545455, 8);
  expect(second.logRate).toBeCloseTo(0.179644065, 8);
  // As of the first period: 60 x 0.8355675 + 72 x 0.6981730.
  expect(second.receivedUsd).toBeCloseTo(100.40252, 4);
  expect(second.paidUsd).toBe(100);
});

// ln(0.8)/1.375 a period; as of the last one 50 x 0.8501978 + 30 against 100 x 0.7228363.
it("takes both sides to the last period at rates below 0", () => {
  const [, second] = guessSteps(flows(-100, 50, 30), 2);
  expect(second.logRate).toBeCloseTo(-0.16228622, 8);
  expect(second.receivedUsd).toBeCloseTo(72.50989, 4);
  expect(second.paidUsd).toBeCloseTo(72.28363, 4);
});

it.each([[[-100, 60, 72]], [[-100, 50, 30]], [[-100, 0, 0, 400]]])(
  "comes to the rate of %p",
  (values) => {
    const steps = guessSteps(flows(...values), 12);
    expect(steps[steps.length - 1].logRate).toBeCloseTo(Math.log1p(irr(flows(...values))), 12);
  },
);

it.each([
  [[-1, -2], "nothing is received"],
  [[1, 2], "nothing is paid"],
])("finds no step for %p", (values, sentence) => {
  expect(() => guessSteps(flows(...values), 1)).toThrow(sentence);
});

// (2 x 30 + 3 x 180)/210 less 1 x 50/150.
it("waits from the mean payment to the mean receipt", () => {
  expect(guessSteps(flows(-100, -50, 30, 180), 1)[0].wait).toBeCloseTo(2.52380952, 8);
});
