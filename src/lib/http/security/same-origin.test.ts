import { expect, test } from "vitest";
import { assertSameOrigin } from "./same-origin";

const OWN = "http://localhost:3000";
const write = (headers: Record<string, string>, method = "POST") => new Request(`${OWN}/api/x`, { method, headers });

const own: Record<string, string>[] = [
  { origin: OWN },
  { origin: OWN, "sec-fetch-site": "same-origin" },
  { origin: "https://preview.example", host: "preview.example", "sec-fetch-site": "same-origin" },
];

test.each(own)("a write from our own page passes: %j", (headers) =>
  expect(() => assertSameOrigin(write(headers))).not.toThrow(),
);

const elsewhere: Record<string, string>[] = [
  {},
  { origin: "null" },
  { origin: "" },
  { origin: "https://evil.example" },
  { origin: "http://localhost:3001" },
  { origin: "http://localhost:3000.evil.example" },
  { origin: "https://localhost:3000@evil.example" },
  { referer: `${OWN}/nl` },
];
const sites = ["cross-site", "same-site", "none", "", "SAME-ORIGIN", "same-origin, cross-site"];

test.each([
  ...elsewhere.flatMap((headers) => [headers, { ...headers, "sec-fetch-site": "same-origin" }]),
  ...sites.map((site) => ({ origin: OWN, "sec-fetch-site": site })),
  ...sites.map((site) => ({ origin: "null", "sec-fetch-site": site })),
])("one from elsewhere, or that will not say, does not: %j", (headers) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"])
    expect(() => assertSameOrigin(write(headers, method))).toThrow(expect.objectContaining({ code: "other_site" }));
});

test("reading is free", () => {
  for (const method of ["GET", "HEAD"])
    expect(() => assertSameOrigin(write({ "sec-fetch-site": "cross-site" }, method))).not.toThrow();
});
