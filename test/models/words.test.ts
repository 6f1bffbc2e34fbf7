import { models } from "../../src/models";
import { layoutModel } from "../../src/models/layout/layoutModel";
import { createMemoryPort } from "../../src/workbook/memory/memoryPort";
import { unreadable } from "./readable";
import { OpenModel } from "./support";

/* A client reads the sheets: they speak the words of the trade. */

const INSTEAD_OF: readonly (readonly [plain: RegExp, term: string])[] = [
  [/ways round the grid/i, "time-to-power solutions"],
  [/left of the (gpus?|hall|site)/i, "residual value"],
  [/^value over (noi|a year)/i, "NOI multiple"],
  [/share of the time that the machines run/i, "uptime"],
  [/^(diluted )?ev a watt/i, "EV/W"],
  [/^standing$/i, "Status"],
  [/break-even/i, "breakeven"],
];

it.each(models.map((model) => [model.title, model] as const))(
  "%s calls things as the trade does",
  (_, model) => {
    const labels = layoutModel(model).flatMap(({ rows }) =>
      rows.flatMap((cells) => cells.filter((cell) => typeof cell === "string" && cell[0] !== "=")),
    );
    const found = INSTEAD_OF.flatMap(([plain, term]) =>
      labels.filter((label) => plain.test(String(label))).map((label) => `${label}: ${term}`),
    );
    expect(found).toEqual([]);
  },
);

it.each(models.map((model) => [model.title, model] as const))(
  "%s gives nothing the name that functions have for it",
  async (_, model) => {
    expect(await unreadable(await OpenModel.insert(createMemoryPort(), model))).toEqual([]);
  },
);
