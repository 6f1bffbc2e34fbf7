/** "1 formula", "5,000 formulas". */
export function counted(count: number, noun: string): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ",")} ${noun}${count === 1 ? "" : "s"}`;
}
