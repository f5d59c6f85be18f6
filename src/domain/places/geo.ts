/** A point on the earth in degrees (WGS 84). */
export type Point = { lat: number; lng: number };

/** A rectangle in degrees, for a first cut in the database before the exact distance. */
export type Box = { south: number; west: number; north: number; east: number };

const EARTH_RADIUS_KM = 6371.0088;
const KM_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS_KM;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine; off by at most 0.5 % because the earth is not a sphere). */
export function distanceKm(a: Point, b: Point): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lng, b.lng);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The smallest box that holds every point within `km` of the centre. For Europe: it knows no poles and no date line. */
export function boxAround({ lat, lng }: Point, km: number): Box {
  const latSpan = km / KM_PER_DEGREE;
  const lngSpan = (Math.asin(Math.sin(km / EARTH_RADIUS_KM) / Math.cos(radians(lat))) * 180) / Math.PI;
  return { south: lat - latSpan, west: lng - lngSpan, north: lat + latSpan, east: lng + lngSpan };
}

/** A distance in kilometres that no point of the box is nearer than: across its nearest parallel or its nearest meridian. */
export function leastDistanceKm({ lat, lng }: Point, { south, west, north, east }: Box): number {
  const beyond = (at: number, from: number, to: number) => radians(Math.max(from - at, at - to, 0));
  const meridian = Math.asin(Math.sin(beyond(lng, west, east)) * Math.cos(radians(lat)));
  return EARTH_RADIUS_KM * Math.max(beyond(lat, south, north), meridian);
}

/** A point to two decimals, about 1 km: all a stranger may know of where someone lives. */
export function roundToKm({ lat, lng }: Point): Point {
  const rounded = (degrees: number) => Math.round(degrees * 100) / 100;
  return { lat: rounded(lat), lng: rounded(lng) };
}
