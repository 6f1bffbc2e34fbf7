import { DATA_VERSION } from "../../presets/version";
import type { Model } from "../../models";
import { layoutModel } from "../../models/layout/layoutModel";
import { formatAbsolute, parseAddress } from "../../sheet/address";
import type { Book } from "../../sheet/files/book";
import { modelSheet } from "../../sheet/files/draftBook";
import { modelNames } from "../../workbook/modelNames";
import { nativeWorkbook, type NativeWorkbook } from "../../workbook/twin/nativeWorkbook";
import type { Engine } from "../engine/engine";
import { createUniverPort } from "../port/univerPort";
import { fromBook } from "./fromBook";
import { nativeBook } from "./nativeBook";
import { toBook } from "./toBook";

export interface ModelBookOptions {
  /** Ticker for a model that asks for a company. */
  readonly company?: string;
  /** Vintage of the company's figures; the model's own without it. */
  readonly vintage?: string;
  /** Native ones compute everywhere, the add-in's where it is installed. */
  readonly formulas: "native" | "watt";
}

export interface ModelBook {
  readonly book: Book;
  /** Cells that hold values where the add-in has a formula, with the reason. */
  readonly kept: NativeWorkbook["kept"];
}

/** A model as a workbook of its own with the results of its formulas; it stays open in the engine. */
export async function modelBook(
  engine: Engine,
  model: Model,
  { formulas, ...wanted }: ModelBookOptions,
): Promise<ModelBook> {
  engine.open(fromBook(laidOut(model, wanted)));
  const port = createUniverPort(engine);
  await port.recalculate();
  if (formulas === "watt") {
    return { book: toBook(engine), kept: [] };
  }
  const native = await nativeWorkbook(port);
  return { book: nativeBook(toBook(engine), native), kept: native.kept };
}

function laidOut(model: Model, wanted: Omit<ModelBookOptions, "formulas">): Book {
  const sheets = layoutModel(model, wanted);
  return {
    sheets: sheets.map(modelSheet),
    names: modelNames(sheets).map(({ name, address }) => ({
      name,
      formula: `=${formatAbsolute(parseAddress(address))}`,
    })),
    date1904: false,
    properties: {
      title: [model.title, wanted.company, wanted.vintage].filter(Boolean).join(", "),
      subject: model.sentence,
      description: `Figures of data version ${DATA_VERSION}.`,
    },
  };
}
