import { models } from "../../src/models";
import { layoutModel } from "../../src/models/layout/layoutModel";
import { prepareForSharing } from "../../src/doctor/prepareForSharing";
import { scanWorkbook } from "../../src/doctor/scanWorkbook";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import { insertModel } from "../../src/workbook/insertModel";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { findUnpointed, rewrite } from "../../src/workbook/team/formulas";
import { addTeamTable, presetRows } from "../../src/workbook/team/table";
import { compute } from "../doctor/hostParts";
import { useClient } from "./clientTests";
import { throwIt } from "./ports";
import { recordFlow } from "./records";

/*
 * Requests that a flow waits for, each a round trip to Excel; what lets go of ranges afterwards goes
 * by itself. The bounds are what is reached, and only ever go down.
 */
const INSERT = 23;
const PREPARE = 55;
const POINT = 6;
const SCAN = 6;

const client = useClient({ evaluate: compute });
let port: WorkbookPort;

beforeEach(() => {
  port = createExcelPort({ report: throwIt });
});

const silent = (): void => undefined;

async function requestsOf(flow: string, work: () => Promise<unknown>): Promise<number> {
  const { host } = client();
  await host.quiet();
  const before = [host.waitedFor(), host.requests.length];
  await work();
  await host.quiet();
  const waited = host.waitedFor() - before[0];
  const released = host.requests.length - before[1] - waited;
  recordFlow(flow, `${waited} requests, ${released} more that let go of ranges`);
  return waited;
}

const cellsOf = (model: (typeof models)[number]): number =>
  layoutModel(model, {
    sheetNames: model.sheets.map(({ name }) => name),
    company: "HUT",
    charts: true,
  })
    .flatMap(({ rows }) => rows.flat())
    .filter((cell) => cell !== null).length;

const largest = [...models].sort((a, b) => cellsOf(b) - cellsOf(a))[0];

test.each(models.map((model) => [model.title, model] as const))(
  "inserts %s",
  async (title, model) => {
    const flow = `insert ${title}${model === largest ? " (the largest)" : ""}`;
    const requests = await requestsOf(flow, () => insertModel(port, model, { company: "HUT" }));
    expect(requests).toBeLessThanOrEqual(INSERT);
  },
);

test("prepares the largest model for sharing as formulas", async () => {
  await insertModel(port, largest, { company: "HUT" });
  const requests = await requestsOf("prepare it for sharing as formulas", () =>
    prepareForSharing(port, { form: "native", day: "2026-01-01", progress: silent }),
  );
  expect(requests).toBeLessThanOrEqual(PREPARE);
});

test("points 20 formulas at the team's table", async () => {
  await addTeamTable(port, presetRows(["RIOT"]));
  await port.write(
    "Sheet1!A1",
    Array.from({ length: 20 }, () => ['=WATT.COMPANY("RIOT","hashrate_eh_s")']),
  );
  const requests = await requestsOf("point 20 formulas at the team's table", async () =>
    rewrite(port, await findUnpointed(port)),
  );
  expect(requests).toBeLessThanOrEqual(POINT);
});

test("scans 60,000 cells with 5,000 formulas", async () => {
  const row = (r: number): (string | number)[] => [
    `=WATT.HASHCOST(${17 + (r % 5)}, 0.045)`,
    ...Array.from({ length: 11 }, (_, c) => r * c),
  ];
  await port.write(
    "Sheet1!A1",
    Array.from({ length: 5_000 }, (_, r) => row(r)),
  );
  const requests = await requestsOf("scan 60,000 cells with 5,000 formulas", () =>
    scanWorkbook(port, silent),
  );
  expect(requests).toBeLessThanOrEqual(SCAN);
});
