import { unknownName } from "../../src/catalog/unknownName";

const makers = ["Bitmain", "MicroBT", "Canaan"];

it("suggests the names that are near", () => {
  expect(unknownName("maker", "Bitman", [...makers, "Bitmine"])).toMatchObject({
    code: "notFound",
    message: "unknown maker 'Bitman': did you mean Bitmain, Bitmine?",
  });
});

it("lists what is known where nothing is near", () => {
  expect(unknownName("maker", "XYZ", makers).message).toBe(
    "unknown maker 'XYZ': known are Bitmain, MicroBT, Canaan",
  );
});

it("cuts a long list and a long name short", () => {
  const many = Array.from({ length: 30 }, (_, index) => `M${index}`);
  expect(unknownName("maker", "?".repeat(90), many).message).toBe(
    `unknown maker '${"?".repeat(40)}': known are ${many.slice(0, 20).join(", ")}`,
  );
});
