import { parseCalls } from "../../src/formula/calls";
import { immovable, type Names } from "../../src/formula/movable";

const named = (...formulas: readonly (readonly [string, string])[]): Names => ({
  sheets: ["Sheet1"],
  ranges: [],
  formulas: formulas.map(([name, formula]) => ({ name, formula, sheet: null })),
  tables: [],
});

const reason = (formula: string, names: Names): string =>
  immovable(parseCalls(formula) ?? [], "Sheet1", names);

it.each<[string, Names, string]>([
  ["one cell", named(["Eff", "=Sheet1!$A$1"]), ""],
  ["a cell beside", named(["Eff", "=Sheet1!A1"]), "the name Eff depends on the cell"],
  [
    "a name of a cell beside",
    named(["Eff", "=Beside*2"], ["beside", "=Sheet1!A1"]),
    "the name Eff depends on the cell",
  ],
  [
    "a name that asks for its row",
    named(["Eff", "=Sheet1!Here+1"], ["Here", "=ROW()"]),
    "the name Eff depends on the cell",
  ],
  ["names that lead to each other", named(["Eff", "=Other+1"], ["Other", "=Eff"]), ""],
  [
    "the text of a formula",
    named(["Eff", "=LEN(FORMULATEXT(Sheet1!$A$1))"]),
    "the name Eff depends on the cell",
  ],
])("sees through a name of %s", (_, names, why) => {
  const found = reason("=WATT.HASHCOST(Eff,0.05)", names);
  expect(found.slice(0, why.length)).toBe(why);
  expect(found === "").toBe(why === "");
});
