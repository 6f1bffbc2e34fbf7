import type { SheetCell } from "../../sheet/draft";
import type { InputLine } from "../describe";

/* What a sheet says of an input once somebody has typed over what it was given with. */

/** Day and standing, as long as the given numbers stand; then what they were. */
export function whileGiven(line: InputLine, asOf: string): readonly [SheetCell, SheetCell] {
  const { standing } = line;
  const numbers = givenNumbers(line);
  if (standing === "your choice" || numbers.length === 0) {
    return [asOf, standing];
  }
  const [first, ...others] = cells(line).map((cell, index) => `${cell}=${numbers[index]}`);
  const same = others.length === 0 ? first : `AND(${[first, ...others].join(",")})`;
  const was = numbers.map((number) => shown(number, line.format)).join("; ");
  return [
    asOf === "" ? "" : `=IF(${same},"${asOf}","")`,
    `=IF(${same},"${standing}","changed, was ${was}")`,
  ];
}

/** "" or what is wrong with the input, as parts of a formula. */
export function inputObjections(line: InputLine): string[] {
  const { key, label, values, choices } = line;
  if (choices !== undefined && values.every((value) => typeof value === "string")) {
    const known = choices.map((choice) => `{${key}}="${choice}"`).join(",");
    const wrong = key === "company" ? "is not among the companies" : "is not among the choices";
    return [
      `IFERROR(IF(OR(${known}),"","${label}: "&{${key}}&" ${wrong}. "),"${label} is an error. ")`,
    ];
  }
  const count = givenNumbers(line).length;
  return count === 0 ? [] : [`IF(COUNT({${key}})=${count},"","${label} is no number. ")`];
}

/** All values of the line where every one is a number, else none. */
function givenNumbers({ values }: InputLine): number[] {
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.length === values.length ? numbers : [];
}

function cells({ key, values }: InputLine): string[] {
  return values.length === 1 ? [`{${key}}`] : values.map((_, index) => `{${key}#${index + 1}}`);
}

/** As a reader would type it: 109.46, 0.62%, 152,270,000,000,000. */
function shown(value: number, format = ""): string {
  const [number, sign] = format.includes("%") ? [value * 100, "%"] : [value, ""];
  return `${number.toLocaleString("en-US", { maximumSignificantDigits: 12 })}${sign}`;
}
