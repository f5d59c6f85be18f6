/** Where a card of the list is on the map, and its price. */
interface Spot {
  x: number;
  y: number;
  cents: number;
}

/** Pins nearer than this would cover each other. */
const APART_X = 72;
const APART_Y = 34;

/** Spots that would overlap become one pin at the first of them, with the lowest price and the numbers of all; south in front. */
export function clusterPins(spots: Spot[]) {
  const pins: (Spot & { numbers: number[] })[] = [];
  for (const [number, { x, y, cents }] of spots.entries()) {
    const near = pins.find((pin) => Math.abs(pin.x - x) < APART_X && Math.abs(pin.y - y) < APART_Y);
    if (!near) pins.push({ x, y, cents, numbers: [number] });
    else {
      near.numbers.push(number);
      near.cents = Math.min(near.cents, cents);
    }
  }
  return pins.sort((a, b) => a.y - b.y);
}
