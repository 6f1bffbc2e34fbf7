import { CellValueType } from "@univerjs/core";
import { Text } from "@univerjs/engine-render";
import { fittedNumber } from "./fittedNumber";

const draw = Text.drawWith.bind(Text);

/** The grid by itself cuts a number that is wider than its cell, which then reads as another number. */
export function keepNumbersWhole(): void {
  Text.drawWith = (context, props, ...skeleton) => {
    const { text, width, fontStyle, cellValueType } = props;
    if (cellValueType !== CellValueType.NUMBER) {
      return draw(context, props, ...skeleton);
    }
    context.save();
    context.font = fontStyle;
    const shown = fittedNumber(text, (one) => context.measureText(one).width <= width);
    context.restore();
    return shown === text
      ? draw(context, props, ...skeleton)
      : draw(context, { ...props, text: shown, warp: false });
  };
}
