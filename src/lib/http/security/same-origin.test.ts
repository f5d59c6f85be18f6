import { expect, test } from "vitest";
import { assertOwnPage, assertSameOrigin } from "./same-origin";

const OWN = "http://localhost:3000";
const write = (headers: Record<string, string>, method = "POST") => new Request(`${OWN}/api/x`, { method, headers });

const own: Record<string, string>[] = [{ origin: OWN }, { origin: OWN, "sec-fetch-site": "same-origin" }];

test.each(own)("a write from our own page passes: %j", (headers) =>
  expect(() => assertSameOrigin(write(headers))).not.toThrow(),
);

const elsewhere: Record<string, string>[] = [
  { origin: "https://preview.example", host: "preview.example" },
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

const ME = "0199a000-0000-7000-8000-000000000001";
const browser = { "sec-fetch-site": "same-origin" };
const ownPage: Record<string, string>[] = [{}, { "x-page-user": ME }, { ...browser, "x-page-user": ME }];
const otherPage: Record<string, string>[] = [
  ...[browser, { ...browser, "x-page-user": "" }, { "x-page-user": "" }, { "x-page-user": "somebody-else" }],
];

test.each(ownPage)("a write of its own page passes: %j", (headers) =>
  expect(() => assertOwnPage(write(headers), ME)).not.toThrow(),
);

test.each(otherPage)("a write from a page of somebody else is refused: %j", (headers) => {
  expect(() => assertOwnPage(write(headers), ME)).toThrow(expect.objectContaining({ code: "other_account" }));
  expect(() => assertOwnPage(write(headers, "GET"), ME)).not.toThrow();
});
