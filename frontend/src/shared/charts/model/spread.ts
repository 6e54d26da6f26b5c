/** Moves places apart until each has the given room, keeping their order and staying between the bounds. */
export function spread(places: readonly number[], room: number, low: number, high: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  let next = low + room / 2;
  for (const item of order) {
    item.place = Math.max(item.place, next);
    next = item.place + room;
  }
  let last = high - room / 2;
  for (const item of [...order].reverse()) {
    item.place = Math.min(item.place, last);
    last = item.place - room;
  }
  const result = [...places];
  for (const { place, index } of order) result[index] = place;
  return result;
}
