/** Excel text that reads a key as a reader says it: keep_mining is "keep mining". */
export function inWords(cell: string): string {
  const words = `SUBSTITUTE(${cell},"_"," ")`;
  return `SUBSTITUTE(SUBSTITUTE(${words},"ai cloud","AI cloud"),"nnn ","NNN ")`;
}
