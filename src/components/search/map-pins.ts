interface Spot {
  x: number;
  y: number;
  priceCents: number;
}

/** Pins nearer than this would cover each other. */
const APART_X = 72;
const APART_Y = 34;

/** Spots that would cover one another become one pin with the lowest price and how many there are; south in front. */
export function mapPins(spots: Spot[]) {
  const pins: (Spot & { count: number })[] = [];
  for (const spot of spots) {
    const near = pins.find((pin) => Math.abs(pin.x - spot.x) < APART_X && Math.abs(pin.y - spot.y) < APART_Y);
    if (!near) pins.push({ ...spot, count: 1 });
    else {
      near.count += 1;
      near.priceCents = Math.min(near.priceCents, spot.priceCents);
    }
  }
  return pins.sort((a, b) => a.y - b.y);
}
