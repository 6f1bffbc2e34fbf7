import { IRenderManagerService } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import type { Area } from "../../../sheet/draft";
import type { Engine } from "../../engine/engine";

/** Where a chart lies on the grid's canvas, and the part of the canvas that shows it, in pixels. */
export interface Seen {
  readonly chart: DOMRect;
  readonly clip: DOMRect;
}

export interface GridView {
  readonly canvas: HTMLCanvasElement;
  /** Changes with what is magnified, scrolled or frozen. */
  see(area: Area): Seen;
}

/** The grid as it stands; null while it draws nothing. */
export function gridView(engine: Engine): GridView | null {
  const workbook = engine.workbook();
  const sheet = workbook.getActiveSheet();
  const render = engine.injector.get(IRenderManagerService).getRenderById(workbook.getId());
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeleton(sheet.getSheetId());
  const main = render?.scene.getViewport("viewMain");
  const canvas = render?.engine.getCanvasElement();
  if (!render || !skeleton || !main || !canvas) {
    return null;
  }
  const { scaleX, scaleY } = render.scene;
  const { startRow, startColumn } = sheet.getSheet().getFreeze();
  const heads = { x: skeleton.rowHeaderWidth * scaleX, y: skeleton.columnHeaderHeight * scaleY };
  return {
    canvas,
    see({ row, column, rows, columns }) {
      const from = skeleton.getNoMergeCellWithCoordByIndex(row, column);
      const to = skeleton.getNoMergeCellWithCoordByIndex(row + rows - 1, column + columns - 1);
      const [stillX, stillY] = [column < startColumn, row < startRow];
      const scroll = {
        x: stillX ? 0 : main.viewportScrollX,
        y: stillY ? 0 : main.viewportScrollY,
      };
      const clip = {
        left: stillX ? heads.x : main.left,
        top: stillY ? heads.y : main.top,
        right: stillX ? main.left : canvas.clientWidth,
        bottom: stillY ? main.top : canvas.clientHeight,
      };
      return {
        chart: new DOMRect(
          (from.startX - scroll.x) * scaleX,
          (from.startY - scroll.y) * scaleY,
          (to.endX - from.startX) * scaleX,
          (to.endY - from.startY) * scaleY,
        ),
        clip: new DOMRect(clip.left, clip.top, clip.right - clip.left, clip.bottom - clip.top),
      };
    },
  };
}
