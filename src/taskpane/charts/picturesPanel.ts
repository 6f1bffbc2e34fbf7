import { element } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { breakevenPicture } from "./breakevenPicture";
import { buildOutPicture } from "./buildOutPicture";
import { gapPicture } from "./gapPicture";
import { gridPicture } from "./gridPicture";
import { pathsPicture } from "./pathsPicture";
import type { Picture } from "./picture";
import { createPictureCard } from "./pictureCard";
import { shellPicture } from "./shellPicture";

export const PICTURES: readonly Picture[] = [
  breakevenPicture,
  gapPicture,
  pathsPicture,
  shellPicture,
  buildOutPicture,
  gridPicture,
];

/** Every picture, drawn with what it begins with. */
export function picturesPanel(pane: Pane): HTMLElement {
  return element(
    "div",
    { class: "pictures" },
    ...PICTURES.map((picture) => createPictureCard(pane, picture)),
  );
}
