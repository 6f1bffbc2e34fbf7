/* The engine uses an iterator method that browsers have and Node has from version 22 on. */
const iterators = Object.getPrototypeOf(
  Object.getPrototypeOf(new Map().keys()) as object,
) as Record<string, unknown>;

iterators.some ??= function some(
  this: Iterable<unknown>,
  test: (item: unknown) => boolean,
): boolean {
  return [...this].some(test);
};
