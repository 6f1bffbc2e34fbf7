import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/* Rivals outside this process time themselves, since starting them costs more than the work. */

/** The breakeven arithmetic over columns of numbers, best of fifty. */
const C_LOOP = `
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
int main(int argc, char **argv) {
  int n = atoi(argv[1]);
  double *e = malloc(8 * n), *p = malloc(8 * n), *h = malloc(8 * n), *r = malloc(8 * n);
  double *x = malloc(8 * n), best = 1e30, sum = 0;
  for (int i = 0; i < n; i++) {
    e[i] = 15 + i * 1e-4; p[i] = 0.03 + i * 1e-7; h[i] = 900 + i * 0.01; r[i] = 3.1 + i * 1e-6;
  }
  for (int k = 0; k < 50; k++) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (int i = 0; i < n; i++) x[i] = 24 * e[i] * p[i] / (144 * r[i] / (h[i] * 1000));
    clock_gettime(CLOCK_MONOTONIC, &b);
    double t = (b.tv_sec - a.tv_sec) * 1e9 + (b.tv_nsec - a.tv_nsec);
    if (t < best) best = t;
    sum += x[k];
  }
  printf("%.6f %.17g\\n", best / n, sum);
}
`;

/** Nanoseconds a row of the loop in C, or a sentence where there is no compiler. */
export function cNanoseconds(rows: number): number | string {
  const folder = mkdtempSync(path.join(tmpdir(), "hashwatt-bench-"));
  const source = path.join(folder, "loop.c");
  const program = path.join(folder, "loop");
  writeFileSync(source, C_LOOP);
  try {
    execFileSync("cc", ["-O3", "-march=native", "-o", program, source], { stdio: "pipe" });
  } catch {
    return "native C loop: no C compiler on this machine";
  }
  return firstNumber(execFileSync(program, [String(rows)], { encoding: "utf8" }));
}

/** Nanoseconds a row of LibreOffice recalculating native formulas, or a sentence without it. */
export function libreOfficeNanoseconds(rows: number): number | string {
  const python = ["/usr/bin/python3", "python3"].find(hasUno);
  if (python === undefined) {
    return "LibreOffice: not on this machine, or without its Python bridge (python3-uno)";
  }
  const profile = mkdtempSync(path.join(tmpdir(), "hashwatt-office-"));
  const script = path.join(__dirname, "recalculate.py");
  const printed = execFileSync(python, [script, String(rows), profile], {
    encoding: "utf8",
    timeout: 240_000,
  });
  return firstNumber(printed);
}

function hasUno(python: string): boolean {
  if (path.isAbsolute(python) && !existsSync(python)) {
    return false;
  }
  try {
    execFileSync(python, ["-c", "import uno"], { stdio: "pipe" });
    execFileSync("soffice", ["--version"], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

function firstNumber(printed: string): number {
  return Number(printed.trim().split(/\s+/)[0]);
}
