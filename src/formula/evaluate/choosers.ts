import type { PlainCell } from "../../catalog/cells";
import { CalcError } from "../../core/errors";
import { exactly, placeOf, rowsOf } from "./inspectors";
import { binary, truthOf } from "./operators";
import {
  errorOf,
  isBlock,
  LEFT_OUT,
  NotTraceable,
  worked,
  type Native,
  type Operand,
} from "./value";

/** Functions that answer with one of their arguments. */
export const CHOOSERS: Readonly<Record<string, readonly [Native, number, number]>> = {
  CHOOSE: [choose, 2, 255],
  SWITCH: [switchOver, 3, 255],
  IFS: [firstTrue, 2, 254],
  XLOOKUP: [lookUp, 3, 6],
};

function choose([place, ...others]: readonly Operand[]): Operand {
  const at = placeOf(place);
  return at instanceof CalcError ? worked(at) : (others[at - 1] ?? worked(errorOf("invalidInput")));
}

function switchOver([wanted, ...others]: readonly Operand[]): Operand {
  for (let at = 0; at + 1 < others.length; at += 2) {
    const same = oneCell(binary("=", wanted.value, others[at].value));
    if (same instanceof CalcError) {
      return worked(same);
    }
    if (same === true) {
      return others[at + 1];
    }
  }
  const last = others[others.length - 1];
  return others.length % 2 === 1 ? last : worked(errorOf("notFound"));
}

function firstTrue(operands: readonly Operand[]): Operand {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const truth = truthOf(oneCell(operands[at].value));
    if (truth !== false) {
      return truth === true ? operands[at + 1] : worked(truth);
    }
  }
  return worked(errorOf("notFound"));
}

function oneCell(value: Operand["value"]): PlainCell {
  if (isBlock(value)) {
    throw new NotTraceable("several choices at once are worked out by Excel only");
  }
  return value;
}

/** The cells of the second list beside the one that equals the wanted one. */
function lookUp([
  wanted,
  list,
  results,
  other = LEFT_OUT,
  mode,
  order,
]: readonly Operand[]): Operand {
  const [keys, found] = [rowsOf(list.value), rowsOf(results.value)];
  const down = keys[0].length === 1;
  const plain = [mode?.value ?? 0, order?.value ?? 1].join() === "0,1";
  if (
    !plain ||
    (!down && keys.length > 1) ||
    (down ? found.length : found[0].length) !== keys.flat().length
  ) {
    throw new NotTraceable(
      "XLOOKUP of anything but one row or column, and its first equal, is worked out by Excel only",
    );
  }
  const at = exactly(wanted, keys.flat(), worked(0));
  if (at instanceof CalcError) {
    return at.code === "notFound" && !(wanted.value instanceof CalcError) && other !== LEFT_OUT
      ? other
      : worked(at);
  }
  const cells = down ? [found[at]] : found.map((row) => [row[at]]);
  return worked(cells.flat().length === 1 ? (cells[0][0] ?? 0) : cells);
}
