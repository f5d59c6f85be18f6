import { expect, test } from "vitest";
import { nearestPlace } from "./nearest-place";

test("near the Graslei you are in Ghent", () => {
  expect(nearestPlace({ lat: 51.0547, lng: 3.7207 }, "en")).toMatchObject({ postcode: "9000", name: "Ghent" });
});

test("nobody in Paris is near a Belgian place", () => {
  expect(nearestPlace({ lat: 48.8566, lng: 2.3522 }, "fr")).toBeNull();
});
