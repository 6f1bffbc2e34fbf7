import type { Engine } from "../../engine/engine";
import { carriedBy } from "../../port/carried";
import { byId } from "../dom";

/** Keeps the charts at their cells and up to date; what draws them loads with the first of them. */
export function watchCharts(engine: Engine): void {
  let update: (() => void) | null = null;
  let loading = false;
  let waiting = false;
  const look = async (): Promise<void> => {
    const needed = carriedBy(engine.workbook().getActiveSheet()).charts.length > 0;
    if (update === null && needed && !loading) {
      loading = true;
      const { chartLayer } = await import("./layer");
      update = chartLayer(engine);
    }
    update?.();
  };
  const soon = (): void => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        void look().catch(() => (loading = false));
      });
    }
  };
  engine.commands.onCommandExecuted(soon);
  new ResizeObserver(soon).observe(byId("grid", "div"));
}
