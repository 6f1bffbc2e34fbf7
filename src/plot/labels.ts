/** A text beside a point: where it stands and to which side it runs. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface Labelled {
  readonly x: number;
  readonly y: number;
  /** Of the text. */
  readonly width: number;
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HEIGHT = 11;
const GAP = 6;
const POINT = 4;

/** Places texts beside their points so that they cover neither each other nor other points. */
export function labelPlaces(
  points: readonly Labelled[],
  { left, right }: Pick<Rectangle, "left" | "right">,
): readonly Placed[] {
  const taken: Rectangle[] = points.map(({ x, y }) => ({
    left: x - POINT,
    right: x + POINT,
    top: y - POINT,
    bottom: y + POINT,
  }));
  return points.map((point) => {
    const choices = candidates(point);
    const free = choices.find(({ box }) => {
      const inside = box.left >= left && box.right <= right;
      return inside && !taken.some((other) => overlap(box, other));
    });
    const { place, box } = free ?? choices[0];
    taken.push(box);
    return place;
  });
}

/** Right, left, above, below, then the same a line further up and down. */
function candidates({ x, y, width }: Labelled): { place: Placed; box: Rectangle }[] {
  const beside = [0, -HEIGHT, HEIGHT, -2 * HEIGHT, 2 * HEIGHT].flatMap((shift) => [
    candidate({ x: x + GAP, y: y + shift, anchor: "start" }, x + GAP, width),
    candidate({ x: x - GAP, y: y + shift, anchor: "end" }, x - GAP - width, width),
  ]);
  const over = [-HEIGHT, HEIGHT].map((shift) =>
    candidate({ x, y: y + shift, anchor: "middle" }, x - width / 2, width),
  );
  return [...beside.slice(0, 2), ...over, ...beside.slice(2)];
}

function candidate(place: Placed, left: number, width: number): { place: Placed; box: Rectangle } {
  const box = {
    left,
    right: left + width,
    top: place.y - HEIGHT / 2,
    bottom: place.y + HEIGHT / 2,
  };
  return { place, box };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
