import { NAMESPACE, SAVED_PREFIX } from "../../formula/namespace";
import type { CellBlock, CellInput, CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "./port";
import { tokensOf } from "../../formula/tokens";

/**
 * A workbook for an installation whose functions go by another namespace, such as the development
 * copy's WATTDEV. The two names change places wherever formulas are read and written, so that the
 * functions of an installation beside it are as foreign to the pane as they are to Excel.
 *
 * @param namespace a plain word, as Excel takes it.
 */
export function namespacedPort(port: WorkbookPort, namespace: string): WorkbookPort {
  const exchange = exchanger(namespace);
  const own = (block: CellBlock): CellBlock => ({
    ...block,
    formulas: block.formulas.map((row) => row.map(exchange<CellValue>)),
  });
  return {
    ...port,
    read: async (address) => own(await port.read(address)),
    readAll: async (addresses) => (await port.readAll(addresses)).map(own),
    formulaNames: async () =>
      (await port.formulaNames()).map((one) => ({ ...one, formula: exchange(one.formula) })),
    redefineNames: (names) =>
      port.redefineNames(names.map((one) => ({ ...one, formula: exchange(one.formula) }))),
    write: (address, cells) =>
      port.write(
        address,
        cells.map((row) => row.map(exchange<CellInput>)),
      ),
  };
}

type Exchange = <Input extends CellInput>(cell: Input) => Input | string;

/** Puts each of two namespaces in the other's place, as typed and as Excel saves it. */
function exchanger(namespace: string): Exchange {
  const names = [NAMESPACE, namespace];
  const named = new RegExp(`^(${SAVED_PREFIX})?(${names.join("|")})([._])`, "i");
  const other = (text: string): string => {
    const [whole, saved = "", name, sign] = named.exec(text) ?? [""];
    const foreign = whole === "" || (saved === "" && sign === "_");
    const becomes = name?.toUpperCase() === NAMESPACE ? namespace : NAMESPACE;
    return foreign ? text : saved + becomes + sign + text.slice(whole.length);
  };
  return (cell) =>
    typeof cell === "string" && cell.startsWith("=")
      ? tokensOf(cell)
          .map(({ kind, text }) => (kind === "function" ? other(text) : text))
          .join("")
      : cell;
}
