/**
 * Place of a row among numbers, greatest first; equal ones keep the order of their rows, which
 * `order` counts from 1.
 */
export function placeAmong(own: string, all: string, order: string): string {
  const [key, rows = ""] = order.split("#");
  const counted = rows === "" ? `{${key}}` : `{${key}#${rows}}`;
  return `SUMPRODUCT(ISNUMBER(${all})*(${all}>${own}))+SUMPRODUCT((${all}=${own})*(${counted}<={${key}#row}))`;
}
